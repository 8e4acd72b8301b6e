import './gestureSlider.css';
import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react';
import type { SliderRange } from './sliderRange.ts';

/** Arrow keys follow each other quickly: a pause this long ends the gesture. */
const PAUSE_MS = 300;

interface GestureSliderProps extends SliderRange {
  readonly label: string;
  /** In the model's units. */
  readonly value: number;
  /** What a screen reader says of the value, with its unit. */
  readonly valueText: string;
  /** A place worth seeing on the scale, such as the break-even. */
  readonly mark?: number | null;
  readonly onDraft: (value: number) => void;
  readonly onCommit: (value: number) => void;
}

/** A slider whose whole drag, or run of arrow keys, is one gesture: many drafts, one commit. */
export function GestureSlider({
  label,
  value,
  valueText,
  min,
  max,
  step,
  mark,
  onDraft,
  onCommit,
}: GestureSliderProps) {
  const gesture = useRef({ isHeld: false, value: null as number | null, pause: undefined as number | undefined });
  const latest = useRef(onCommit);
  useLayoutEffect(() => {
    latest.current = onCommit;
  });

  const settle = () => {
    const { value: last, pause } = gesture.current;
    window.clearTimeout(pause);
    gesture.current.value = null;
    if (last !== null) latest.current(last);
  };
  useEffect(() => settle, []);

  const drag = (text: string) => {
    const next = exact(Number(text), step);
    gesture.current.value = next;
    onDraft(next);
    window.clearTimeout(gesture.current.pause);
    if (!gesture.current.isHeld) gesture.current.pause = window.setTimeout(settle, PAUSE_MS);
  };
  const release = () => {
    gesture.current.isHeld = false;
    settle();
  };

  const share = (place: number) => (max > min ? Math.min(1, Math.max(0, (place - min) / (max - min))) : 0);
  const places: CSSProperties & Record<`--${string}`, number> = {
    '--slider-from': share(Math.max(0, min)),
    '--slider-value': share(value),
    '--slider-mark': share(mark ?? min),
  };
  const hasMark = mark !== undefined && mark !== null && mark >= min && mark <= max;
  return (
    <div className="gesture-slider" style={places}>
      {hasMark && <span className="gesture-slider__mark" aria-hidden />}
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step={step}
        value={Math.min(max, Math.max(min, value))}
        onChange={(event) => drag(event.target.value)}
        onPointerDown={() => {
          gesture.current.isHeld = true;
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onLostPointerCapture={release}
        onBlur={release}
      />
    </div>
  );
}

/** The browser's 0.30000000000000004 back to 0.3. */
function exact(value: number, step: number): number {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)) + 2);
  return Number(value.toFixed(digits));
}
