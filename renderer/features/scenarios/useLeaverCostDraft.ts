import { useMemo, useState } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { LeaverCost } from '../../../shared/domain/wage/evaluationInput.ts';
import { api } from '../../api/bridge.ts';
import { useRun } from '../../ui/useRun.ts';

interface LeaverCostDraft {
  readonly groupId: string;
  readonly leaverCost: LeaverCost;
  /** The saved data it stands above; with a newer answer it is over. */
  readonly over: NegotiationDetail;
}

export interface LeaverCostEdits {
  readonly draft: (groupId: string, leaverCost: LeaverCost) => void;
  readonly commit: (groupId: string, leaverCost: LeaverCost) => Promise<void>;
}

/** The negotiation with a loss per leaver as it is being typed, so that all figures move with it. */
export function useLeaverCostDraft(detail: NegotiationDetail): {
  shown: NegotiationDetail;
  leaverCosts: LeaverCostEdits;
} {
  const [typed, setTyped] = useState<LeaverCostDraft | null>(null);
  const run = useRun();
  const shown = useMemo(() => {
    if (!typed || typed.over !== detail) return detail;
    const { groupId, leaverCost } = typed;
    const groups = detail.groups.map((group) => (group.id === groupId ? { ...group, leaverCost } : group));
    return { ...detail, groups };
  }, [detail, typed]);
  const leaverCosts = useMemo((): LeaverCostEdits => {
    const draft = (groupId: string, leaverCost: LeaverCost) => setTyped({ groupId, leaverCost, over: detail });
    return {
      draft,
      commit: async (id, leaverCost) => {
        draft(id, leaverCost);
        const isStored = await run(() => api.groups.update({ id, patch: { leaverCost } }).then(() => true));
        if (!isStored) setTyped(null);
      },
    };
  }, [detail, run]);
  return { shown, leaverCosts };
}
