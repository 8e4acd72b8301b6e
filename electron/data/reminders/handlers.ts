import { addDays } from '../../../shared/domain/procedure/days.ts';
import { countPressing, PRESSING_DAYS } from '../../../shared/domain/reminders/reminder.ts';
import type { GroupHandlers } from '../serve.ts';

/** Loaded when needed: the service starts without the rules of eight places and their holidays. */
const loadDue = () => import('./due.ts');

const CHUNKS_A_SLICE = 8;

export const reminders: GroupHandlers<'reminders'> = {
  prepare: {
    load: async () => {
      const { chunkStore } = await import('../rates/chunkStore.ts');
      return async ({ db, bulk }, _input, { signal }) => {
        // Others get a word in between two slices.
        for (let left = 1; left > 0; await new Promise(setImmediate)) {
          signal.throwIfAborted();
          left = await bulk.whenIdle(() => db.transaction(() => chunkStore(db).pack(CHUNKS_A_SLICE)).immediate());
        }
      };
    },
  },
  due: {
    load: async () => {
      const { dueReminders } = await loadDue();
      return ({ db }, { asOf, until }) => [...dueReminders(db, asOf, until)];
    },
  },
  pressing: {
    load: async () => {
      const { dueReminders } = await loadDue();
      return ({ db }, { asOf }) => countPressing(dueReminders(db, asOf, addDays(asOf, PRESSING_DAYS)), asOf);
    },
  },
  ofNegotiation: {
    load: async () => {
      const { selectCalendarSteps } = await import('./negotiationSteps.ts');
      return ({ db }, { negotiationId, asOf }) => selectCalendarSteps(db, negotiationId, asOf);
    },
  },
};
