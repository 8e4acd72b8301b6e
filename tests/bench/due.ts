import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';
import type { Reminder } from '../../shared/domain/reminders/reminder.ts';
import { addDays } from '../../shared/domain/procedure/days.ts';
import { absoluteRow, median, peerRow, type Row } from './row.ts';
import { sampleLedger } from './sampleLedger.ts';

const SMALL = 20_000;
const LARGE = 1_000_000;
/** A day in the campaign of the sample on which replies are late and agreements end. */
const DAY = '2021-05-11';
const AHEAD_DAYS = 90;
const FIRST_MS = 500;
const ANEW_MS = 300;
/** The large ledger has fifty times the units. */
const GROWTH = 60;
const REPEATS = 5;
/** Lines whose lists are counted. */
const MOST_CHECKED = 40;

type Service = ReturnType<typeof openService>;

/** The due list of a made-up ledger with its campaigns; each line is held to the list that it opens. */
export async function measureDue(): Promise<Row[]> {
  const small = await measureLedger(SMALL);
  const large = await measureLedger(LARGE);
  const name = `due list of ${LARGE / 1e6} million units`;
  return [
    absoluteRow(`${name}: first, once the ledger is packed`, large.first, 'ms', FIRST_MS),
    absoluteRow(`${name}: after a write`, large.again, 'ms', ANEW_MS),
    peerRow(`${name}: after a write, beside ${SMALL} units`, large.again, small.again, 'ms', GROWTH),
  ];
}

async function measureLedger(units: number) {
  const service = openService(
    { path: sampleLedger(units), create: false, backupsRoot: null, appVersion: 'bench' },
    Date.now,
  );
  try {
    await ask(service, 'reminders.prepare', {});
    const first = await dueOf(service);
    await checkLists(service, first.reminders);
    const again: number[] = [];
    for (let at = 0; at < REPEATS; at += 1) {
      service.db.prepare('UPDATE campaigns SET updated_at_ms = updated_at_ms + 1').run();
      again.push((await dueOf(service)).ms);
    }
    return { first: first.ms, again: median(again) };
  } finally {
    service.close();
  }
}

async function dueOf(service: Service) {
  const startedAt = performance.now();
  const value = await ask(service, 'reminders.due', { asOf: DAY, until: addDays(DAY, AHEAD_DAYS) });
  // Safe: what `reminders.due` answers.
  return { ms: performance.now() - startedAt, reminders: value as Reminder[] };
}

async function ask(service: Service, call: string, input: unknown): Promise<unknown> {
  const result = await dispatch(service, call, input, () => {});
  if (!result.ok) throw new Error(`${call}: ${result.error.message}`);
  return result.value;
}

/** A list that a line opens is as long as the line says, so that a quick answer is no wrong one. */
async function checkLists(service: Service, reminders: readonly Reminder[]): Promise<void> {
  const lengthOf = async (call: string, query: unknown) =>
    // Safe: both calls answer a page with the count of the whole list.
    ((await ask(service, call, { query, from: 0, count: 1, isFresh: true })) as { readonly count: number }).count;
  let left = MOST_CHECKED;
  for (const reminder of reminders) {
    if (reminder.kind !== 'targets' && reminder.kind !== 'expiry') continue;
    if (left === 0) return;
    left -= 1;
    const length =
      reminder.kind === 'targets'
        ? await lengthOf('units.page', {
            campaignId: reminder.campaignId,
            filter: { step: { action: reminder.action, from: reminder.day, to: reminder.until } },
          })
        : await lengthOf('unitAgreements.page', { filter: { lastEnding: reminder.ends } });
    if (length !== reminder.count) throw new Error(`${reminder.id} counts ${reminder.count}, its list ${length}`);
  }
  if (left === MOST_CHECKED) throw new Error(`nothing is due on ${DAY}`);
}
