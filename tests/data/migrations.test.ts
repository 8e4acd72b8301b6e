import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createNegotiations } from '../../electron/data/database/migrations/0001-negotiations.ts';
import { addNegotiationTools } from '../../electron/data/database/migrations/0002-negotiation-tools.ts';
import { addCampaigns } from '../../electron/data/database/migrations/0003-campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';

const NEGOTIATION = '019fd2a0-0000-7000-8000-000000000001';
const SCENARIO = '019fd2a0-0000-7000-8000-000000000002';
const GROUP = '019fd2a0-0000-7000-8000-000000000003';
const PAPER = '019fd2a0-0000-7000-8000-000000000004';

/** A file as version 1 of the schema wrote it: a negotiation, its group, scenario and issued brief, and an undo step. */
function fileOfVersion1(): string {
  const file = `${temporaryFolder()}/一版.workbench`;
  const db = new Database(file);
  createNegotiations.up(db);
  db.pragma('user_version = 1');
  // 'BWB1': what every file of this product starts with.
  db.pragma(`application_id = ${0x42574231}`);
  db.exec(`
    INSERT INTO workbench VALUES ('019fd2a0-0000-7000-8000-00000000000f', 1000);
    INSERT INTO negotiations VALUES ('${NEGOTIATION}', '2025 年度', '厂', '工会', '', '', 'C', 100, 'same-year',
      '{"cpi":0.02}', '底线在此', 0, NULL, 1000, 2000);
    INSERT INTO workforce_groups VALUES ('${GROUP}', '${NEGOTIATION}', 0, '操作工', 10, 500000, 0,
      '{"weekday":0,"restDay":0,"holiday":0}', 0, 0.2, '{"kind":"direct","amount":2000000}', '离职记录', '估计');
    INSERT INTO scenarios VALUES ('${SCENARIO}', '${NEGOTIATION}', 0, '涨 4%', '2025-01', NULL, 1, 0, '[]',
      '{"kind":"none"}', '', '');
    INSERT INTO issued_papers VALUES ('${PAPER}', 1, 'brief', 'table', '${NEGOTIATION}', '${SCENARIO}', '2025 年度', 3000,
      '陶', '0.1.0', '{}', '${'a'.repeat(64)}', x'25504446');
    INSERT INTO undo_steps VALUES (1, 'scenarios.update', 2000, 0);
    INSERT INTO undo_changes SELECT 1, 1, 'scenarios', id,
      json_object('id', id, 'negotiation_id', negotiation_id, 'position', position, 'title', '涨 3%',
        'start_month', start_month, 'signed_month', signed_month, 'horizon_years', horizon_years,
        'discount_rate', discount_rate, 'components', components, 'response', response,
        'response_source', response_source, 'notes', notes),
      NULL FROM scenarios;
  `);
  db.close();
  return file;
}

test('a file of version 1 opens with everything it held, and what is new is empty', async () => {
  const { api } = openTestService({ path: fileOfVersion1(), create: false });

  const { negotiation, groups, scenarios } = await api.negotiations.get({ id: NEGOTIATION });
  expect(negotiation).toMatchObject({
    comparators: { cpi: 0.02 },
    comparatorFacts: {},
    notes: '底线在此',
    follows: null,
  });
  expect(negotiation.positions).toMatchObject({ unionAim: null, employerLimit: null, notes: '' });
  expect(groups).toMatchObject([
    { id: GROUP, turnoverSource: '离职记录', turnoverPreset: null, leaverCostPreset: null },
  ]);
  expect(scenarios).toMatchObject([{ id: SCENARIO, uncertainty: { ranges: [], distributions: [] }, answers: [] }]);
  expect(await api.papers.list({})).toMatchObject([{ id: PAPER, number: 1, kind: 'brief', scenarioId: SCENARIO }]);
  expect(await api.papers.pdf({ id: PAPER })).toEqual(Uint8Array.from([0x25, 0x50, 0x44, 0x46]));
});

test('a step of version 1 can still be undone, and what came since keeps its value', async () => {
  const { api } = openTestService({ path: fileOfVersion1(), create: false });

  await api.history.undo({});

  const { scenarios } = await api.negotiations.get({ id: NEGOTIATION });
  expect(scenarios).toMatchObject([{ title: '涨 3%', uncertainty: { seed: 1, draws: 100_000 }, answers: [] }]);
});

test('issued papers stay append-only after the move to version 2', () => {
  const { service } = openTestService({ path: fileOfVersion1(), create: false });

  expect(() => service.db.prepare('DELETE FROM issued_papers').run()).toThrow('append-only');
  expect(() => service.db.prepare("UPDATE issued_papers SET title = 'x'").run()).toThrow('append-only');
});

const HISTORY_PAPER = '019fd2a0-0000-7000-8000-000000000005';

/** The same file after version 2 moved it on and issued a paper on the whole negotiation. */
function fileOfVersion2(): string {
  const file = fileOfVersion1();
  const db = new Database(file);
  addNegotiationTools.up(db);
  db.pragma('user_version = 2');
  db.exec(`
    INSERT INTO issued_papers VALUES ('${HISTORY_PAPER}', 2, 'negotiation-history', 'table', '${NEGOTIATION}', NULL,
      '2025 年度', 4000, '陶', '0.2.0', '{}', '${'b'.repeat(64)}', x'2550');
  `);
  db.close();
  return file;
}

