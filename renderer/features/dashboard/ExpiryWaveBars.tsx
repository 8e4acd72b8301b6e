import './expiryWaveBars.css';
import type { ExpiryWave } from '../../../shared/domain/campaign/progress.ts';
import { useTexts } from '../../app/texts.ts';

interface ExpiryWaveBarsProps {
  readonly wave: ExpiryWave;
  /** The month whose units are shown elsewhere on the page; null for none. */
  readonly chosen?: string | null;
  readonly onChoose: (month: string) => void;
}

/** Months stand out in which twice as many agreements end as on average. */
const PEAK = 2;

/** Units with an agreement that ends, by month; each bar leads to them. */
export function ExpiryWaveBars({ wave: { months }, chosen = null, onChoose }: ExpiryWaveBarsProps) {
  const { t, format } = useTexts();
  const most = months.reduce((highest, { units }) => Math.max(highest, units), 0);
  const mean = months.reduce((sum, { units }) => sum + units, 0) / Math.max(1, months.length);
  return (
    <ol className="wave" aria-label={t('dashboard.expiry')}>
      {months.map(({ month, units, employees }, at) => {
        const isPeak = units > PEAK * mean;
        const number = Number(month.slice(5));
        return (
          <li key={month}>
            <button
              type="button"
              className={`wave__month${isPeak ? ' wave__month--peak' : ''}`}
              aria-pressed={chosen === null ? undefined : chosen === month}
              aria-label={t('dashboard.expiry-month', {
                month: format.month(month),
                units: format.count(units),
                employees: format.count(employees),
              })}
              title={t('dashboard.expiry-month', {
                month: format.month(month),
                units: format.count(units),
                employees: format.count(employees),
              })}
              disabled={units === 0}
              onClick={() => onChoose(month)}
            >
              <span className="wave__count">{units > 0 && (isPeak || months.length <= 12) && format.count(units)}</span>
              <i style={{ blockSize: most === 0 ? 0 : `${(100 * units) / most}%` }} />
            </button>
            <small>
              {number}
              {(at === 0 || number === 1) && <em>{month.slice(0, 4)}</em>}
            </small>
          </li>
        );
      })}
    </ol>
  );
}
