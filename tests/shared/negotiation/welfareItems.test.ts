import { expect, test } from 'vitest';
import { WELFARE_ITEMS, welfareComponents } from '../../../shared/domain/negotiation/welfareItems.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { wageInput } from '../../fixtures/wageInput.ts';

test.each(WELFARE_ITEMS)('$id has no price of ours: it costs nothing before the user fills it in', (item) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const components = welfareComponents(item, language);
    const { totals } = evaluate(parseEvaluationInput(wageInput({ scenario: { components } })));
    expect(totals.cost).toBe(0);
    expect(components.length).toBe(item.parts.length);
  }
});

test('children’s medical insurance is shared by halves', () => {
  const item = WELFARE_ITEMS.find(({ id }) => id === 'children-insurance');
  expect(item?.parts[0]?.cost).toMatchObject({ kind: 'shared', employerShare: 0.5 });
});
