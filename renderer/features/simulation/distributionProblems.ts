import { type DrawnInput, simulationRequestOf } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import type { CitedUncertainty } from '../../../shared/domain/negotiation/citedRanges.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { type InputIssue, invalidInput } from '../../../shared/domain/wage/inputIssues.ts';
import { simulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { issuesOf } from '../../../shared/i18n/errorText.ts';
import type { DistributionField } from './distributionFields.ts';

/** What keeps a row from being drawn, and the field where it is mended. */
export interface DistributionProblem {
  readonly which: DrawnInput['which'];
  readonly field: DistributionField;
  readonly issue: InputIssue;
}

/** The problems of the distributions that take part; none where the simulation can run. */
export function distributionProblems(
  input: EvaluationInput,
  uncertainty: CitedUncertainty,
  drawn: readonly DrawnInput[],
): DistributionProblem[] {
  const request = simulationRequestOf(input, uncertainty);
  const checked = simulationRequest.safeParse(request);
  if (checked.success) return [];
  const included = drawn.filter(({ isIncluded }) => isIncluded);
  return issuesOf(invalidInput(checked.error, request)).flatMap((issue) => {
    const [, at, field] = /^inputs\[(\d+)\]\.distribution\.(\w+)$/.exec(issue.path) ?? [];
    const row = included[Number(at)];
    return row && isField(field) ? [{ which: row.which, field, issue }] : [];
  });
}

const FIELDS: readonly string[] = ['value', 'low', 'mode', 'high', 'mean', 'sd'] satisfies DistributionField[];

function isField(name: string | undefined): name is DistributionField {
  return name !== undefined && FIELDS.includes(name);
}
