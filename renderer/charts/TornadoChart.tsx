import './chart.css';
import './tornadoChart.css';
import type { KeyboardEvent } from 'react';
import { type AxisScale, axisScale } from '../../shared/domain/axisScale.ts';

/** One end of a bar: what the input is there, in people's units, and the net that it comes to, in fen. */
export interface TornadoEnd {
  readonly value: string;
  readonly net: number;
}

export interface TornadoBar {
  readonly id: string;
  readonly name: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** The bar in a sentence, for those who do not see it. */
  readonly summary: string;
}

export interface TornadoChartProps {
  /** The longest first. */
  readonly bars: readonly TornadoBar[];
  /** With every input as it is, in fen: where the bars start. */
  readonly net: number;
  readonly scale: AxisScale;
  readonly text: {
    readonly summary: string;
    /** Above the line of the net as it is; empty for none. */
    readonly base: string;
    /** An amount in fen as a mark of the axis. */
    readonly amount: (fen: number) => string;
  };
  readonly width: number;
  /** Charts that stand under each other share one axis. */
  readonly showsAxis?: boolean;
  readonly openId?: string | null;
  /** Without it the bars are no buttons, as on paper. */
  readonly onPick?: (id: string) => void;
}

const ROW = 30;
const BAR = 14;
const HEAD = 22;
const AXIS = 26;
/** Room beside the ends of a bar for their values, in pixels. */
const END_ROOM = 84;

/** Round marks around every net that the bars reach, and nothing. */
export function tornadoScale(bars: readonly TornadoBar[], net: number): AxisScale {
  const nets = bars.flatMap(({ low, high }) => [low.net, high.net]);
  return axisScale(Math.min(net, ...nets), Math.max(net, ...nets), 5);
}

/** Each input alone at its low and high: how far the net moves from what it is, worse to one side, better to the other. */
export function TornadoChart(props: TornadoChartProps) {
  const { bars, net, scale, text, width, showsAxis = true, openId = null, onPick } = props;
  const names = Math.round(Math.min(200, Math.max(112, 0.26 * width)));
  const [left, right] = [names + END_ROOM, width - END_ROOM];
  const place = (fen: number) => left + ((fen - scale.min) / (scale.max - scale.min)) * (right - left);
  const head = text.base === '' ? 0 : HEAD;
  const bottom = head + ROW * bars.length;
  const base = place(net);
  const hasZero = scale.min <= 0 && scale.max >= 0;
  return (
    <svg
      className="chart tornado-chart"
      width={width}
      height={bottom + (showsAxis ? AXIS : 0)}
      role={onPick ? 'group' : 'img'}
      aria-label={text.summary}
    >
      {showsAxis &&
        scale.ticks.map((tick) => (
          <text key={tick} x={place(tick)} y={bottom + 16} textAnchor="middle">
            {text.amount(tick)}
          </text>
        ))}
      {bars.map((bar, at) => (
        <Bar key={bar.id} {...{ bar, net, place, width, isOpen: bar.id === openId, onPick }} y={head + ROW * at} />
      ))}
      {hasZero && (
        <line
          x1={place(0)}
          x2={place(0)}
          y1={head}
          y2={bottom}
          stroke="var(--color-ink-faint)"
          strokeDasharray="2 2"
          pointerEvents="none"
        />
      )}
      <line x1={base} x2={base} y1={head} y2={bottom} stroke="var(--color-ink)" pointerEvents="none" />
      {bars.map((bar, at) => (
        <BarWords key={bar.id} {...{ bar, net, place, names }} y={head + ROW * at} isNamed={onPick !== undefined} />
      ))}
      {text.base !== '' && (
        <text className="chart__strong" x={base} y={14} textAnchor="middle">
          {text.base}
        </text>
      )}
    </svg>
  );
}

interface BarProps {
  readonly bar: TornadoBar;
  readonly net: number;
  readonly place: (fen: number) => number;
  readonly y: number;
  readonly width: number;
  readonly isOpen: boolean;
  readonly onPick: ((id: string) => void) | undefined;
}

function Bar({ bar, net, place, y, width, isOpen, onPick }: BarProps) {
  const { id, low, high, summary } = bar;
  const middle = y + ROW / 2;
  const base = place(net);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPick?.(id);
  };
  return (
    <g
      className={onPick ? 'tornado-chart__bar--button' : ''}
      {...(onPick
        ? {
            role: 'button',
            tabIndex: 0,
            'aria-expanded': isOpen,
            'aria-label': summary,
            'data-bar': id,
            onClick: () => onPick(id),
            onKeyDown,
          }
        : {})}
    >
      <rect className="tornado-chart__ground" x={1} y={y + 1} width={width - 2} height={ROW - 2} rx={4} />
      {[low, high].map((end) => {
        const at = place(end.net);
        return (
          <rect
            key={end === low ? 'low' : 'high'}
            className={end.net < net ? 'tornado-chart__worse' : 'tornado-chart__better'}
            x={Math.min(at, base)}
            y={middle - BAR / 2}
            width={Math.abs(at - base)}
            height={BAR}
          />
        );
      })}
    </g>
  );
}

interface BarWordsProps extends Pick<BarProps, 'bar' | 'net' | 'place' | 'y'> {
  /** Pixels for the name. */
  readonly names: number;
  /** Its bar is a button with its own name, which says all this as a sentence. */
  readonly isNamed: boolean;
}

/** The name and the ends of a bar, over the lines that cross it. */
function BarWords({ bar, net, place, y, names, isNamed }: BarWordsProps) {
  const { name, low, high } = bar;
  // Ends on one side of the net: the nearer gives its value on the other side, where there is room.
  const [leftEnd, rightEnd] = low.net <= high.net ? [low, high] : [high, low];
  const base = place(net);
  const line = y + ROW / 2 + 4;
  return (
    <g pointerEvents="none" aria-hidden={isNamed}>
      <text className="tornado-chart__name" x={10} y={line}>
        {fitted(name, names)}
      </text>
      <text
        className="tornado-chart__end chart__label"
        x={Math.min(place(leftEnd.net), base) - 5}
        y={line}
        textAnchor="end"
      >
        {leftEnd.value}
      </text>
      <text className="tornado-chart__end chart__label" x={Math.max(place(rightEnd.net), base) + 5} y={line}>
        {rightEnd.value}
      </text>
    </g>
  );
}

/** Pixels of a Latin and of a Chinese letter in the small text size, rather too many. */
const [LATIN, CHINESE] = [6.2, 12];

function fitted(name: string, width: number): string {
  const letters = Array.from(name);
  let room = width - 10;
  for (const [at, letter] of letters.entries()) {
    room -= letter > '\u2e80' ? CHINESE : LATIN;
    if (room < 0) return `${letters.slice(0, Math.max(1, at - 1)).join('')}…`;
  }
  return name;
}
