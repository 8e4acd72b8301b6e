import './rateTable.css';
import { Select } from 'antd';
import { Fragment, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import {
  DENOMINATORS,
  type Denominators,
  type RateId,
  RATE_IDS,
  type RatesAnswer,
  rateValue,
  type RateWithChoice,
} from '../../../shared/domain/campaign/rates.ts';
import { UNIT_KINDS } from '../../../shared/domain/units/unit.ts';
import { DENOMINATOR_TEXTS, RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { NumberBehind } from './behind.ts';
import { CountPair } from './CountPair.tsx';
import { countsPeople } from './countsPeople.ts';
import { type DashboardChoice, denominatorOf } from './dashboardView.ts';

interface RateTableProps {
  readonly campaign: Campaign;
  readonly choice: DashboardChoice;
  readonly answer: RatesAnswer;
  readonly onDenominators: (denominators: Denominators) => void;
  readonly onOpen: (number: NumberBehind) => void;
}

/** Every rate of the region shown, with what it counts. */
export function RateTable({ campaign, choice, answer, onDenominators, onOpen }: RateTableProps) {
  const { t, format } = useTexts();
  const [told, setTold] = useState<ReadonlySet<RateId>>(new Set());
  const rates = RATE_IDS.filter((rate) => rate !== 'task' || campaign.tasks.length > 0);
  const areAllTold = rates.every((rate) => told.has(rate));
  const toggle = (rate: RateId) => {
    const next = new Set(told);
    if (!next.delete(rate)) next.add(rate);
    setTold(next);
  };
  const all = (
    <button
      type="button"
      className="text-button"
      aria-pressed={areAllTold}
      onClick={() => setTold(new Set(areAllTold ? [] : rates))}
    >
      {t(areAllTold ? 'dashboard.hide-definitions' : 'dashboard.show-definitions')}
    </button>
  );
  return (
    <Panel title={t('dashboard.all-rates')} note={t('dashboard.rates-note')} actions={all}>
      <div className="rate-table">
        <table aria-label={t('dashboard.all-rates')}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.rate')}</th>
              <th scope="col">%</th>
              <th scope="col">{t('dashboard.counts')}</th>
              <th scope="col">{t('dashboard.pending')}</th>
              <th scope="col">{t('dashboard.employees')}</th>
              <th scope="col">{t('dashboard.denominator')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('dashboard.definition')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map((rate) => {
              const count = answer.total.rates[rate];
              const isTold = told.has(rate);
              return (
                <Fragment key={rate}>
                  <tr className={isTold ? 'rate-table__told' : undefined}>
                    <th scope="row">
                      {t(RATE_TEXTS[rate])}
                      {rate === 'task' && <small>{t('dashboard.not-coverage')}</small>}
                    </th>
                    <td>{rateValue(count) === null ? t('dashboard.not-computable') : format.rate(rateValue(count))}</td>
                    <td>
                      <CountPair rate={rate} count={count} region={answer.total.regionCode} onOpen={onOpen} />
                      {countsPeople(rate) && <small>{t('dashboard.people')}</small>}
                    </td>
                    <td>
                      <Pending rate={rate} pending={count.pending} region={answer.total.regionCode} onOpen={onOpen} />
                    </td>
                    <td>
                      {rate === 'task' || countsPeople(rate)
                        ? '—'
                        : `${format.count(count.employees.numerator)} / ${format.count(count.employees.denominator)}`}
                    </td>
                    <td>
                      <DenominatorChoice
                        campaign={campaign}
                        choice={choice}
                        rate={rate}
                        onChange={(change) => {
                          setTold(new Set([...told, rate]));
                          onDenominators(change);
                        }}
                      />
                    </td>
                    <td>
                      <button
                        type="button"
                        className="text-button"
                        aria-expanded={isTold}
                        aria-label={t('dashboard.definition-of', { rate: t(RATE_TEXTS[rate]) })}
                        onClick={() => toggle(rate)}
                      >
                        {t('dashboard.definition')}
                      </button>
                    </td>
                  </tr>
                  {isTold && (
                    <tr className="rate-table__detail">
                      <td colSpan={7}>
                        <p>{answer.definitions[rate]}</p>
                        {count.byKind && (
                          <p className="rate-table__kinds">
                            {UNIT_KINDS.map((kind) => {
                              const ofKind = count.byKind?.[kind];
                              return (
                                ofKind && (
                                  <span key={kind}>
                                    {t(UNIT_KIND_TEXTS[kind])}{' '}
                                    <CountPair
                                      rate={rate}
                                      count={ofKind}
                                      region={answer.total.regionCode}
                                      kind={kind}
                                      onOpen={onOpen}
                                    />
                                  </span>
                                )
                              );
                            })}
                          </p>
                        )}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface PendingProps {
  readonly rate: RateId;
  readonly pending: number;
  readonly region: string | null;
  readonly onOpen: (number: NumberBehind) => void;
}

function Pending({ rate, pending, region, onOpen }: PendingProps) {
  const { t, format } = useTexts();
  if (pending === 0 || rate === 'task') return '—';
  return (
    <button
      type="button"
      className="number-link"
      aria-label={t('dashboard.number-of', {
        rate: t(RATE_TEXTS[rate]),
        count: format.count(pending),
        part: t('dashboard.part-pending'),
      })}
      onClick={() => onOpen({ rate, part: 'pending', region })}
    >
      {format.count(pending)}
    </button>
  );
}

interface DenominatorChoiceProps {
  readonly campaign: Campaign;
  readonly choice: DashboardChoice;
  readonly rate: RateId;
  readonly onChange: (change: Denominators) => void;
}

function DenominatorChoice({ campaign, choice, rate, onChange }: DenominatorChoiceProps) {
  const { t } = useTexts();
  if (!hasChoice(rate)) return null;
  // Safe: the texts of a rate are keyed by its own denominators.
  const texts = DENOMINATOR_TEXTS[rate] as Readonly<Record<string, TextKey>>;
  const options = DENOMINATORS[rate].flatMap((value: string) => {
    const text = texts[value];
    return text === undefined ? [] : [{ value, label: t(text) }];
  });
  return (
    <Select<string>
      size="small"
      className="rate-table__choice"
      aria-label={t('dashboard.denominator-of', { rate: t(RATE_TEXTS[rate]) })}
      popupMatchSelectWidth={false}
      value={denominatorOf(campaign, choice, rate)}
      options={options}
      onChange={(value) => onChange({ ...choice.denominators, [rate]: value })}
    />
  );
}

function hasChoice(rate: RateId): rate is RateWithChoice {
  return rate in DENOMINATORS;
}
