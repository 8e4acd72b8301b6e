import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { averageRaise } from '../../../shared/domain/wage/averageRaise.ts';
import { evaluate, type Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { withAddedRaise } from '../../../shared/domain/wage/tools/addedRaise.ts';
import { HIGHEST_RAISE, shortestRaise, solve } from '../../../shared/domain/wage/tools/solve.ts';
import type { SolveRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { useTexts } from '../../app/texts.ts';
import { responseWanted } from '../scenarios/scenarioView.ts';
import type { ToolParts } from '../scenarios/toolParts.ts';
import { useNewScenario } from '../scenarios/useNewScenario.ts';
import { wholeHundredths } from '../scenarios/wholeHundredths.ts';
import { answerSentence } from './answerSentence.ts';
import { figureAt } from './goalFigure.ts';
import { NoSuchRaise } from './NoSuchRaise.tsx';
import { labourCostShare } from './labourCostShare.ts';

interface AnswerProps extends Pick<ToolParts, 'detail' | 'scenario' | 'evaluation'> {
  readonly request: SolveRequest;
}

/** The answer as a sentence, what it comes to beside the scenario as it is, and the way into a new one. */
export function Answer({ detail, scenario, evaluation, request }: AnswerProps) {
  const { t, format } = useTexts();
  const { input, goal, fromMonth } = request;
  const isUnstated =
    input.scenario.response.kind === 'none' && (goal.kind === 'netZero' || goal.kind === 'benefitCost');
  const addScenario = useNewScenario(detail, scenario);
  const { roots, notes } = useMemo(() => {
    const solution = solve(request);
    // Two roots may read alike once they are shortened.
    return { ...solution, roots: [...new Set(solution.roots.map((root) => shortestRaise(request, root)))] };
  }, [request]);
  const [chosen, setChosen] = useState({ of: roots, at: roots.length - 1 });
  const raise = roots[chosen.of === roots ? chosen.at : roots.length - 1];
  const raised = useMemo(
    () => (raise === undefined || raise === 0 ? null : withAddedRaise(input, raise, fromMonth)),
    [input, raise, fromMonth],
  );

  const triviality = useMemo(() => {
    if (raise === undefined || !isTrivial(request, raise)) return null;
    return (figureAt(request, HIGHEST_RAISE) ?? 0) > 0 ? 'solve.only-none-gain' : 'solve.only-none-loss';
  }, [request, raise]);

  return (
    <div className="solve-panel__answer">
      {raise === undefined ? (
        <NoSuchRaise request={request} isAny={notes.includes('any-raise')} />
      ) : (
        <>
          <p className="solve-panel__sentence" role="status">
            {answerSentence({ t, format }, request, raise)}
          </p>
          {roots.length > 1 && (
            <div className="solve-panel__roots" role="group" aria-label={t('solve.roots', { count: roots.length })}>
              <span>{t('solve.roots', { count: roots.length })}</span>
              <Radio.Group
                value={raise}
                options={roots.map((root) => ({ value: root, label: signedPercent(format.percent, root) }))}
                onChange={({ target }) => setChosen({ of: roots, at: roots.indexOf(target.value) })}
              />
            </div>
          )}
          {triviality !== null && <p className="solve-panel__note">{t(triviality)}</p>}
          {raised !== null && <Outcome input={input} evaluation={evaluation} raised={raised} />}
          {raise !== 0 && (
            <div className="solve-panel__way">
              <Button
                type="primary"
                onClick={() => void addScenario({ rate: raise, fromMonth, response: input.scenario.response })}
              >
                {t('tools.into-new-scenario')}
              </Button>
              <span>{t('solve.way-note', { raise: signedPercent(format.percent, raise, 9) })}</span>
            </div>
          )}
        </>
      )}
      {raise !== undefined && isUnstated && (
        <p className="solve-panel__note">
          {t('solve.no-response')}{' '}
          <button type="button" className="text-button" onClick={responseWanted}>
            {t('tools.to-response')}
          </button>
        </p>
      )}
      {notes.includes('jump-at-zero') && <p className="solve-panel__note">{t('solve.jump')}</p>}
    </div>
  );
}

interface OutcomeProps extends Pick<ToolParts, 'input' | 'evaluation'> {
  readonly raised: EvaluationInput;
}

/** The scenario as it is beside what it becomes. */
function Outcome({ input, evaluation, raised }: OutcomeProps) {
  const { t, format } = useTexts();
  const then = useMemo(() => evaluate(raised), [raised]);
  const years = input.scenario.horizonYears;
  const row = (label: string, of: (figures: Evaluation, of: EvaluationInput) => string) => ({
    label,
    cells: [of(evaluation, input), of(then, raised)],
  });
  const rows = [
    row(t('solve.row-average-raise'), (_, of) => format.percent(wholeHundredths(averageRaise(of)))),
    row(t('results.key-cost'), ({ totals }) => format.money(totals.cost)),
    row(t('results.key-saving'), ({ totals }) => format.money(totals.lossAvoided)),
    row(t('results.key-net'), ({ totals }) => format.money(totals.net, { signed: true })),
    row(t('solve.goal-ratio'), ({ totals }) => format.number(totals.benefitCost)),
    ...(input.revenue === undefined
      ? []
      : [row(t('results.costs-share'), (figures, of) => format.percent(labourCostShare(of, figures)))]),
  ];
  return (
    <table className="figures solve-panel__outcome">
      <thead>
        <tr>
          <th scope="col">{years === 1 ? t('solve.over-year') : t('solve.over-years', { years })}</th>
          <th scope="col">{t('solve.column-now')}</th>
          <th scope="col">{t('solve.column-then')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells: [now, becomes] }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{now}</td>
            <td>{becomes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A net of 0 only because nothing is paid: the scenario gives nothing, or all of it is taken back. */
function isTrivial({ input, goal, fromMonth }: SolveRequest, raise: number): boolean {
  if (goal.kind !== 'netZero' || input.scenario.response.kind === 'none') return false;
  const { cost, lossAvoided } = evaluate(withAddedRaise(input, raise, fromMonth)).totals;
  const heads = input.groups.reduce((sum, { headcount }) => sum + headcount, 0);
  return Math.max(Math.abs(cost), Math.abs(lossAvoided)) <= Math.max(100, heads);
}

function signedPercent(percent: (fraction: number, digits?: number) => string, rate: number, digits = 2): string {
  const text = percent(rate, digits);
  return rate > 0 ? `+${text}` : text;
}
