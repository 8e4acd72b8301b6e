import type { ScenarioFields, StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';

/** What a tool found: a percent raise for all groups, and the response that it was found with. */
export interface FoundRaise {
  /** A fraction; 0 adds nothing. */
  readonly rate: number;
  readonly fromMonth: number;
  readonly response: TurnoverResponse;
}

/** The fields of a scenario with the raise and the response found. A response of its own no longer cites a preset. */
export function withFoundRaise(
  { id: _id, ...fields }: StoredScenario,
  { rate, fromMonth, response }: FoundRaise,
  title: string,
  makeId: () => string,
): ScenarioFields {
  const added = { id: makeId(), terms: { kind: 'percent' as const, fromMonth, rate } };
  const isSameResponse = JSON.stringify(response) === JSON.stringify(fields.response);
  return {
    ...fields,
    title,
    components: rate === 0 ? fields.components : [...fields.components, added],
    response,
    ...(isSameResponse ? {} : { responsePreset: null, responseSource: '' }),
  };
}
