import { expect, test } from 'vitest';
import { findTextFaults } from '../../scripts/checkTexts.ts';

const usesSaved = [{ file: 'renderer/Saved.tsx', text: `<p>{t('files.saved', { count })}</p>` }];

test('two languages with the same keys and holes, all of them used, have no fault', () => {
  expect(findTextFaults({ 'files.saved': '已保存 {count} 个' }, { 'files.saved': '{count} saved' }, usesSaved)).toEqual(
    [],
  );
});

test('a key that one language lacks is named with that language', () => {
  expect(findTextFaults({ 'files.saved': '已保存' }, {}, usesSaved)).toEqual(['files.saved: missing in en.json']);
  expect(findTextFaults({}, { 'files.saved': 'saved' }, usesSaved)).toContain('files.saved: missing in zh-CN.json');
});

test('a hole that one language lacks is named', () => {
  expect(findTextFaults({ 'files.saved': '已保存 {count} 个' }, { 'files.saved': 'saved' }, usesSaved)).toEqual([
    'files.saved: holes differ, zh-CN has {count}, en has none',
  ]);
});

test('an empty text and half-width punctuation beside Chinese are faults', () => {
  expect(findTextFaults({ 'files.saved': ' ' }, { 'files.saved': 'saved' }, usesSaved)).toEqual(['files.saved: empty']);
  expect(findTextFaults({ 'files.saved': '已保存,请放心' }, { 'files.saved': 'saved' }, usesSaved)).toEqual([
    'files.saved: half-width punctuation beside Chinese',
  ]);
});

test('a key that the code asks for and no language has is named with its file', () => {
  expect(findTextFaults({}, {}, usesSaved)).toEqual([
    'files.saved: asked for in renderer/Saved.tsx but there is no such text',
  ]);
});

test('a text that no code names is unused, and a key kept in a table of keys counts as used', () => {
  const both = { 'files.saved': 'x', 'files.lost': 'y' };
  const table = { file: 'shared/titles.ts', text: `const TITLES = { lost: 'files.lost' } as const;` };

  expect(findTextFaults(both, both, usesSaved)).toEqual(['files.lost: used nowhere']);
  expect(findTextFaults(both, both, [...usesSaved, table])).toEqual([]);
});
