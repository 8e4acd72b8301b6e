import { expect, test } from 'vitest';
import { latestSurveys } from '../../../shared/domain/surveys/latestSurveys.ts';
import type { Survey } from '../../../shared/domain/surveys/survey.ts';

const survey = (fields: Partial<Survey>): Survey => ({
  id: '',
  kind: 'awareness',
  regionCode: '',
  day: '2021-05-01',
  asked: 100,
  valid: 80,
  yes: 60,
  notes: '',
  ...fields,
});
const asOf = '2021-05-31';

test('where the campaign was not surveyed as a whole, the answers of its regions are added up', () => {
  const surveys = [
    survey({ regionCode: '630100', valid: 100, yes: 90, day: '2021-05-10' }),
    survey({ regionCode: '630200', valid: 50, yes: 20 }),
    // Older, and below a region that is counted already.
    survey({ regionCode: '630200', valid: 50, yes: 50, day: '2021-04-01' }),
    survey({ regionCode: '630102', valid: 10, yes: 0 }),
  ];

  expect(latestSurveys(surveys, { asOf })).toMatchObject([
    { kind: 'awareness', day: '2021-05-10', surveys: 2, valid: 150, yes: 110, share: 110 / 150 },
  ]);
  expect(latestSurveys(surveys, { asOf, region: '630100' })).toMatchObject([{ surveys: 1, valid: 100 }]);
  expect(latestSurveys(surveys, { asOf, region: '620000' })).toEqual([]);
});

test('a survey of the whole stands for itself, and one after the day does not count', () => {
  const surveys = [survey({ yes: 70 }), survey({ regionCode: '630100' }), survey({ day: '2021-06-01', yes: 0 })];

  expect(latestSurveys(surveys, { asOf })).toMatchObject([{ surveys: 1, yes: 70 }]);
});
