import { useMemo } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { HistoryRow } from '../../../shared/domain/proposals/history.ts';
import type { ProposalFigures } from '../../../shared/domain/proposals/proposal.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import { responseSentence } from '../scenarios/componentText.ts';
import { raiseText } from './proposalTexts.ts';
import { repriced } from './repriced.ts';

/** Words, reason and the whole price of an entry, as it was reckoned then and as it would come out now. */
export function EntryDetails({ detail, row: { entry, isReversal } }: { detail: NegotiationDetail; row: HistoryRow }) {
  const texts = useTexts();
  const { t, format } = texts;
  const { figures, response } = entry.pricing;
  const now = useMemo(() => (isReversal ? null : repriced(detail, entry)), [detail, entry, isReversal]);
  return (
    <div className="entry-details">
      {entry.words !== '' && (
        <p className="entry-details__words">
          <span>{t('proposals.words')}</span>
          {entry.words}
        </p>
      )}
      {entry.reason !== '' && (
        <p className="entry-details__words">
          <span>{t('proposals.reason')}</span>
          {entry.reason}
        </p>
      )}
      {!isReversal && <Price then={figures} now={now} years={entry.terms.horizonYears} />}
      <p className="entry-details__note">
        {!isReversal &&
          t('proposals.priced-with', {
            count: format.count(figures.headcount),
            response: responseSentence(texts, response),
          })}{' '}
        {entry.recordedBy === ''
          ? t('proposals.recorded', { number: entry.number, at: format.instant(entry.recordedAtMs) })
          : t('proposals.recorded-by', {
              number: entry.number,
              at: format.instant(entry.recordedAtMs),
              name: entry.recordedBy,
            })}
      </p>
    </div>
  );
}

interface PriceProps {
  readonly then: ProposalFigures;
  readonly now: ProposalFigures | null;
  readonly years: number;
}

/** Each figure as it was priced, and below it what it would be now where that is another. */
function Price({ then, now, years }: PriceProps) {
  const texts = useTexts();
  const { t } = texts;
  const latest = now && shownFigures(texts, now, years);
  return (
    <dl className="entry-details__price" aria-label={t('proposals.priced-then')}>
      {shownFigures(texts, then, years).map(([label, value], at) => {
        const current = latest?.[at]?.[1];
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {current !== undefined && current !== value && <small>{t('proposals.now', { value: current })}</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function shownFigures({ t, format }: Texts, figures: ProposalFigures, years: number): [label: string, value: string][] {
  return [
    [t('proposals.column-cost'), format.yuan(figures.runRateCost)],
    [t('proposals.first-year'), format.yuan(figures.firstYearCost)],
    [t('proposals.over-horizon', { years }), format.yuan(figures.horizonCost)],
    [t('proposals.one-off'), format.yuan(figures.oneOff)],
    [t('proposals.average-raise'), raiseText(format, figures.averageRaise)],
    [t('proposals.per-head'), format.yuan(figures.costPerHead)],
    [t('proposals.loss-avoided', { years }), format.yuan(figures.lossAvoided)],
    [t('proposals.net', { years }), format.signedYuan(figures.net)],
  ];
}
