import { create } from 'zustand';

export const SCENARIO_TOOLS = ['results', 'solve', 'sensitivity', 'heat-map', 'simulation'] as const;
export type ScenarioTool = (typeof SCENARIO_TOOLS)[number];

interface ScenarioView {
  /** What stands below the four figures, for whichever scenario. */
  readonly tool: ScenarioTool;
  /** The month from which the tools add a raise, 1 first. */
  readonly raiseFromMonth: number;
  /** The scenario being edited; null means the first. */
  readonly selectedId: string | null;
  /** The component whose details are open. */
  readonly openComponentId: string | null;
  /** Counts how often a component was asked for by name, so that asking again leads there again. */
  readonly visits: number;
  /** Counts how often the turnover response was asked for, which is where several tools lead when it is not stated. */
  readonly responseVisits: number;
  /** The scenario whose title is being typed on its card. */
  readonly renamingId: string | null;
  /** The negotiation whose scenarios are being compared. */
  readonly comparisonOf: string | null;
  /** Scenarios side by side; null means the first ones. */
  readonly comparedIds: readonly string[] | null;
}

export const useScenarioView = create<ScenarioView>(() => ({
  tool: 'results',
  raiseFromMonth: 1,
  selectedId: null,
  openComponentId: null,
  visits: 0,
  responseVisits: 0,
  renamingId: null,
  comparisonOf: null,
  comparedIds: null,
}));

export const toolChosen = (tool: ScenarioTool) => useScenarioView.setState({ tool });
export const raiseMonthChosen = (raiseFromMonth: number) => useScenarioView.setState({ raiseFromMonth });
export const scenarioSelected = (selectedId: string | null) =>
  useScenarioView.setState({ selectedId, openComponentId: null, renamingId: null });
export const componentToggled = (id: string) =>
  useScenarioView.setState(({ openComponentId }) => ({ openComponentId: openComponentId === id ? null : id }));
export const componentOpened = (openComponentId: string) =>
  useScenarioView.setState(({ visits }) => ({ openComponentId, visits: visits + 1 }));
export const responseWanted = () =>
  useScenarioView.setState(({ responseVisits }) => ({ responseVisits: responseVisits + 1 }));
export const renamingBegun = (renamingId: string) => useScenarioView.setState({ renamingId });
export const renamingEnded = () => useScenarioView.setState({ renamingId: null });
export const comparisonOpened = (negotiationId: string) => useScenarioView.setState({ comparisonOf: negotiationId });
export const comparisonClosed = () => useScenarioView.setState({ comparisonOf: null });
export const comparedChosen = (comparedIds: readonly string[]) => useScenarioView.setState({ comparedIds });
