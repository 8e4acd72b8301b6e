import { useMemo, useRef } from 'react';
import type { GroupFields } from '../../../shared/domain/negotiation/workforce.ts';
import { api } from '../../api/bridge.ts';
import { useRun } from '../../ui/useRun.ts';
import { completeDraft } from './groupColumns.ts';
import { newRowChanged, newRowOf } from './workforceView.ts';

interface GroupCommands {
  /** False where it was refused; the reason has been shown. */
  readonly change: (id: string, patch: Partial<GroupFields>) => Promise<boolean>;
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  /** Adds to a new row, which becomes a group as soon as it has all it needs. */
  readonly changeNewRow: (number: number, patch: Partial<GroupFields>) => Promise<void>;
  /** Resolves when everything asked for has been answered. */
  readonly settled: () => Promise<unknown>;
}

/** The commands of the grid, of which the close of the window waits for the last. */
export function useGroupCommands(negotiationId: string): GroupCommands {
  const run = useRun();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** By the number of the new row. */
  const insertions = useRef(new Map<number, Promise<string | null>>());
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
      changeNewRow: async (number, patch) => {
        const { fields } = newRowOf(negotiationId);
        const changed = { ...fields, ...patch };
        newRowChanged(negotiationId, number, { fields: changed });
        // What is typed while the row is on its way, or after, belongs to the group that it becomes.
        const known = await insertions.current.get(number);
        if (known) {
          await succeeds(() => api.groups.update({ id: known, patch }));
          return;
        }
        const group = completeDraft(changed);
        if (group === null) return;
        const insertion = send(() => api.groups.insert({ negotiationId, rows: [group] })).then(
          (answer) => answer?.ids[0] ?? null,
        );
        insertions.current.set(number, insertion);
        const storedId = await insertion;
        if (storedId === null) insertions.current.delete(number);
        newRowChanged(negotiationId, number, { storedId });
      },
      settled: () => last.current,
    };
  }, [negotiationId, run]);
}
