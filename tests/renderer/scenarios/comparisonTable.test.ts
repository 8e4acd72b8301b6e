import { expect, test } from 'vitest';
import { assessScenario } from '../../../renderer/features/scenarios/assessment.ts';
import { comparisonLines, compareScenarios, toCsv } from '../../../renderer/features/scenarios/comparisonTable.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { flat, percent, yuan } from '../../fixtures/wageInput.ts';

const sampleA = storedGroup({
  headcount: 125,
  monthlyWage: yuan(6_667),
  annualTurnover: 0.2,
  leaverCost: { kind: 'direct', amount: yuan(64_000) },
});
const claim = storedScenario({
  id: 'a',
  title: '定额 200 元',
  components: [{ id: '1', terms: flat(200) }],
  response: { kind: 'points', value: 0.05 },
});

function compare(...scenarios: StoredScenario[]) {
  const detail = negotiationDetail({ groups: [sampleA], scenarios });
  const words = { t: createTexts('zh-CN').t, format: createFormat('zh-CN') };
  return compareScenarios(
    words,
    detail,
    scenarios.map((scenario) => ({ scenario, assessment: assessScenario(detail, scenario) })),
  );
}

const rowOf = (sections: ReturnType<typeof compare>, label: string) =>
  sections.flatMap(({ rows }) => rows).find((row) => row.label === label);

test('sample A stands beside a larger claim with the differences signed', () => {
  const larger = { ...claim, id: 'b', title: '定额 300 元', components: [{ id: '1', terms: flat(300) }] };
  const sections = compare(claim, larger);

  expect(rowOf(sections, '净收益')?.cells).toEqual([
    { lines: ['100,000'], delta: null, differs: false, plain: '100000.00' },
    { lines: ['-50,000'], delta: '-150,000', differs: true, plain: '-50000.00' },
  ]);
  expect(rowOf(sections, '只要流失率降')?.cells.map(({ lines, delta }) => [...lines, delta])).toEqual([
    ['3.75', null],
    ['5.63', '+1.88'],
  ]);
  expect(rowOf(sections, '流失率变化')?.cells.map(({ differs }) => differs)).toEqual([false, false]);
  expect(rowOf(sections, '涨薪与福利')?.cells.map(({ lines }) => lines)).toEqual([
    ['定额，每人每月 +200 元，2026年1月起'],
    ['定额，每人每月 +300 元，2026年1月起'],
  ]);
});

test('the same scenario twice has no difference', () => {
  const cells = compare(claim, { ...claim, id: 'b' }).flatMap(({ rows }) => rows.flatMap((row) => row.cells));

  expect(cells.filter(({ differs, delta }) => differs || delta !== null)).toEqual([]);
});

test('a scenario that cannot be worked out shows dashes beside the one that can', () => {
  const broken = { ...claim, id: 'b', components: [{ id: '1', terms: percent(0.03, 24) }] };
  const net = rowOf(compare(claim, broken), '净收益');

  expect(net?.cells[1]).toEqual({ lines: ['—'], delta: null, differs: true, plain: '' });
});

test('years that a shorter scenario does not have stay empty', () => {
  const longer = { ...claim, id: 'b', horizonYears: 2 };
  const sections = compare(claim, longer);

  expect(rowOf(sections, '第 2 年多付')?.cells.map(({ plain }) => plain)).toEqual(['', '300000.00']);
});

test('a file for a spreadsheet holds plain numbers, quotes what needs it and starts no formula', () => {
  const sneaky = { ...claim, title: '=HYPERLINK("x")' };
  const lines = comparisonLines(createTexts('zh-CN').t, compare(sneaky), [sneaky.title]);
  const csv = toCsv(lines);

  expect(csv.startsWith('\uFEFF,"\'=HYPERLINK(""x"")"\r\n期内合计\r\n企业多付（元）,300000.00\r\n')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
});
