import { LONGEST_GRID_AXIS, type GridAxis } from '../../../shared/domain/wage/tools/usualAxes.ts';
import type { ValueRange } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { UncertainField } from '../scenarios/uncertainField.ts';

interface AxisFieldsProps {
  readonly name: string;
  readonly field: UncertainField;
  readonly axis: GridAxis;
  readonly range: ValueRange;
  readonly onChange: (axis: GridAxis) => void;
}

/** From, to and step of one axis. */
export function AxisFields({ name, field, axis, range, onChange }: AxisFieldsProps) {
  const { t } = useTexts();
  const { from, to, step } = axis;
  const length = to - from;
  const common = {
    ...field,
    width: 84,
    hideLabel: true,
  };
  return (
    <div className="heat-map-panel__axis" role="group" aria-label={name}>
      <span className="heat-map-panel__axis-name" title={name}>
        {name}
      </span>
      <NumberField
        {...common}
        label={t('heat-map.from-of', { name })}
        value={from}
        min={range.min}
        max={to}
        onCommit={(next) => onChange({ ...axis, from: next })}
      />
      <span>{t('heat-map.to')}</span>
      <NumberField
        {...common}
        label={t('heat-map.to-of', { name })}
        value={to}
        min={from}
        max={range.max}
        onCommit={(next) => onChange({ ...axis, to: next })}
      />
      <span>{t('heat-map.step')}</span>
      <NumberField
        {...common}
        label={t('heat-map.step-of', { name })}
        value={step}
        min={shortestStep(length)}
        max={Math.max(length, step)}
        onCommit={(next) => onChange({ ...axis, step: next })}
      />
    </div>
  );
}

const SMALLEST_STEP = 0.0001;

/** With which an axis is not too long, with no more digits than a person would write. */
function shortestStep(length: number): number {
  const steps = Math.ceil(Number((length / (LONGEST_GRID_AXIS - 1) / SMALLEST_STEP).toPrecision(9)));
  return Math.max(1, steps) * SMALLEST_STEP;
}
