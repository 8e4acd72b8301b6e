import type { TurnoverResponse } from '../evaluationInput.ts';

type StatedResponse = Exclude<TurnoverResponse, { kind: 'none' }>;

/** The one figure of a response, in its own unit: points, share or elasticity. */
export function effectOf(response: StatedResponse): number {
  return response.kind === 'elasticity' ? response.epsilon : response.value;
}

/** The response with another figure of the same unit; one that states nothing stays as it is. */
export function withEffect(response: TurnoverResponse, value: number): TurnoverResponse {
  switch (response.kind) {
    case 'none':
      return response;
    case 'elasticity':
      return { ...response, epsilon: value };
    case 'points':
    case 'relative':
      return { ...response, value };
  }
}