test('a file of version 2 keeps its papers and has room for campaigns', async () => {
  const { api, service } = openTestService({ path: fileOfVersion2(), create: false });

  expect(await api.papers.list({})).toMatchObject([
    { id: HISTORY_PAPER, number: 2, kind: 'negotiation-history', negotiationId: NEGOTIATION, scenarioId: null },
    { id: PAPER, number: 1, kind: 'brief', negotiationId: NEGOTIATION, scenarioId: SCENARIO },
  ]);
  expect(await api.papers.pdf({ id: HISTORY_PAPER })).toEqual(Uint8Array.from([0x25, 0x50]));
  expect(() => service.db.prepare('DELETE FROM issued_papers').run()).toThrow('append-only');

  expect(await api.campaigns.list({})).toEqual([]);
  const everything = { filter: {}, sort: { by: 'created', descending: false } } as const;
  expect(await api.units.page({ query: everything, from: 0, count: 10, isFresh: false })).toEqual({
    count: 0,
    total: 0,
    rows: [],
  });
});

test('events and changes of lists are append-only, but follow a unit that is merged into another', () => {
  const { service } = openTestService({ path: fileOfVersion2(), create: false });
  const triggers = service.db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    .pluck()
    .all();
  expect(triggers).toEqual(
    expect.arrayContaining([
      'list_changes_never_change',
      'list_changes_never_vanish',
      'target_events_never_change',
      'target_events_never_vanish',
    ]),
  );
});

const BULLETIN = '019fd2a0-0000-7000-8000-000000000006';
const CAMPAIGN = '019fd2a0-0000-7000-8000-000000000007';

/** The same file after version 3 moved it on and issued a paper on a campaign. */
function fileOfVersion3(): string {
  const file = fileOfVersion2();
  const db = new Database(file);
  addCampaigns.up(db);
  db.pragma('user_version = 3');
  db.exec(`
    INSERT INTO campaigns (id, name, slogan, opens, closes, goal, scope, rules, tasks, rule_pack, options, notes,
      is_sample, created_at_ms, updated_at_ms)
    VALUES ('${CAMPAIGN}', '2021 年集中要约', '', '2021-04-01', '2021-05-31', '{"rate":"establishment","threshold":0.9}',
      '{}', '[]', '[]', '"qinghai"', '{}', '', 0, 1000, 1000);
    INSERT INTO issued_papers (id, number, kind, copy, negotiation_id, scenario_id, campaign_id, title, issued_at_ms,
      issued_by, app_version, model_json, sha256, pdf)
    VALUES ('${BULLETIN}', 3, 'bulletin', 'table', NULL, NULL, '${CAMPAIGN}', '4 月通报', 5000, '陶', '0.3.0', '{}',
      '${'c'.repeat(64)}', x'255044');
  `);
  db.close();
  return file;
}

test('a file of version 3 keeps the papers of negotiations and campaigns, to the byte', async () => {
  const { api } = openTestService({ path: fileOfVersion3(), create: false });

  expect(await api.papers.list({})).toMatchObject([
    { id: BULLETIN, number: 3, kind: 'bulletin', negotiationId: null, campaignId: CAMPAIGN, title: '4 月通报' },
    { id: HISTORY_PAPER, number: 2, kind: 'negotiation-history', negotiationId: NEGOTIATION },
    { id: PAPER, number: 1, kind: 'brief', negotiationId: NEGOTIATION, scenarioId: SCENARIO },
  ]);
  expect(await api.papers.pdf({ id: BULLETIN })).toEqual(Uint8Array.from([0x25, 0x50, 0x44]));
  expect(await api.papers.pdf({ id: PAPER })).toEqual(Uint8Array.from([0x25, 0x50, 0x44, 0x46]));
  expect(await api.papers.list({ campaignId: CAMPAIGN })).toHaveLength(1);
});

test('what was issued stays append-only after the move to version 4, and so are logs and letters', () => {
  const { service } = openTestService({ path: fileOfVersion3(), create: false });
  const { db } = service;

  expect(() => db.prepare('DELETE FROM issued_papers').run()).toThrow('append-only');
  expect(() => db.prepare("UPDATE issued_papers SET pdf = x'00'").run()).toThrow('append-only');
  expect(() => db.prepare('UPDATE issued_papers SET number = number + 10').run()).toThrow('append-only');
  const triggers = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  expect(triggers).toEqual(
    expect.arrayContaining([
      'issued_papers_never_change',
      'issued_papers_never_vanish',
      'negotiation_events_never_change',
      'negotiation_events_never_vanish',
      'issued_letters_never_change',
      'letter_batches_never_vanish',
    ]),
  );
  expect(db.prepare('SELECT count(*) FROM sqlite_schema WHERE name = ?').pluck().get('papers_of_version_3')).toBe(0);
});

test('a negotiation of version 3 has an empty procedure, by the rules of its region', async () => {
  const { api } = openTestService({ path: fileOfVersion3(), create: false });

  expect(await api.procedureLog.get({ negotiationId: NEGOTIATION })).toMatchObject({
    fields: { rulePack: 'national', isRolling: false, parties: { address: '', meetingDay: null } },
    events: [],
    counted: [],
    representatives: [],
    linkedTarget: null,
  });
  expect(await api.negotiations.list({})).toMatchObject([{ id: NEGOTIATION, state: 'preparing' }]);
  expect(await api.campaigns.list({})).toMatchObject([{ id: CAMPAIGN, rulePack: 'qinghai' }]);
});
