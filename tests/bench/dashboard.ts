import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';
import type { RatesAnswer, RatesRequest } from '../../shared/domain/campaign/rates.ts';
import { absoluteRow, median, peerRow, type Row } from './row.ts';
import { sampleLedger } from './sampleLedger.ts';

const SMALL = 100_000;
const LARGE = 1_000_000;
const COLD_MS = 1000;
const KEPT_MS = 100;
const ANEW_MS = 1000;
const EVENT_MS = 20;
const MOST_MEMORY_MB = 600;
/** The large ledger has ten times the units; nothing may grow faster than that, give or take what is never the same. */
const GROWTH = 12;
const REPEATS = 5;

type Service = ReturnType<typeof openService>;

/**
 * The dashboard of a made-up ledger with its campaigns: every rate by region. Beside it one rate, the establishment
 * rate, in bare SQL over the same rows.
 */
export async function measureDashboard(): Promise<Row[]> {
  const small = await measureLedger(SMALL);
  const large = await measureLedger(LARGE);
  const name = `dashboard of ${LARGE / 1e6} million units`;
  return [
    absoluteRow(`${name}: first after opening the file`, large.first, 'ms', COLD_MS),
    absoluteRow(`${name}: default definitions, asked again`, large.again, 'ms', KEPT_MS),
    absoluteRow(`${name}: another region of the same`, large.region, 'ms', KEPT_MS),
    absoluteRow(`${name}: another day`, large.day, 'ms', ANEW_MS),
    absoluteRow(`${name}: other denominators`, large.definition, 'ms', ANEW_MS),
    absoluteRow(`${name}: after one event`, large.event, 'ms', EVENT_MS),
    absoluteRow(`${name}: progress day by day`, large.progress, 'ms', ANEW_MS),
    absoluteRow(`${name}: memory after all of it`, large.memory, 'MB', MOST_MEMORY_MB),
    peerRow(`${name}: all rates beside one rate in bare SQL`, large.day, large.sql, 'ms', 1),
    peerRow(`${name}: another day, beside ${SMALL} units`, large.day, small.day, 'ms', GROWTH),
    peerRow(`${name}: after one event, beside ${SMALL} units`, large.event, small.event, 'ms', GROWTH),
  ];
}

async function measureLedger(units: number) {
  const service = openService(
    { path: sampleLedger(units), create: false, backupsRoot: null, appVersion: 'bench' },
    Date.now,
  );
  try {
    const [campaign] = service.db
      .prepare<[], { id: string; key: number }>('SELECT id, key FROM campaigns ORDER BY opens DESC')
      .all();
    if (!campaign) throw new Error('the sample has no campaign');
    const ask = async (change: Partial<RatesRequest> = {}, call = 'campaigns.rates') => {
      const startedAt = performance.now();
      const result = await dispatch(
        service,
        call,
        { campaignId: campaign.id, asOf: '2021-05-11', region: '630000', ...change },
        () => {},
      );
      if (!result.ok) throw new Error(`${call}: ${result.error.message}`);
      // Safe: what `campaigns.rates` answers; of other calls only the time is taken.
      return { ms: performance.now() - startedAt, answer: result.value as RatesAnswer };
    };
    const first = await ask();
    checkAnswer(service, campaign.key, first.answer, units);
    const times = async (of: (at: number) => Promise<{ ms: number }>) => {
      const found: number[] = [];
      for (let at = 0; at < REPEATS; at += 1) found.push((await of(at)).ms);
      return median(found);
    };
    return {
      first: first.ms,
      again: await times(() => ask()),
      region: await times(() => ask({ region: '630100' })),
      day: await times((at) => ask({ asOf: `2021-05-${20 + at}` })),
      definition: await times((at) =>
        ask({ asOf: `2021-04-${20 + at}`, countsByRule: true, denominators: { establishment: 'ownUnion' } }),
      ),
      event: await times((at) => {
        enterEvent(service, campaign.key, at);
        return ask();
      }),
      progress: (await ask({}, 'campaigns.progress')).ms,
      memory: process.memoryUsage.rss() / 1e6,
      sql: await times(async () => ({ ms: bareSql(service) })),
    };
  } finally {
    service.close();
  }
}

/** Numbers that are counted in a quite other way, so that a quick answer is no wrong one. */
function checkAnswer({ db }: Service, campaignKey: number, { total }: RatesAnswer, units: number): void {
  const listed = db
    .prepare<[number], number>('SELECT count(*) FROM targets WHERE campaign_key = ? AND is_frozen = 1')
    .pluck()
    .get(campaignKey);
  const { offers } = total.rates;
  if (offers.denominator === 0 || offers.denominator > (listed ?? 0) || (listed ?? 0) > units) {
    throw new Error(`${offers.denominator} units on the list instead of ${listed}`);
  }
}

function enterEvent({ db }: Service, campaignKey: number, at: number): void {
  db.prepare(
    `INSERT INTO target_events (id, campaign_key, unit_key, kind, day, details, recorded_at_ms, recorded_by)
     SELECT ?, campaign_key, unit_key, 'offer-received', '2021-05-10', '{}', 1, 'bench' FROM targets
     WHERE campaign_key = ? LIMIT 1 OFFSET ?`,
  ).run(`bench ${Date.now()} ${at}`, campaignKey, at * 100);
}

/** The establishment rate by county on a day, without the past of the facts. */
function bareSql({ db }: Service): number {
  const startedAt = performance.now();
  db.prepare(
    `SELECT u.region_code, count(*) AS asked, sum(
       EXISTS (SELECT 1 FROM unit_agreements a WHERE a.unit_key = u.key AND a.kind = 'wage' AND a.level = 'own'
         AND '2021-05-11' BETWEEN a.from_day AND a.to_day)
       OR EXISTS (SELECT 1 FROM agreement_coverage c JOIN unit_agreements a ON a.id = c.agreement_id
         WHERE c.unit_key = u.key AND c.basis = 'confirmed' AND a.kind = 'wage' AND '2021-05-11' BETWEEN a.from_day AND a.to_day)
     ) AS established
     FROM units u WHERE u.kind = 'enterprise' AND u.is_operating = 1 AND u.union_status IN ('own', 'joint')
     GROUP BY u.region_code`,
  ).all();
  return performance.now() - startedAt;
}
