import { useMemo } from 'react';
import { type StoredScenario, UNEXPLAINED } from '../../../shared/domain/negotiation/scenario.ts';
import { NO_RESPONSE } from '../../../shared/domain/proposals/pricing.ts';
import type { ScenarioChange, ScenarioEdits } from '../scenarios/useScenarioDraft.ts';
import { draftChanged, draftOf, type ProposalDraft } from './proposalDraft.ts';

/** The terms of a draft as the components editor knows them: part of a scenario that is stored nowhere. */
function asScenario({ startMonth, horizonYears, components }: ProposalDraft): StoredScenario {
  return {
    ...UNEXPLAINED,
    id: '',
    title: '',
    startMonth,
    signedMonth: null,
    horizonYears,
    discountRate: 0,
    components: [...components],
    response: NO_RESPONSE,
  };
}

/** Changes to the terms go into the draft; a gesture that is over lets the scales be laid out anew. */
export function useTermsEdits(negotiationId: string): ScenarioEdits {
  return useMemo(() => {
    const change = (make: ScenarioChange, isSettled: boolean) => {
      const draft = draftOf(negotiationId);
      if (!draft) return;
      const { components = draft.components } = make(asScenario(draft));
      draftChanged(negotiationId, { components, ...(isSettled && { settled: components }) });
    };
    return { draft: (make) => change(make, false), commit: (make) => change(make, true) };
  }, [negotiationId]);
}
