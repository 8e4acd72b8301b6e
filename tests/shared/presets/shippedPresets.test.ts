import { expect, test } from 'vitest';
import table from '../../../resources/presets.json' with { type: 'json' };
import { COUNTRIES } from '../../../shared/domain/presets/countries.ts';
import { shippedPresets, presetWarnings } from '../../../shared/domain/presets/shippedPresets.ts';

test.each(table.presets)('$id names its source, year and country, and low ≤ value ≤ high', (preset) => {
  expect(preset.source.trim()).not.toBe('');
  expect(preset.year).toMatch(/^\d{4}(–\d{4})?$/);
  expect(COUNTRIES).toContain(preset.country);
  expect(preset.low).toBeLessThanOrEqual(preset.value);
  expect(preset.value).toBeLessThanOrEqual(preset.high);
});

test('each figure and each warning has its own id and its words in both languages', () => {
  const ids = [...table.presets, ...table.warnings].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const english = [
    ...shippedPresets('en').flatMap(({ name, caution }) => [name, caution]),
    ...presetWarnings('en').flatMap(({ name, text }) => [name, text]),
  ];
  expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  const chinese = [
    ...shippedPresets('zh-CN').flatMap(({ name, caution }) => [name, caution]),
    ...presetWarnings('zh-CN').flatMap(({ name, text }) => [name, text]),
  ];
  expect(chinese.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test('the elasticity of a big retailer is a warning and no figure to take', () => {
  const elasticities = shippedPresets('en').filter(({ assumption }) => assumption === 'quitElasticity');
  expect(elasticities.map(({ value, low, high }) => [low, value, high])).toEqual([
    [2, 2.5, 4],
    [3, 3.5, 4.5],
  ]);
  expect(presetWarnings('en').map(({ id }) => id)).toContain('dube-giuliano-leonard');
});

test('where the source gives no range, none is made up', () => {
  const median = shippedPresets('en').find(({ id }) => id === 'cap-2012-median');
  expect(median).toMatchObject({ value: 0.21, low: null, high: null });
});

test('China stands first in the list of countries and no country twice', () => {
  expect(COUNTRIES[0]).toBe('CN');
  expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
});
