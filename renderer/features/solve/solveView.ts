import { create } from 'zustand';
import type { Goal } from '../../../shared/domain/wage/tools/toolRequests.ts';

export type GoalKind = Goal['kind'];
export const GOAL_KINDS = [
  'netZero',
  'budget',
  'benefitCost',
  'labourCostShare',
] as const satisfies readonly GoalKind[];

interface SolveView {
  readonly kind: GoalKind;
  /** Fen over the horizon; null is what the scenario costs now. */
  readonly budget: number | null;
  readonly ratio: number;
  /** Of revenue; null is the share of the scenario as it is. */
  readonly share: number | null;
}

export const useSolveView = create<SolveView>(() => ({
  kind: 'netZero',
  budget: null,
  ratio: 1.5,
  share: null,
}));

export const goalChosen = (kind: GoalKind) => useSolveView.setState({ kind });
export const budgetChanged = (budget: number) => useSolveView.setState({ budget });
export const ratioChanged = (ratio: number) => useSolveView.setState({ ratio });
export const shareChanged = (share: number) => useSolveView.setState({ share });
