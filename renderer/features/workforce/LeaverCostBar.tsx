import './leaverCostBar.css';
import type { LeaverCostPart } from '../../../shared/domain/wage/leaverCost.ts';
import { useTexts } from '../../app/texts.ts';
import { LEAVER_COST_PARTS } from './leaverCostTexts.ts';

/** What one leaver costs as a bar of its parts, each with its amount; nothing where there is only one part to show. */
export function LeaverCostBar({ parts }: { parts: readonly LeaverCostPart[] }) {
  const { t, format } = useTexts();
  const shown = parts.filter(({ amount }) => amount > 0);
  if (parts.length < 2 || shown.length === 0) return null;
  const whole = shown.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <div className="leaver-cost-bar">
      <div className="leaver-cost-bar__track" aria-hidden="true">
        {shown.map(({ part, amount }) => (
          <i
            key={part}
            className={`leaver-cost-bar__part leaver-cost-bar__part--${part}`}
            style={{ inlineSize: `${(100 * amount) / whole}%` }}
          />
        ))}
      </div>
      <ul className="leaver-cost-bar__legend">
        {shown.map(({ part, amount }) => (
          <li key={part}>
            <i className={`leaver-cost-bar__part--${part}`} aria-hidden="true" />
            {t(LEAVER_COST_PARTS[part])} <b>{format.yuan(amount)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
