import type { ScenarioFields, StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';

export type ScenarioPatch = Partial<ScenarioFields>;

/**
 * What the screen shows above the stored scenario. `open`: a slider is held, a number is being typed. `sent`: the
 * command is on its way. `stored`: the service has it, but the page still shows the answer from before (`over`).
 */
export type DraftLayer =
  | { readonly phase: 'open' | 'sent'; readonly id: number; readonly patch: ScenarioPatch }
  | { readonly phase: 'stored'; readonly id: number; readonly patch: ScenarioPatch; readonly over: object };

/** The scenario as it stands on screen. `answer` is the saved data in view: a newer one knows what is stored. */
export function shownScenario(stored: StoredScenario, layers: readonly DraftLayer[], answer: object): StoredScenario {
  const patches = layers.filter((layer) => layer.phase !== 'stored' || layer.over === answer);
  return patches.length === 0 ? stored : patches.reduce((shown, { patch }) => ({ ...shown, ...patch }), stored);
}

/** Adds to the gesture under way, or begins one with the id `nextId`. Layers that an answer has overtaken go. */
export function withDraft(
  layers: readonly DraftLayer[],
  patch: ScenarioPatch,
  nextId: number,
  answer: object,
): DraftLayer[] {
  const kept = layers.filter((layer) => layer.phase !== 'stored' || layer.over === answer);
  const last = kept.at(-1);
  if (last?.phase === 'open') return [...kept.slice(0, -1), { ...last, patch: { ...last.patch, ...patch } }];
  return [...kept, { phase: 'open', id: nextId, patch }];
}

export function openLayer(layers: readonly DraftLayer[]): DraftLayer | null {
  return layers.find(({ phase }) => phase === 'open') ?? null;
}

export function withSent(layers: readonly DraftLayer[], id: number): DraftLayer[] {
  return layers.map((layer) => (layer.id === id ? { phase: 'sent', id, patch: layer.patch } : layer));
}

export function withStored(layers: readonly DraftLayer[], id: number, over: object): DraftLayer[] {
  return layers.map((layer) => (layer.id === id ? { phase: 'stored', id, patch: layer.patch, over } : layer));
}

export function withoutLayer(layers: readonly DraftLayer[], id: number): DraftLayer[] {
  return layers.filter((layer) => layer.id !== id);
}

/** The part of a patch that changes something; null where nothing is left, so that no empty step is stored. */
export function changedPart(before: StoredScenario, patch: ScenarioPatch): ScenarioPatch | null {
  const changed = Object.entries(patch).filter(
    // Safe: a patch has only keys of the scenario.
    ([key, value]) => JSON.stringify(before[key as keyof ScenarioFields]) !== JSON.stringify(value),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
