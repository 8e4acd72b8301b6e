import { describe, expect, test, vi } from 'vitest';
import { csvOf, ROSTER_HEADS, type Table, utf8, xlsxOf } from '../../fixtures/roster.ts';
import { connectedService } from '../../fixtures/connectedService.ts';
import { callDoor } from '../../fixtures/shellDoor.ts';
import { openTestService } from '../../fixtures/testService.ts';

// Each reading starts a worker, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const AS_OF = '2026-03-31';
const TABLE: Table = [
  ['某厂花名册'],
  ROSTER_HEADS,
  ['张三', '缝纫工', 4000, new Date(Date.UTC(2020, 0, 1)), null, null],
  ['李四', '缝纫工', 5000, new Date(Date.UTC(2020, 0, 1)), null, null],
  ['王五', '缝纫工', 4000, new Date(Date.UTC(2020, 0, 1)), new Date(Date.UTC(2025, 9, 1)), '辞职'],
  ['赵六', '裁剪工', -1, new Date(Date.UTC(2020, 0, 1)), null, null],
];
const request = (bytes: Uint8Array) => ({ bytes, asOf: AS_OF, language: 'zh-CN' as const });

test('a roster in XLSX becomes groups that a negotiation takes as they are, and no name comes back', async () => {
  const { api } = openTestService();
  const summary = await api.roster.read(request(await xlsxOf(TABLE)));

  expect(summary).toEqual({
    sheet: '花名册',
    headerRow: 2,
    headers: ROSTER_HEADS,
    columns: { group: 1, pay: 2, entered: 3, left: 4, reason: 5 },
    missing: [],
    from: '2025-04-01',
    asOf: AS_OF,
    rowsRead: 4,
    groups: [
      {
        name: '缝纫工',
        headcount: 2,
        monthlyWage: 450_000,
        annualTurnover: 0.3998,
        leavers: 1,
        averageHeadcount: 2.5,
        fields: {
          name: '缝纫工',
          headcount: 2,
          monthlyWage: 450_000,
          fixedMonthly: 0,
          overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
          bonusMonths: 0,
          annualTurnover: 0.3998,
          leaverCost: { kind: 'direct', amount: 0 },
          turnoverSource: '由花名册推算：2025-04-01 至 2026-03-31，主动离职 1 人 ÷ 平均 2.5 人',
          leaverCostSource: '',
          turnoverPreset: null,
          leaverCostPreset: null,
        },
      },
    ],
    rejected: [{ row: 6, reason: 'pay-negative' }],
    rejectedCount: 1,
    warnings: [],
  });
  expect(JSON.stringify(summary)).not.toMatch(/张三|李四|王五|赵六/);

  const { id } = await api.negotiations.create({ title: '春季协商' });
  await api.groups.replace({ negotiationId: id, rows: summary.groups.map(({ fields }) => fields) });
  expect((await api.negotiations.get({ id })).groups).toMatchObject([{ name: '缝纫工', headcount: 2 }]);
});

test('the same roster in CSV gives the same groups', async () => {
  const { api } = openTestService();
  const asText = TABLE.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));

  const fromCsv = await api.roster.read(request(csvOf(asText)));
  expect(fromCsv.sheet).toBeNull();
  expect({ ...fromCsv, sheet: '花名册' }).toEqual(await api.roster.read(request(await xlsxOf(TABLE))));
});

test('a note of where turnover comes from is in the language of the window', async () => {
  const { api } = openTestService();
  const csv = utf8(
    'job,monthly pay,hire date,leaving date\nsewer,4000,2020-01-01,\nsewer,4000,2020-01-01,2025-10-01\n',
  );
  const summary = await api.roster.read({ bytes: csv, asOf: AS_OF, language: 'en' });

  expect(summary.groups[0]?.fields.turnoverSource).toBe(
    'From the roster, 2025-04-01 to 2026-03-31: leavers 1 (reasons not told apart) ÷ average heads 1.5',
  );
});

test('chosen columns take the place of the recognised ones', async () => {
  const { api } = openTestService();
  const csv = utf8('岗位,班组,月工资,入职日期\n缝纫工,一组,4000,2020-01-01\n裁剪工,一组,5000,2020-01-01\n');
  const recognised = await api.roster.read(request(csv));
  const chosen = await api.roster.read({ ...request(csv), columns: { ...recognised.columns, group: 1 } });

  expect(recognised.groups.map(({ name }) => name)).toEqual(['缝纫工', '裁剪工']);
  expect(chosen.groups).toMatchObject([{ name: '一组', headcount: 2, monthlyWage: 450_000 }]);
});

