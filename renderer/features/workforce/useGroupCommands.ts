import { useMemo, useRef } from 'react';
import type { GroupFields } from '../../../shared/domain/negotiation/workforce.ts';
import { api } from '../../api/bridge.ts';
import { useRun } from '../../ui/useRun.ts';
import { completeDraft, EMPTY_DRAFT } from './groupColumns.ts';
import { draftStored, draftTyped, useWorkforceView } from './workforceView.ts';

interface GroupCommands {
  /** False where it was refused; the reason has been shown. */
  readonly change: (id: string, patch: Partial<GroupFields>) => Promise<boolean>;
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  /** Adds to the new row; the id of the group that it has become, null while something is missing. */
  readonly changeDraft: (patch: Partial<GroupFields>) => Promise<string | null>;
  /** Resolves when everything asked for has been answered. */
  readonly settled: () => Promise<unknown>;
}

/** The commands of the grid, of which the close of the window waits for the last. */
export function useGroupCommands(negotiationId: string): GroupCommands {
  const run = useRun();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(() => {
    const send = <T>(act: () => Promise<T>): Promise<T | undefined> => {
      const answer = run(act);
      last.current = Promise.all([last.current, answer]);
      return answer;
    };
    const succeeds = async (act: () => Promise<unknown>) =>
      (await send(async () => {
        await act();
        return true;
      })) === true;
    return {
      change: (id, patch) => succeeds(() => api.groups.update({ id, patch })),
      remove: (ids) => succeeds(() => api.groups.remove({ ids: [...ids] })),
      changeDraft: async (patch) => {
        const draft = { ...(useWorkforceView.getState().drafts[negotiationId] ?? EMPTY_DRAFT), ...patch };
        draftTyped(negotiationId, draft);
        const group = completeDraft(draft);
        if (group === null) return null;
        draftStored(negotiationId);
        const answer = await send(() => api.groups.insert({ negotiationId, rows: [group] }));
        if (answer === undefined) draftTyped(negotiationId, draft);
        return answer?.ids[0] ?? null;
      },
      settled: () => last.current,
    };
  }, [negotiationId, run]);
}
