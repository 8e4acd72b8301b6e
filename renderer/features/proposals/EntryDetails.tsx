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
      {!isReversal && (
        <table className="entry-details__price">
          <thead>
            <tr>
              <th scope="col" />
              {figureHeads(texts, entry.terms.horizonYears).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <PriceRow label={t('proposals.priced-then')} figures={figures} />
            {now && <PriceRow label={t('proposals.priced-now')} figures={now} />}
          </tbody>
        </table>
      )}
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

function PriceRow({ label, figures }: { label: string; figures: ProposalFigures }) {
  const { format } = useTexts();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{format.yuan(figures.runRateCost)}</td>
      <td>{raiseText(format, figures.equivalentRaise)}</td>
      <td>{raiseText(format, figures.averageRaise)}</td>
      <td>{format.yuan(figures.costPerHead)}</td>
      <td>{format.yuan(figures.firstYearCost)}</td>
      <td>{format.yuan(figures.horizonCost)}</td>
      <td>{format.yuan(figures.lossAvoided)}</td>
      <td>{format.signedYuan(figures.net)}</td>
    </tr>
  );
}

function figureHeads({ t }: Texts, years: number): string[] {
  return [
    t('proposals.column-cost'),
    t('proposals.column-raise'),
    t('proposals.average-raise'),
    t('proposals.per-head'),
    t('proposals.first-year'),
    t('proposals.over-horizon', { years }),
    t('proposals.loss-avoided', { years }),
    t('proposals.net', { years }),
  ];
}
