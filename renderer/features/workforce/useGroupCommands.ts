import { useMemo, useRef } from 'react';
import type { GroupFields } from '../../../shared/domain/negotiation/workforce.ts';
import { api } from '../../api/bridge.ts';
import { useRun } from '../../ui/useRun.ts';
import { completeDraft, EMPTY_DRAFT, type GroupDraft } from './groupColumns.ts';
import { draftTyped, useWorkforceView } from './workforceView.ts';

interface GroupCommands {
  /** False where it was refused; the reason has been shown. */
  readonly change: (id: string, patch: Partial<GroupFields>) => Promise<boolean>;
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  /** Adds to the new row; the id of the group that it has become, null while something is missing. */
  readonly changeDraft: (patch: Partial<GroupDraft>) => Promise<string | null>;
  /** Resolves when everything asked for has been answered. */
  readonly settled: () => Promise<unknown>;
}

/** The commands of the grid, of which the close of the window waits for the last. */
export function useGroupCommands(negotiationId: string): GroupCommands {
  const run = useRun();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const insertion = useRef<Promise<string | null> | null>(null);
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
        // What is typed while the row is on its way belongs to the group that it becomes.
        const known = await insertion.current;
        if (known) {
          const { headcount, monthlyWage, ...rest } = patch;
          const change = { ...rest, ...(headcount ? { headcount } : {}), ...(monthlyWage ? { monthlyWage } : {}) };
          await send(() => api.groups.update({ id: known, patch: change }));
          return null;
        }
        const draft = { ...(useWorkforceView.getState().drafts[negotiationId] ?? EMPTY_DRAFT), ...patch };
        draftTyped(negotiationId, draft);
        const group = completeDraft(draft);
        if (group === null) return null;
        const insert = send(() => api.groups.insert({ negotiationId, rows: [group] })).then(
          (answer) => answer?.ids[0] ?? null,
        );
        insertion.current = insert;
        const id = await insert;
        insertion.current = null;
        return id;
      },
      settled: () => last.current,
    };
  }, [negotiationId, run]);
}
