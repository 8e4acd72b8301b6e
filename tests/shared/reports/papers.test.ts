import type { Agreement } from '../../../shared/domain/agreement/agreement.ts';
import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { NO_POSITIONS } from '../../../shared/domain/negotiation/positions.ts';
import { buildSampleA } from '../../../shared/domain/negotiation/sampleA.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { buildDemandsReport, yearUpTo } from '../../../shared/reports/buildDemandsReport.ts';
import { buildHistory } from '../../../shared/reports/buildHistory.ts';
import { buildPreparation } from '../../../shared/reports/buildPreparation.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { canonicalPaper, parsePaper, saysTheSame } from '../../../shared/reports/paperModel.ts';
import { demandOf, meetingOf } from '../../fixtures/demands.ts';
import { entryOf } from '../../fixtures/proposals.ts';

const OPTIONS: PaperOptions = {
  copy: 'table',
  language: 'zh-CN',
  day: '2026-06-15',
  issuedBy: '陶俊杰',
  number: 2,
  appVersion: '0.0.0-test',
};
const INTERNAL: PaperOptions = { ...OPTIONS, copy: 'internal' };
const ID = '019fd2a0-0000-7000-8000-000000000001';

function sampleA(): { detail: NegotiationDetail; scenario: StoredScenario } {
  const { negotiation, groups, scenarios } = buildSampleA('zh-CN');
  const [fields] = scenarios;
  if (!fields) throw new Error('the sample has a scenario');
  const scenario = { ...fields, id: ID, uncertainty: { ...fields.uncertainty, draws: 100 } };
  const times = { archivedAtMs: null, createdAtMs: 0, updatedAtMs: 0 };
  return {
    detail: {
      negotiation: { ...negotiation, id: ID, isSample: true, follows: null, state: 'preparing', ...times },
      groups,
      onCosts: [],
      scenarios: [scenario],
    },
    scenario,
  };
}

const fromOne = (changes: Partial<ProposalEntry> & { readonly raise: number }, number: number) =>
  entryOf(number, { day: `2026-03-0${number}`, ...changes });

const rounds = (): ProposalEntry[] => [
  fromOne({ side: 'union', raise: 0.05, words: '物价涨了' }, 1),
  fromOne({ side: 'employer', raise: 0.01 }, 2),
  fromOne({ side: 'union', raise: 0.04 }, 3),
];

test('a history tells each proposal with its price, its gap and how far its side moved', () => {
  const { detail } = sampleA();

  const { proposals, gap, union, employer } = buildHistory(detail.negotiation, rounds(), null, OPTIONS);

  expect(
    proposals.map(({ side, runRateCost, gap: apart, concession }) => [
      side,
      runRateCost,
      apart?.cost,
      concession?.cost,
    ]),
  ).toEqual([
    ['union', 300_000, undefined, undefined],
    ['employer', 60_000, 240_000, undefined],
    ['union', 240_000, 180_000, 60_000],
  ]);
  expect(gap?.cost).toBe(180_000);
  expect([union.count, union.conceded.cost, employer.count, employer.standingCost]).toEqual([2, 60_000, 1, 60_000]);
});