test('of several sheets the one that looks most like a roster is read', async () => {
  const { api } = openTestService();
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '部门',
        rows: [
          ['部门', '岗位'],
          ['一厂', '缝纫工'],
        ],
      },
      {
        name: '在册',
        rows: [
          ['岗位', '月工资', '入职日期'],
          ['缝纫工', 4000, '2020-01-01'],
        ],
      },
    ],
  });

  expect(await api.roster.read(request(bytes))).toMatchObject({ sheet: '在册', groups: [{ headcount: 1 }] });
});

describe('a file that is no roster is refused with the reason', () => {
  const refusal = (reason: string) => expect.objectContaining({ code: 'roster-unreadable', details: { reason } });
  const read = (bytes: Uint8Array) => openTestService().api.roster.read(request(bytes));

  test('nothing in it', async () => {
    await expect(read(new Uint8Array())).rejects.toThrow(refusal('empty-sheet'));
    await expect(read(utf8(' \n \n'))).rejects.toThrow(refusal('empty-sheet'));
    await expect(read(await xlsxOf([]))).rejects.toThrow(refusal('empty-sheet'));
  });

  test('no heads, and then no row of it comes back', async () => {
    await expect(read(utf8('张三,缝纫工,4000,2020-01-01\n李四,裁剪工,5000,2020-01-01\n'))).rejects.toThrow(
      refusal('no-header'),
    );
  });

  test('cut off', async () => {
    const bytes = await xlsxOf(TABLE);
    await expect(read(bytes.subarray(0, bytes.length - 40))).rejects.toThrow(refusal('damaged'));
  });

  test('larger than any roster', async () => {
    await expect(read(new Uint8Array(100_000_001))).rejects.toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    );
  });
});

test('heads alone are a roster without people', async () => {
  const { api } = openTestService();
  expect(await api.roster.read(request(csvOf([ROSTER_HEADS])))).toMatchObject({
    rowsRead: 0,
    groups: [],
    rejectedCount: 0,
  });
});

test('a new reading ends the one before', async () => {
  const { api } = openTestService();
  const first = api.roster.read(request(await xlsxOf(TABLE)));
  const second = api.roster.read(request(csvOf([ROSTER_HEADS])));

  await expect(first).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
  expect(await second).toMatchObject({ rowsRead: 0 });
});

test('the shell door reads a roster too, its bytes as base64', async () => {
  const csv = csvOf([ROSTER_HEADS, ['张三', '缝纫工', 4000, '2020-01-01', null, null]]);
  const input = { bytes: Buffer.from(csv).toString('base64'), asOf: AS_OF };

  expect(await callDoor(['roster.read'], { stdin: JSON.stringify(input) })).toMatchObject({
    status: 0,
    output: { groups: [{ name: '缝纫工', headcount: 1, fields: { monthlyWage: 400_000 } }] },
  });
});

test('100,000 heads are counted in a few seconds, as XLSX and as CSV', { timeout: 60_000 }, async () => {
  const { api } = openTestService();
  const heads = 100_000;
  const table = [
    ROSTER_HEADS,
    ...Array.from({ length: heads }, (_, index) => [
      `员工${index}`,
      `工种${index % 50}`,
      4000 + (index % 500),
      `${2015 + (index % 10)}-${String(1 + (index % 12)).padStart(2, '0')}-15`,
      index % 8 === 0 ? '2025-12-31' : null,
      index % 16 === 0 ? '辞职' : index % 8 === 0 ? '退休' : null,
    ]),
  ];
  const [fromCsv, fromXlsx] = [
    await api.roster.read(request(csvOf(table))),
    await api.roster.read(request(await xlsxOf(table))),
  ];

  expect({ ...fromXlsx, sheet: null }).toEqual(fromCsv);
  expect(fromCsv).toMatchObject({ rowsRead: heads, rejectedCount: 0 });
  expect(fromCsv.groups).toHaveLength(50);
  const sum = (pick: (group: (typeof fromCsv.groups)[number]) => number) =>
    fromCsv.groups.reduce((total, group) => total + pick(group), 0);
  expect(sum(({ headcount }) => headcount)).toBe((heads * 7) / 8);
  expect(sum(({ leavers }) => leavers)).toBe(heads / 16);
});

test('stopping a reading ends it, and the next one is answered', async () => {
  const { api } = connectedService();
  const bytes = await xlsxOf(TABLE);
  const controller = new AbortController();
  const stopped = api.roster.read(request(bytes), { signal: controller.signal });
  setImmediate(() => controller.abort());

  await expect(stopped).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
  expect((await api.roster.read(request(bytes))).rowsRead).toBe(4);
});
