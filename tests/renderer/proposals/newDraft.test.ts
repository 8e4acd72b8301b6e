import { describe, expect, test } from 'vitest';
import { newDraft, scenarioTerms, takenTerms } from '../../../renderer/features/proposals/newDraft.ts';
import { proposalHistory } from '../../../shared/domain/proposals/history.ts';
import { negotiationDetail, storedScenario } from '../../fixtures/negotiation.ts';
import { entryOf, percentTerms } from '../../fixtures/proposals.ts';

const detail = negotiationDetail({ scenarios: [storedScenario({ startMonth: '2026-07', horizonYears: 3 })] });
const today = new Date(2026, 2, 12);
const draft = (...entries: Parameters<typeof proposalHistory>[0]) =>
  newDraft(detail, proposalHistory(entries), today, '2026-03-12');

describe('a new entry', () => {
  test('is first the union’s, of nothing yet, from the month of the first scenario', () => {
    expect(draft()).toMatchObject({
      side: 'union',
      day: '2026-03-12',
      form: 'oral',
      startMonth: '2026-07',
      horizonYears: 3,
      components: [{ terms: { kind: 'percent', fromMonth: 1, rate: 0 } }],
    });
  });

  test('is of the side whose turn it is, with the terms it proposed last', () => {
    const employer = entryOf(2, { side: 'employer', raise: 0.02, day: '2026-03-02' });
    const union = entryOf(3, { side: 'union', raise: 0.06, day: '2026-03-03' });

    expect(draft(entryOf(1, { raise: 0.08 }), employer, union)).toMatchObject({
      side: 'employer',
      components: [{ terms: { rate: 0.02 } }],
    });
  });

  test('counts a proposal taken back as not made', () => {
    const union = entryOf(1, { raise: 0.08 });

    expect(draft(union, entryOf(2, { raise: 0.08, reversesId: union.id })).side).toBe('union');
  });
});

test('terms taken over from a scenario have ids of their own', () => {
  const component = {
    id: 'component-1',
    terms: percentTerms(0.05).components[0] ?? { kind: 'flat', fromMonth: 1, monthly: 0 },
  };
  const { components, settled } = takenTerms(scenarioTerms(storedScenario({ components: [component] })));

  expect(components).toEqual([{ id: expect.not.stringMatching(component.id), terms: component.terms }]);
  expect(settled).toBe(components);
});
