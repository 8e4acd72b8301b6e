import type { Agreement } from '../domain/agreement/agreement.ts';
import type { Negotiation } from '../domain/negotiation/negotiation.ts';
import { type HistoryRow, proposalHistory, type SideHistory } from '../domain/proposals/history.ts';
import type { ProposalEntry } from '../domain/proposals/proposal.ts';
import { settlementZone } from '../domain/proposals/settlementZone.ts';
import { AppError } from '../errors.ts';
import type { HistoryModel, PrintedProposal, PrintedSide } from './historyModel.ts';
import { paperHeadOf, type PaperOptions } from './paperHead.ts';
import { toWholeYuan } from './wholeYuan.ts';

/**
 * The model of a negotiation history. Confidential are the positions, the reasons and what was taken back: an entry made
 * by mistake may tell what was never said at the table.
 * @throws nothing-to-print where no proposal counts
 */
export function buildHistory(
  negotiation: Negotiation,
  entries: readonly ProposalEntry[],
  agreement: Agreement | null,
  options: PaperOptions,
): HistoryModel {
  const isInternal = options.copy === 'internal';
  // Distances are those of the amounts as they are printed, so that a reader can take one from the other.
  const history = proposalHistory(entries.map(inWholeYuan));
  const rows = isInternal ? history.rows : history.rows.filter(counts);
  if (rows.length === 0) throw new AppError('nothing-to-print', 'no proposals', { kind: 'negotiation-history' });
  const zone = settlementZone(negotiation.positions, entries);
  const places = new Map(zone.proposals.map(({ id, place }) => [id, place]));
  return {
    modelVersion: 1,
    kind: 'negotiation-history',
    ...paperHeadOf(negotiation, options),
    proposals: rows.map((row) => ({
      ...describeProposal(row),
      internal: isInternal
        ? {
            number: row.entry.number,
            state: row.isReversal ? 'correction' : row.reversedBy ? 'taken-back' : 'counts',
            reason: row.entry.reason,
            recordedBy: row.entry.recordedBy,
            net: toWholeYuan(row.entry.pricing.figures.net),
            place: places.get(row.entry.id) ?? null,
          }
        : null,
    })),
    union: describeSide(history.union),
    employer: describeSide(history.employer),
    gap: history.gap && yuanDistance(history.gap),
    agreement: agreement && describeAgreement(agreement),
    internal: isInternal ? { positions: negotiation.positions, zone: { state: zone.state, width: zone.width } } : null,
  };
}

const counts = ({ isReversal, reversedBy }: HistoryRow) => !isReversal && reversedBy === null;

const roundToYuan = (fen: number) => 100 * toWholeYuan(fen);

function inWholeYuan(entry: ProposalEntry): ProposalEntry {
  const { figures } = entry.pricing;
  const rounded = { ...figures, runRateCost: roundToYuan(figures.runRateCost) };
  return { ...entry, pricing: { ...entry.pricing, figures: rounded } };
}

const yuanDistance = ({ raise, cost }: { readonly raise: number | null; readonly cost: number }) => ({
  raise,
  cost: toWholeYuan(cost),
});

function describeProposal({ entry, gap, concession }: HistoryRow): Omit<PrintedProposal, 'internal'> {
  const { figures, groupNames } = entry.pricing;
  return {
    round: entry.round,
    side: entry.side,
    day: entry.day,
    presentedBy: entry.presentedBy,
    form: entry.form,
    words: entry.words,
    startMonth: entry.terms.startMonth,
    horizonYears: entry.terms.horizonYears,
    components: entry.terms.components,
    groupNames: { ...groupNames },
    firstYearCost: toWholeYuan(figures.firstYearCost),
    runRateCost: toWholeYuan(figures.runRateCost),
    horizonCost: toWholeYuan(figures.horizonCost),
    averageRaise: figures.averageRaise,
    equivalentRaise: figures.equivalentRaise,
    gap: gap && yuanDistance(gap),
    concession: concession && yuanDistance(concession),
  };
}

function describeAgreement({ signedDay, fromDay, toDay, pricing }: Agreement): HistoryModel['agreement'] {
  const { equivalentRaise, runRateCost } = pricing.figures;
  return { signedDay, fromDay, toDay, equivalentRaise, runRateCost: toWholeYuan(runRateCost) };
}

function describeSide({ count, first, standing, conceded }: SideHistory): PrintedSide {
  return {
    count,
    firstRaise: first?.pricing.figures.equivalentRaise ?? null,
    standingRaise: standing?.pricing.figures.equivalentRaise ?? null,
    standingCost: standing ? toWholeYuan(standing.pricing.figures.runRateCost) : null,
    conceded: yuanDistance(conceded),
  };
}
