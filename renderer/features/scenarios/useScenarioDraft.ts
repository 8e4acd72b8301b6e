import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { ScenarioFields, StoredComponent, StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api } from '../../api/bridge.ts';
import { registerPendingEdit } from '../../api/pendingEdits.ts';
import { useRun } from '../../ui/useRun.ts';
import {
  changedPart,
  type DraftLayer,
  openLayer,
  type ScenarioPatch,
  shownScenario,
  withDraft,
  withoutLayer,
  withSent,
  withStored,
} from './draftLayers.ts';

const NO_LAYERS: readonly DraftLayer[] = [];

interface Drafts {
  /** By scenario; view state only, each layer goes once the saved data holds it. */
  readonly layers: Readonly<Record<string, readonly DraftLayer[]>>;
}

const useDrafts = create<Drafts>(() => ({ layers: {} }));
const layersOf = (id: string) => useDrafts.getState().layers[id] ?? NO_LAYERS;
const setLayers = (id: string, layers: readonly DraftLayer[]) =>
  useDrafts.setState((drafts) => ({ layers: { ...drafts.layers, [id]: layers } }));

let lastLayerId = 0;
/** Commands on their way, by scenario: closing the window waits for them. */
const underWay = new Map<string, Promise<void>>();

/** What changes, reckoned from the scenario on screen at that moment. */
export type ScenarioChange = (shown: StoredScenario) => ScenarioPatch;

export interface ScenarioEdits {
  /** Shows a change of a gesture that goes on; the figures follow at once. */
  readonly draft: (change: ScenarioChange) => void;
  /** Shows a change and stores it, with what was drafted before it, as one step. */
  readonly commit: (change: ScenarioChange) => void;
}

/** The scenario as it stands on screen and the way to change it: many drafts, one stored step a gesture. */
export function useScenarioDraft(
  detail: NegotiationDetail,
  stored: StoredScenario,
): { scenario: StoredScenario; edits: ScenarioEdits } {
  const { id } = stored;
  const layers = useDrafts((drafts) => drafts.layers[id] ?? NO_LAYERS);
  const scenario = useMemo(() => shownScenario(stored, layers, detail), [stored, layers, detail]);
  const run = useRun();

  const latest = useRef({ detail, stored, run });
  useLayoutEffect(() => {
    latest.current = { detail, stored, run };
  });

  const store = useCallback(async () => {
    const open = openLayer(layersOf(id));
    if (!open) return underWay.get(id);
    const { patch } = open;
    setLayers(id, withSent(layersOf(id), open.id));
    const answered = latest.current.run(async () => {
      try {
        await api.scenarios.update({ id, patch });
        setLayers(id, withStored(layersOf(id), open.id, latest.current.detail));
      } catch (error) {
        setLayers(id, withoutLayer(layersOf(id), open.id));
        throw error;
      }
    });
    underWay.set(id, answered);
    await answered;
  }, [id]);

  const edits = useMemo((): ScenarioEdits => {
    const draft = (change: ScenarioChange) => {
      const { stored: current, detail: answer } = latest.current;
      const shown = shownScenario(current, layersOf(id), answer);
      const drafted = withDraft(layersOf(id), change(shown), ++lastLayerId, answer);
      const open = openLayer(drafted);
      if (!open) return;
      // Typed or dragged back to where it was: nothing is left that could hide a later change from outside.
      const below = withoutLayer(drafted, open.id);
      setLayers(id, changedPart(shownScenario(current, below, answer), open.patch) ? drafted : below);
    };
    return {
      draft,
      commit: (change) => {
        draft(change);
        void store();
      },
    };
  }, [id, store]);

  const isPending = layers.some(({ phase }) => phase !== 'stored');
  useEffect(() => (isPending ? registerPendingEdit(store) : undefined), [isPending, store]);
  // Another scenario or page: what is still open is stored, as if the field had been left.
  useEffect(() => () => void store(), [store]);

  return { scenario, edits };
}

/** A change of the terms of one component. */
export function componentChange(id: string, terms: (component: StoredComponent) => StoredComponent['terms']) {
  return ({ components }: ScenarioFields): ScenarioPatch => ({
    components: components.map((component) =>
      component.id === id ? { ...component, terms: terms(component) } : component,
    ),
  });
}
