import { create } from 'zustand';
import type { Progress } from '../../../shared/contract/define.ts';
import type { Simulation } from '../../../shared/domain/wage/tools/simulate.ts';
import type { SimulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { api } from '../../api/bridge.ts';

interface RunningSimulation {
  readonly progress: Progress | null;
  readonly stop: () => void;
}

/** Of one scenario: what was drawn last and from what, and what is being drawn. */
export interface SimulationState {
  readonly running: RunningSimulation | null;
  readonly result: { readonly basis: string; readonly simulation: Simulation } | null;
}

const NOTHING: SimulationState = { running: null, result: null };

/** By scenario; a long simulation goes on while another page is in view. */
const useSimulations = create<Readonly<Record<string, SimulationState>>>(() => ({}));

export const useSimulation = (scenarioId: string): SimulationState =>
  useSimulations((simulations) => simulations[scenarioId] ?? NOTHING);

const stateOf = (scenarioId: string) => useSimulations.getState()[scenarioId] ?? NOTHING;

function change(scenarioId: string, part: Partial<SimulationState>): void {
  useSimulations.setState({ [scenarioId]: { ...stateOf(scenarioId), ...part } });
}

/** What the nets hang on; how many of them are drawn only makes them surer. */
export function basisOf({ input, inputs, seed }: SimulationRequest): string {
  return JSON.stringify([input, inputs, seed]);
}

/** Draws; a simulation of the same scenario that is still under way ends first. */
export async function startSimulation(scenarioId: string, request: SimulationRequest): Promise<void> {
  stateOf(scenarioId).running?.stop();
  const controller = new AbortController();
  const { signal } = controller;
  const stop = () => {
    controller.abort();
    change(scenarioId, { running: null });
  };
  change(scenarioId, { running: { progress: null, stop } });
  const onProgress = (progress: Progress) => {
    if (!signal.aborted) change(scenarioId, { running: { progress, stop } });
  };
  try {
    const simulation = await api.scenarios.simulate(request, { signal, onProgress });
    if (!signal.aborted) change(scenarioId, { running: null, result: { basis: basisOf(request), simulation } });
  } catch (error) {
    if (signal.aborted) return;
    change(scenarioId, { running: null });
    throw error;
  }
}
