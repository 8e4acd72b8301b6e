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
  /** Fen over the horizon, by negotiation; what the scenario costs now where there is none. */
  readonly budgets: Readonly<Record<string, number>>;
  readonly ratio: number;
  /** Of revenue, by negotiation; the share of the scenario as it is where there is none. */
  readonly shares: Readonly<Record<string, number>>;
}

export const useSolveView = create<SolveView>(() => ({
  kind: 'netZero',
  budgets: {},
  ratio: 1.5,
  shares: {},
}));

export const goalChosen = (kind: GoalKind) => useSolveView.setState({ kind });
export const budgetChanged = (negotiationId: string, budget: number) =>
  useSolveView.setState(({ budgets }) => ({ budgets: { ...budgets, [negotiationId]: budget } }));
export const ratioChanged = (ratio: number) => useSolveView.setState({ ratio });
export const shareChanged = (negotiationId: string, share: number) =>
  useSolveView.setState(({ shares }) => ({ shares: { ...shares, [negotiationId]: share } }));
