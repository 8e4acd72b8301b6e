import type { EvaluationInput } from './evaluationInput.ts';
import { type AssumptionSources, type Finding, findingsOf } from './findings.ts';
import { computeRow, type Row, wholeOf } from './rows.ts';
import { type Figures, reportFigures } from './report.ts';
import { buildModel } from './model.ts';

export interface GroupFigures extends Figures {
  readonly groupId: string;
}

/** The figures of the whole workforce, of each group in the order of the input, and what they give cause to check. */
export interface Evaluation extends Figures {
  readonly byGroup: readonly GroupFigures[];
  readonly findings: readonly Finding[];
}

/**
 * Evaluates a scenario: amounts in whole fen, each rounded once, ratios and leavers as numbers, null where undefined.
 * `sources` says where the assumptions come from; without it that check is reported as not made.
 */
export function evaluate(input: EvaluationInput, sources?: AssumptionSources): Evaluation {
  const model = buildModel(input);
  const rows = model.groups.map((group): Row => computeRow(model, group));
  const figures = reportFigures(wholeOf(rows, model), rows, input);
  return {
    ...figures,
    byGroup: rows.map((row) => ({ groupId: row.group.id, ...reportFigures(row, [row], input) })),
    findings: findingsOf({ input, model, rows, figures, sources }),
  };
}
