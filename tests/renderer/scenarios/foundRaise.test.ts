import { expect, test } from 'vitest';
import { withFoundRaise } from '../../../renderer/features/scenarios/foundRaise.ts';
import { storedScenario } from '../../fixtures/negotiation.ts';

const makeId = () => 'new';
const scenario = storedScenario({ response: { kind: 'points', value: 0.05 }, responseSource: '去年的离职访谈' });

test('a raise found goes behind the components that are there, all else as it was', () => {
  const { id: _id, ...fields } = scenario;

  expect(withFoundRaise(scenario, { rate: 0.01, fromMonth: 7, response: scenario.response }, '新', makeId)).toEqual({
    ...fields,
    title: '新',
    components: [...fields.components, { id: 'new', terms: { kind: 'percent', fromMonth: 7, rate: 0.01 } }],
  });
});

test('no raise adds no component; another response no longer rests on the old source', () => {
  const found = { rate: 0, fromMonth: 1, response: { kind: 'points', value: 0.08 } } as const;

  expect(withFoundRaise(scenario, found, '新', makeId)).toMatchObject({
    components: scenario.components,
    response: found.response,
    responseSource: '',
    responsePreset: null,
  });
});
