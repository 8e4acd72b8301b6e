import { expect, test } from 'vitest';
import { sortedSurveys } from '../../renderer/features/surveys/sortedSurveys.ts';
import type { Survey } from '../../shared/domain/surveys/survey.ts';

const survey = (id: string, valid: number, yes: number): Survey => ({
  id,
  kind: 'awareness',
  regionCode: '',
  day: '2021-05-01',
  asked: 100,
  valid,
  yes,
  notes: '',
});

test('surveys are sorted by their share, those that nobody answered below all others', () => {
  const all = [survey('none', 0, 0), survey('half', 80, 40), survey('all', 10, 10), survey('no', 10, 0)];
  const order = (isDescending: boolean) => sortedSurveys(all, { by: 'share', isDescending }).map(({ id }) => id);

  expect(order(true)).toEqual(['all', 'half', 'no', 'none']);
  expect(order(false)).toEqual(['none', 'no', 'half', 'all']);
});
