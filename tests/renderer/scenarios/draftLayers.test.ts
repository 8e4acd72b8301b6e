import { expect, test } from 'vitest';
import {
  changedPart,
  type DraftLayer,
  openLayer,
  shownScenario,
  withDraft,
  withoutLayer,
  withSent,
  withStored,
} from '../../../renderer/features/scenarios/draftLayers.ts';
import { storedScenario } from '../../fixtures/negotiation.ts';

const stored = storedScenario({ title: '甲', response: { kind: 'points', value: 0.05 } });
const answer = {};
const points = (value: number) => ({ response: { kind: 'points' as const, value } });

function dragged(...values: number[]): DraftLayer[] {
  return values.reduce<DraftLayer[]>((layers, value) => withDraft(layers, points(value), 1, answer), []);
}

test('without a draft the stored scenario itself is shown', () => {
  expect(shownScenario(stored, [], answer)).toBe(stored);
});

test('a drag is one layer that holds its last value', () => {
  const layers = dragged(0.051, 0.06, 0.07);

  expect(layers).toEqual([{ phase: 'open', id: 1, patch: points(0.07) }]);
  expect(shownScenario(stored, layers, answer)).toEqual({ ...stored, ...points(0.07) });
});

test('a change on its way and the next gesture both show, the later above the earlier', () => {
  const sent = withSent(dragged(0.07), 1);
  const layers = withDraft(sent, { title: '乙' }, 2, answer);

  expect(openLayer(layers)).toEqual({ phase: 'open', id: 2, patch: { title: '乙' } });
  expect(shownScenario(stored, layers, answer)).toEqual({ ...stored, ...points(0.07), title: '乙' });
});

test('what is stored still shows above the old answer and gives way to the next one, such as that of an undo', () => {
  const layers = withStored(withSent(dragged(0.07), 1), 1, answer);

  expect(shownScenario(stored, layers, answer).response).toEqual(points(0.07).response);
  expect(shownScenario(stored, layers, {})).toBe(stored);
});

test('a layer that an answer has overtaken goes with the next draft', () => {
  const layers = withStored(withSent(dragged(0.07), 1), 1, answer);
  const newer = {};

  expect(withDraft(layers, { title: '乙' }, 2, newer)).toEqual([{ phase: 'open', id: 2, patch: { title: '乙' } }]);
});

test('a refused change leaves nothing behind', () => {
  expect(withoutLayer(withSent(dragged(0.07), 1), 1)).toEqual([]);
});

test('only what differs is stored, and nothing where all is as before', () => {
  expect(changedPart(stored, { title: '乙', ...points(0.05) })).toEqual({ title: '乙' });
  expect(changedPart(stored, { ...points(0.05), components: [] })).toBeNull();
});
