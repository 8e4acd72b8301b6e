import { v7 as newId } from 'uuid';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredComponent, StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import type { ProposalTerms, Side } from '../../../shared/domain/proposals/proposal.ts';
import { monthAfter } from '../scenarios/newScenario.ts';
import type { ProposalDraft } from './proposalDraft.ts';

type Terms = Pick<ProposalDraft, 'startMonth' | 'horizonYears' | 'components' | 'settled'>;

/** Terms as they stand in a scenario or an earlier proposal, under ids of their own. */
export function takenTerms(terms: ProposalTerms): Terms {
  const components = terms.components.map((component): StoredComponent => ({ id: newId(), terms: component }));
  return { startMonth: terms.startMonth, horizonYears: terms.horizonYears, components, settled: components };
}

export function scenarioTerms({ startMonth, horizonYears, components }: StoredScenario): ProposalTerms {
  return { startMonth, horizonYears, components: components.map(({ terms }) => terms) };
}

/**
 * An entry to start from: the side whose turn it is, today, with the terms it proposed last, or one raise of nothing yet.
 */
export function newDraft(
  detail: NegotiationDetail,
  history: ProposalHistory | null,
  today: Date,
  isoDay: string,
): ProposalDraft {
  const side = nextSide(history);
  const own = history?.[side].standing?.terms;
  const [first] = detail.scenarios;
  const usual = { startMonth: first?.startMonth ?? monthAfter(today), horizonYears: first?.horizonYears ?? 1 };
  return {
    side,
    day: isoDay,
    presentedBy: '',
    form: 'oral',
    round: null,
    words: '',
    reason: '',
    ...takenTerms(own ?? { ...usual, components: [{ kind: 'percent', fromMonth: 1, rate: 0 }] }),
  };
}

/** The side that did not speak last; the union begins. */
function nextSide(history: ProposalHistory | null): Side {
  const last = history?.rows.findLast(({ isReversal, reversedBy }) => !isReversal && reversedBy === null);
  return last?.entry.side === 'union' ? 'employer' : 'union';
}