property.prop([
  fc.array(fc.record({ side: fc.constantFrom('union', 'employer'), cost: fc.integer({ min: 0, max: 1e12 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
])('every printed distance is the difference of printed costs', (steps) => {
  const entries = steps.map(({ side, cost }, at) => {
    const entry = entryOf(at + 1, { side, raise: 0.01 });
    return { ...entry, pricing: { ...entry.pricing, figures: { ...entry.pricing.figures, runRateCost: cost } } };
  });

  const { proposals } = buildHistory(sampleA().detail.negotiation, entries, null, OPTIONS);

  const standing: Partial<Record<'union' | 'employer', number>> = {};
  for (const { side, runRateCost, gap, concession } of proposals) {
    const before = standing[side];
    if (before === undefined) expect(concession).toBeNull();
    else expect(Math.abs(concession?.cost ?? 0)).toBe(Math.abs(runRateCost - before));
    standing[side] = runRateCost;
    if (standing.union === undefined || standing.employer === undefined) expect(gap).toBeNull();
    else expect(gap?.cost).toBe(standing.union - standing.employer);
  }
});

test('what was taken back stays in the log of the internal copy and is not on the table', () => {
  const { detail } = sampleA();
  const mistaken = fromOne({ side: 'union', raise: 0.02, words: '误记' }, 4);
  const entries = [...rounds(), mistaken, fromOne({ side: 'union', raise: 0.02, reversesId: mistaken.id }, 5)];

  const table = buildHistory(detail.negotiation, entries, null, OPTIONS);
  const internal = buildHistory(detail.negotiation, entries, null, INTERNAL);

  expect(table.proposals).toHaveLength(3);
  expect(canonicalPaper(table)).not.toContain('误记');
  expect(internal.proposals.map((proposal) => proposal.internal?.state)).toEqual([
    'counts',
    'counts',
    'counts',
    'taken-back',
    'correction',
  ]);
});

test('the history of what was signed ends in the agreement, without the title of its scenario', () => {
  const [last] = rounds();
  if (!last) throw new Error('the negotiation has rounds');
  const agreement: Agreement = {
    id: ID,
    basis: { kind: 'scenario', id: ID, title: '底线方案' },
    signedDay: '2026-04-01',
    fromDay: '2026-05-01',
    toDay: '2027-04-30',
    notes: '对方让得比预想多',
    terms: last.terms,
    pricing: last.pricing,
    attachments: [],
    followedBy: [],
  };

  const table = buildHistory(sampleA().detail.negotiation, rounds(), agreement, OPTIONS);

  expect(table.agreement).toEqual({
    signedDay: '2026-04-01',
    fromDay: '2026-05-01',
    toDay: '2027-04-30',
    equivalentRaise: 0.05,
    runRateCost: 300_000,
  });
  expect(canonicalPaper(table)).not.toMatch(/底线方案|对方让得/);
});

test('there is no history of nothing, and no report of nothing', () => {
  const { negotiation } = sampleA().detail;

  expect(() => buildHistory(negotiation, [], null, OPTIONS)).toThrow(
    expect.objectContaining({ code: 'nothing-to-print' }),
  );
  expect(() => buildDemandsReport(negotiation, [], [], '2026-01-01', OPTIONS)).toThrow(
    expect.objectContaining({ code: 'nothing-to-print' }),
  );
});

test('a preparation sheet has no copy for the table, a report on demands none to hide', () => {
  const { detail, scenario } = sampleA();
  const nothing = { proposals: [], demands: [], meetings: [] };

  expect(() => buildPreparation(detail, scenario, nothing, OPTIONS)).toThrow(
    expect.objectContaining({ code: 'paper-internal-only' }),
  );
  expect(() => buildDemandsReport(detail.negotiation, [demandOf()], [], '2026-01-01', INTERNAL)).toThrow(
    expect.objectContaining({ code: 'paper-open-only' }),
  );
});

test('a preparation sheet names the next meeting, the open demands and what the result depends on most', () => {
  const { detail, scenario } = sampleA();
  const demands: Demand[] = [
    demandOf({ id: '1', title: '停车场' }),
    demandOf({
      id: '2',
      title: '夜班补贴',
      history: [
        { state: 'raised', day: '2026-03-05', reason: '' },
        { state: 'on-agenda', day: '2026-04-01', reason: '' },
      ],
    }),
    demandOf({
      id: '3',
      title: '储物柜',
      history: [
        { state: 'raised', day: '2026-03-05', reason: '' },
        { state: 'agreed', day: '2026-04-01', reason: '已装' },
      ],
    }),
  ];
  const meetings: Meeting[] = [
    meetingOf({ id: '1', title: '过去的会', day: '2026-06-14' }),
    meetingOf({ id: '2', title: '第四次协商', day: '2026-06-20' }),
    meetingOf({ id: '3', title: '第五次协商', day: '2026-06-27' }),
  ];

  const model = buildPreparation(detail, scenario, { proposals: rounds(), demands, meetings }, INTERNAL);

  expect(model.meeting?.title).toBe('第四次协商');
  expect(model.demands.map(({ title }) => title)).toEqual(['夜班补贴']);
  expect(model.otherDemands).toBe(1);
  expect(model.standing).toEqual({ union: 0.04, employer: 0.01 });
  expect(model.sensitivity.length).toBeGreaterThan(0);
  expect(model.sensitivity.length).toBeLessThanOrEqual(5);
  expect(parsePaper(canonicalPaper(model))).toEqual(model);
});

test('a report of a year begins the day after its last anniversary', () => {
  expect(yearUpTo('2026-06-15')).toBe('2025-06-16');
  expect(yearUpTo('2028-02-29')).toBe('2027-03-01');
});

const marker = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 }).map((text) => `保密${text}`);

property.prop([fc.array(marker, { minLength: 12, maxLength: 12 })], { numRuns: 50 })(
  'nothing confidential reaches a copy that leaves the union, and the internal ones have it',
  (texts) => {
    const [notes = '', title = '', scenarioNotes = '', positionNotes = '', factor = '', reason = '', recordedBy = ''] =
      texts;
    const [, , , , , , , details = '', evidence = '', plan = '', minutes = '', link = ''] = texts;
    const { detail, scenario } = sampleA();
    const secretPositions = {
      ...NO_POSITIONS,
      unionResistance: 0.023_456,
      employerLimit: 0.034_567,
      notes: positionNotes,
    };
    const negotiation = {
      ...detail.negotiation,
      notes,
      positions: secretPositions,
      comparatorFacts: { ...detail.negotiation.comparatorFacts, notes: { prices: factor } },
    };
    const secret = { ...detail, negotiation };
    const hidden = { ...scenario, title, notes: scenarioNotes };
    const entries = rounds().map((entry) => ({ ...entry, reason, recordedBy }));
    const kept = { state: 'plan-kept' as const, day: '2026-04-01', reason: '造价高' };
    const history = [{ state: 'raised' as const, day: '2026-03-05', reason: '' }, kept];
    const demand = demandOf({
      history,
      details,
      evidence,
      plan,
      links: [{ scenarioId: ID, componentId: ID, title: link }],
    });
    const meeting = meetingOf({ state: 'held', minutes, attendees: minutes });
    const open = [
      buildBrief(secret, hidden, OPTIONS),
      buildHistory(negotiation, entries, null, OPTIONS),
      buildDemandsReport(negotiation, [demand], [meeting], '2026-01-01', OPTIONS),
    ].map(canonicalPaper);
    const around = { proposals: entries, demands: [demand], meetings: [meeting] };
    const internal = [
      buildBrief(secret, hidden, INTERNAL),
      buildHistory(negotiation, entries, null, INTERNAL),
      buildPreparation(secret, hidden, around, INTERNAL),
    ]
      .map(canonicalPaper)
      .join('');
    const inner = (text: string) => JSON.stringify(text).slice(1, -1);

    for (const json of open) {
      for (const text of [...texts.map(inner), '0.023456', '0.034567']) expect(json).not.toContain(text);
    }
    for (const text of [notes, title, scenarioNotes, positionNotes, reason, recordedBy, evidence, plan]) {
      expect(internal).toContain(inner(text));
    }
  },
);

const oldBrief = () => readFileSync(new URL('../../fixtures/briefOfVersion1.json', import.meta.url), 'utf8').trim();

test('a brief of the first version is read as one that is silent on what came since', () => {
  const model = parsePaper(oldBrief());

  expect(model).toMatchObject({
    kind: 'brief',
    modelVersion: 1,
    number: 1,
    uncertainty: null,
    prices: null,
    answers: [],
  });
});

test('a brief of the first version is held against what it said, not against what came since', () => {
  const { detail, scenario } = sampleA();
  const issued = parsePaper(oldBrief());
  const options: PaperOptions = { ...OPTIONS, day: '2021-03-15', number: 7 };
  if (issued.kind !== 'brief') throw new Error('the fixture is a brief');
  const groups = detail.groups.map((group, at) => ({ ...group, id: issued.groups[at]?.id ?? '' }));
  const now = (changes: Partial<StoredScenario>) =>
    buildBrief({ ...detail, groups }, { ...scenario, ...changes }, options);

  expect(saysTheSame(now({}), issued)).toBe(true);
  expect(saysTheSame(now({ responseSource: '离职记录' }), issued)).toBe(false);
});
