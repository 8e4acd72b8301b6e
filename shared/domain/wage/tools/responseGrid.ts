import { type Fen, roundFen } from '../../money.ts';
import { NOTHING_FEN } from '../nothing.ts';
import { addedRaise } from './addedRaise.ts';
import { withEffect } from './responseEffect.ts';
import { rootsOf } from './solve.ts';
import type { GridRequest } from './toolRequests.ts';

export interface GridCell {
  /** Over the horizon. */
  readonly net: Fen;
  /** Loss avoided ÷ cost over the horizon; null where there is no cost. */
  readonly benefitCost: number | null;
}

export interface GridRow {
  /** In the unit of the scenario's response. */
  readonly response: number;
  /** In the order of the raises; null where a raise would leave a wage of nothing. */
  readonly cells: readonly (GridCell | null)[];
  /** The largest added raise with a net of 0, as `solve` finds it; null where there is none. */
  readonly breakEvenRaise: number | null;
}

export interface ResponseGrid {
  readonly raises: readonly number[];
  readonly rows: readonly GridRow[];
}

/** What a raise nets at each strength of the response, and the raise at which it breaks even there. */
export function responseGrid({ input, raises, responses, fromMonth }: GridRequest): ResponseGrid {
  const raise = addedRaise(input, fromMonth);
  return {
    raises,
    rows: responses.map((value): GridRow => {
      const response = withEffect(input.scenario.response, value);
      return {
        response: value,
        cells: raises.map((rate): GridCell | null => {
          const cost = raise.costAt(rate);
          const lossAvoided = raise.lossAvoidedAt(rate, response);
          if (cost === null || lossAvoided === null) return null;
          return { net: roundFen(lossAvoided - cost), benefitCost: cost >= NOTHING_FEN ? lossAvoided / cost : null };
        }),
        breakEvenRaise: rootsOf(input, raise, { kind: 'netZero' }, response).at(-1) ?? null,
      };
    }),
  };
}
