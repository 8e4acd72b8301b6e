import './keyFigures.css';
import { useTexts } from '../../app/texts.ts';
import type { BreakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { keyFigures } from './keyFigures.ts';

interface KeyFiguresProps {
  readonly input: EvaluationInput;
  readonly figures: Figures;
  readonly curve: BreakEvenCurve;
}

/** The employer pays, this comes back, that remains, if turnover only falls so far. */
export function KeyFigures({ input, figures, curve }: KeyFiguresProps) {
  const { t, format } = useTexts();
  return (
    <div className="key-figures">
      {keyFigures({ t, format }, input, figures, curve).map(({ name, label, period, value, unit, note }) => (
        <div key={name} className="key-figures__one" role="group" aria-label={label}>
          <div className="key-figures__label">
            {label} <small>{period}</small>
          </div>
          <div className={`key-figures__value key-figures__value--${name}`}>
            <strong>{value}</strong> <span>{unit}</span>
          </div>
          <div className="key-figures__note">{note}</div>
        </div>
      ))}
    </div>
  );
}
