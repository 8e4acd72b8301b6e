import './keyPanel.css';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Progress } from '../../../shared/domain/campaign/progress.ts';
import { type RatesAnswer, rateValue } from '../../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { useTexts } from '../../app/texts.ts';
import type { NumberBehind } from './behind.ts';
import { CountPair } from './CountPair.tsx';
import { countsPeople } from './countsPeople.ts';

interface KeyPanelProps {
  readonly campaign: Campaign;
  readonly answer: RatesAnswer;
  /** Null until it is known. */
  readonly progress: Progress | null;
  readonly onOpen: (number: NumberBehind) => void;
}

/** The goal's rate with both its counts, and what it lacks. */
export function KeyPanel({ campaign, answer, progress, onOpen }: KeyPanelProps) {
  const { t, format } = useTexts();
  const { rate, threshold } = campaign.goal;
  const { regionCode, rates } = answer.total;
  const count = rates[rate];
  const value = rateValue(count);
  const share = (of: number) => `${Math.min(1, Math.max(0, of)) * 100}%`;
  const isMet = value !== null && value >= threshold;
  const goal = format.percent(threshold, 1);
  return (
    <section className="key-panel" aria-label={t('dashboard.goal-of', { rate: t(RATE_TEXTS[rate]) })}>
      <h2>{t('dashboard.goal-of', { rate: t(RATE_TEXTS[rate]) })}</h2>
      {value === null ? (
        <p className="key-panel__none">{t('dashboard.not-computable')}</p>
      ) : (
        <p className="key-panel__figure">
          {format.rate(value)}
          <small>%</small>
        </p>
      )}
      <div
        className="key-panel__bar"
        role="img"
        aria-label={t('dashboard.bar', { value: format.percent(value, 1), goal })}
      >
        <i style={{ inlineSize: share(value ?? 0) }} />
        <b style={{ insetInlineStart: share(threshold) }} />
      </div>
      <dl className="key-panel__facts">
        <div>
          <dt>{t('dashboard.counts')}</dt>
          <dd>
            <CountPair rate={rate} count={count} region={regionCode} onOpen={onOpen} />{' '}
            {t(countsPeople(rate) ? 'dashboard.people' : 'dashboard.units')}
          </dd>
        </div>
        <Needed campaign={campaign} answer={answer} progress={progress} isMet={isMet} goal={goal} onOpen={onOpen} />
        {rate !== 'workers' && <Workers answer={answer} onOpen={onOpen} />}
      </dl>
      <p className="key-panel__definition">
        {t('dashboard.definition-as-of', { definition: answer.definitions[rate], day: format.day(answer.asOf) })}
      </p>
    </section>
  );
}

interface NeededProps extends KeyPanelProps {
  readonly isMet: boolean;
  readonly goal: string;
}

function Needed({ campaign, answer, progress, isMet, goal, onOpen }: NeededProps) {
  const { t, format } = useTexts();
  if (progress === null) return null;
  const { rate } = campaign.goal;
  const isComputable = progress.now.denominator > 0;
  const needed = t(countsPeople(rate) ? 'dashboard.count-people' : 'dashboard.count-units', {
    count: format.count(progress.needed),
  });
  const canOpen = rate !== 'task' && isComputable && progress.needed > 0;
  return (
    <>
      <div>
        <dt>{t('dashboard.needed', { goal })}</dt>
        <dd>
          {isMet && progress.needed === 0 ? (
            <span className="key-panel__met">{t('dashboard.goal-met')}</span>
          ) : canOpen ? (
            <button
              type="button"
              className="number-link number-link--strong"
              onClick={() => onOpen({ rate, part: 'missing', region: answer.total.regionCode })}
            >
              {needed}
            </button>
          ) : isComputable ? (
            needed
          ) : (
            '—'
          )}
        </dd>
      </div>
      <div>
        <dt>{t('dashboard.pace')}</dt>
        <dd>
          {progress.pacePerWeekNeeded === null
            ? t('dashboard.pace-closed', { now: format.number(progress.pacePerWeek, 1) })
            : t('dashboard.pace-of', {
                needed: format.number(progress.pacePerWeekNeeded, 1),
                now: format.number(progress.pacePerWeek, 1),
              })}
        </dd>
      </div>
    </>
  );
}

function Workers({ answer, onOpen }: Pick<KeyPanelProps, 'answer' | 'onOpen'>) {
  const { t, format } = useTexts();
  const count = answer.total.rates.workers;
  const value = rateValue(count);
  const all = format.people(count.denominator);
  return (
    <div>
      <dt>{t('dashboard.workers')}</dt>
      <dd>
        {value === null ? (
          t('dashboard.not-computable')
        ) : (
          <button
            type="button"
            className="number-link"
            onClick={() => onOpen({ rate: 'workers', part: 'numerator', region: answer.total.regionCode })}
          >
            {t('dashboard.workers-of', {
              percent: `${format.rate(value)}%`,
              covered: format.people(count.numerator, count.denominator).value,
              all: all.value,
              unit: all.unit,
            })}
          </button>
        )}
      </dd>
    </div>
  );
}
