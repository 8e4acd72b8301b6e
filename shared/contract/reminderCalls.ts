import { z } from 'zod';
import { recordId } from '../domain/negotiation/texts.ts';
import { procedureDay } from '../domain/procedure/events.ts';
import type { Pressing, Reminder } from '../domain/reminders/reminder.ts';
import type { CalendarStep } from '../domain/reminders/stepReminders.ts';
import { lazily, query, task } from './define.ts';
import { nothing } from './inputs.ts';

/** What is due (待办), over all negotiations, campaigns and agreements that are not archived. */
export const reminderCalls = {
  reminders: {
    /** Reads what counting a large ledger needs, in slices; what is asked meanwhile is answered in between. */
    prepare: task<void>()(nothing.parse),
    /** Overdue on the day or due by `until`, the earliest first. Example: `{"asOf":"2021-04-21","until":"2021-05-21"}`. */
    due: query<Reminder[]>(
      'procedure',
      'negotiations',
      'agreements',
      'meetings',
      'campaigns',
      'targets',
      'units',
      'holidays',
    )(
      lazily(() =>
        z
          .strictObject({ asOf: procedureDay, until: procedureDay })
          .refine(({ asOf, until }) => until >= asOf, { path: ['until'], params: { code: 'not-allowed' } }),
      ),
    ),
    /** How many of these press: those overdue, and those due on the day or within the seven after it. */
    pressing: query<Pressing>(
      'procedure',
      'negotiations',
      'agreements',
      'meetings',
      'campaigns',
      'targets',
      'units',
      'holidays',
    )(lazily(() => z.strictObject({ asOf: procedureDay }))),
    /** Every step of a negotiation that has a day, done or not: what its calendar holds. */
    ofNegotiation: query<CalendarStep[]>(
      'procedure',
      'negotiations',
      'agreements',
      'targets',
      'holidays',
    )(lazily(() => z.strictObject({ negotiationId: recordId, asOf: procedureDay }))),
  },
};
