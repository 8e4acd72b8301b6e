import { describe, expect, test } from 'vitest';
import {
  drawnInputs,
  simulationForPaper,
  simulationRequestOf,
} from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import { type Uncertainty, USUAL_UNCERTAINTY } from '../../../shared/domain/negotiation/uncertainty.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { simulate } from '../../../shared/domain/wage/tools/simulate.ts';
import { simulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { netBars, simulationSentence } from '../../../shared/i18n/simulationText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { caseA, yuan } from '../../fixtures/wageInput.ts';

const input = parseEvaluationInput(caseA);
const stated = (part: Partial<Uncertainty>): Uncertainty => ({ ...USUAL_UNCERTAINTY, ...part });
const names = (uncertainty: Uncertainty) => simulationRequestOf(input, uncertainty).inputs.map(({ which }) => which);

describe('what a scenario draws', () => {
  test('is all it has, between usual ends, what it has the likeliest', () => {
    const drawn = drawnInputs(input, USUAL_UNCERTAINTY);

    expect(drawn.find(({ which }) => which === 'annualTurnover')).toEqual({
      which: 'annualTurnover',
      as: 'factor',
      distribution: { kind: 'triangular', low: 0.8, mode: 1, high: 1.2 },
      isIncluded: true,
      isUsual: true,
    });
    expect(simulationRequest.safeParse(simulationRequestOf(input, USUAL_UNCERTAINTY)).success).toBe(true);
  });

  test('of a built-up cost per leaver is the whole, its parts only when asked for', () => {
    const builtUp = parseEvaluationInput({
      ...caseA,
      groups: caseA.groups.map((group) => ({
        ...group,
        leaverCost: {
          kind: 'buildUp' as const,
          separation: 0,
          recruitment: yuan(6_000),
          training: yuan(9_000),
          vacancyMonths: 1,
          monthlyContribution: yuan(11_000),
          rampMonths: 4,
          rampShape: 'linear' as const,
          skilledToNovice: 1.2,
          skilledDefectRate: 0.01,
          noviceDefectRate: 0.04,
          skilledUnitsPerMonth: 100,
          costPerDefect: yuan(100),
        },
      })),
    });
    const included = drawnInputs(builtUp, USUAL_UNCERTAINTY).filter(({ isIncluded }) => isIncluded);

    expect(included.map(({ which }) => which)).toEqual([
      'headcount',
      'monthlyWage',
      'annualTurnover',
      'leaverCost',
      'response',
    ]);
  });

  test('lies between the ends that the tornado was given, where nothing else is stated', () => {
    const drawn = drawnInputs(input, stated({ ranges: [{ which: 'response', as: 'value', low: 0.03, high: 0.04 }] }));

    expect(drawn.at(-1)).toMatchObject({
      which: 'response',
      as: 'value',
      // The scenario's own 5 points lie above the stated high.
      distribution: { kind: 'triangular', low: 0.03, mode: 0.04, high: 0.04 },
    });
  });

  test('leaves out what was taken out, and keeps what the scenario no longer has', () => {
    const distribution = { kind: 'uniform' as const, low: 0.9, high: 1.1 };
    const uncertainty = stated({
      distributions: [
        { which: 'headcount', as: 'factor', distribution, isIncluded: false },
        { which: 'outsideGrowth', as: 'value', distribution, isIncluded: true },
      ],
    });

    expect(names(uncertainty)).toEqual(['monthlyWage', 'annualTurnover', 'leaverCost', 'response']);
  });

  test('with nothing taken in is the scenario as it stands', () => {
    const distributions = drawnInputs(input, USUAL_UNCERTAINTY).map(({ isUsual: _isUsual, ...one }) => ({
      ...one,
      isIncluded: false,
    }));
    const simulation = simulate(simulationRequestOf(input, stated({ distributions, draws: 10 })));

    expect(simulation.net.lowest).toBe(evaluate(input).totals.net);
    expect(simulation.net.highest).toBe(evaluate(input).totals.net);
  });
});

describe('for paper', () => {
  test('as many cases are drawn at most as the screen draws by itself, by the seed of the scenario', () => {
    const paper = simulationForPaper(input, stated({ seed: 5, draws: 1_000_000 }));

    expect(paper?.simulation).toMatchObject({ seed: 5, draws: 100_000 });
    expect(simulationForPaper(input, stated({ seed: 5, draws: 1_000_000 }))).toEqual(paper);
  });

  test('there is none where a stated distribution does not fit or nothing is uncertain', () => {
    const wrong = { kind: 'uniform' as const, low: 2, high: 1 };
    const distributions = drawnInputs(input, USUAL_UNCERTAINTY).map(({ isUsual: _isUsual, ...one }) => one);

    expect(
      simulationForPaper(
        input,
        stated({ distributions: [{ which: 'headcount', as: 'factor', distribution: wrong, isIncluded: true }] }),
      ),
    ).toBeNull();
    expect(
      simulationForPaper(input, stated({ distributions: distributions.map((one) => ({ ...one, isIncluded: false })) })),
    ).toBeNull();
  });
});

describe('in words', () => {
  const { t } = createTexts('zh-CN');
  const format = createFormat('zh-CN');
  const sentence = (changes: Partial<Parameters<typeof simulationSentence>[2]>) =>
    simulationSentence(t, format, { ...simulate(simulationRequestOf(input, stated({ draws: 5000 }))), ...changes });

  test('the share comes with its standard error', () => {
    expect(sentence({ probability: 0.863, standardError: 0.0011, draws: 100_000 })).toMatch(
      /^在 100,000 次模拟里，有 86\.3%（±0\.1%）的情形收回成本；/,
    );
    expect(sentence({ probability: 0.79714, standardError: 0.0004, draws: 1_000_000 })).toMatch(
      /有 79\.71%（±0\.04%）的情形/,
    );
  });

  test('all and none are not given an error of 0', () => {
    expect(sentence({ probability: 1, standardError: 0 })).toMatch(/次次收回成本/);
    expect(sentence({ probability: 0, standardError: 0 })).toMatch(/没有一次收回成本/);
  });

  test('the bars add up to all draws', () => {
    const bars = netBars(simulate(simulationRequestOf(input, stated({ draws: 5000 }))));

    expect(bars.reduce((sum, { draws }) => sum + draws, 0)).toBe(5000);
    expect(bars.at(-1)?.cumulative).toBe(1);
  });
});
