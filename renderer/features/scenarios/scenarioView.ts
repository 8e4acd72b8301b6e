import { create } from 'zustand';

interface ScenarioView {
  /** The scenario being edited; null means the first. */
  readonly selectedId: string | null;
}

export const useScenarioView = create<ScenarioView>(() => ({ selectedId: null }));
export const scenarioSelected = (selectedId: string | null) => useScenarioView.setState({ selectedId });
