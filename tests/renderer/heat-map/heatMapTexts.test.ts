import { expect, test } from 'vitest';
import { heatMapTexts } from '../../../renderer/features/heat-map/heatMapTexts.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { responseGrid } from '../../../shared/domain/wage/tools/responseGrid.ts';
import { solve } from '../../../shared/domain/wage/tools/solve.ts';
import { axisValues, USUAL_RAISES } from '../../../shared/domain/wage/tools/usualAxes.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { caseA } from '../../fixtures/wageInput.ts';

const responses = { from: 0.03, to: 0.06, step: 0.01 };

function viewOf(language: 'zh-CN' | 'en', changes: object = {}) {
  const input = parseEvaluationInput({ ...caseA, ...changes });
  const grid = responseGrid({
    input,
    raises: axisValues(USUAL_RAISES),
    responses: axisValues(responses),
    fromMonth: 1,
  });
  const words = { t: createTexts(language).t, format: createFormat(language) };
  return heatMapTexts(words, input, grid, USUAL_RAISES, responses);
}

test('case A stands in the column of no further raise and the row of its 5 points', () => {
  const { present, columns, rows, unit } = viewOf('zh-CN');

  expect(present?.column).toBe(0);
  expect(present?.row).toBeCloseTo(2, 9);
  expect(columns.slice(0, 3)).toEqual(['0%', '1%', '2%']);
  expect(rows.map(({ mark }) => mark)).toEqual(['3', '4', '5', '6']);
  expect(rows[2]?.cells[0]).toEqual({
    net: 10_000_000,
    label: '10.0',
    shortLabel: '10',
    summary: '再涨 0%，流失率下降 5 点：净收益 +10.0 万元，每投入 1 元收回 1.33 元。',
  });
  expect(unit).toBe('万元');
});

test('the line of a net of 0 passes where solve finds it, in columns of one percent', () => {
  const { breakEven, hasLine } = viewOf('zh-CN');
  const { raise } = solve({ input: parseEvaluationInput(caseA), goal: { kind: 'netZero' }, fromMonth: 1 });

  expect(breakEven[2]).toBeCloseTo(100 * (raise ?? Number.NaN), 9);
  expect(hasLine).toBe(true);
});

test('small nets in a large unit keep the digits that tell them apart, and nothing has no sign', () => {
  const { rows, unit } = viewOf('en');

  expect(unit).toBe('million yuan');
  expect(rows[2]?.cells[1]?.label).toBe('0.00');
  expect(rows[2]?.cells[0]?.label).toBe('0.10');
});
