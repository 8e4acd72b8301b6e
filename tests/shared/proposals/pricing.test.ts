import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { equivalentRaise } from '../../../shared/domain/proposals/equivalentRaise.ts';
import { NO_RESPONSE, priceInput, priceProposal, responseScenario } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalTerms } from '../../../shared/domain/proposals/proposal.ts';
import { type EvaluationInput, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { percentTerms } from '../../fixtures/proposals.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';

/** Sample A: 125 people at 6,667 yuan, turnover of 20 % at 64,000 yuan a leaver. */
const sampleA = negotiationDetail({
  groups: [
    storedGroup({
      headcount: 125,
      monthlyWage: 666_700,
      annualTurnover: 0.2,
      leaverCost: { kind: 'direct', amount: 6_400_000 },
    }),
  ],
  scenarios: [storedScenario({ response: { kind: 'points', value: 0.05 } })],
});

describe('a proposal is priced against the baseline', () => {
  test('200 yuan a head and month cost 300,000 a year and pay back 400,000, as in sample A', () => {
    const { pricing } = priceProposal(
      sampleA,
      { ...percentTerms(0), components: [{ kind: 'flat', fromMonth: 1, monthly: 20_000 }] },
      { kind: 'points', value: 0.05 },
    );

    expect(pricing.figures).toEqual({
      headcount: 125,
      firstYearCost: 30_000_000,
      runRateCost: 30_000_000,
      horizonCost: 30_000_000,
      oneOff: 0,
      costPerHead: 240_000,
      averageRaise: expect.closeTo(200 / 6667, 12),
      equivalentRaise: expect.closeTo(200 / 6667, 12),
      lossAvoided: 40_000_000,
      net: 10_000_000,
      runRateLossAvoided: 40_000_000,
      runRateNet: 10_000_000,
    });
  });

  test('a benefit that is not pay raises no average pay but weighs as much as the raise that costs the same', () => {
    const terms: ProposalTerms = {
      ...percentTerms(0),
      components: [
        {
          kind: 'benefit',
          fromMonth: 1,
          name: '生日补贴',
          cost: { kind: 'lumpYearly', amount: 10_000_500 },
          countsAsPay: false,
        },
      ],
    };

    const { figures } = priceProposal(sampleA, terms, NO_RESPONSE).pricing;

    expect(figures).toMatchObject({ averageRaise: 0, equivalentRaise: expect.closeTo(0.01, 9) });
  });

  test('a sum paid once is named as such and moves no equivalent raise', () => {
    const terms: ProposalTerms = {
      ...percentTerms(0),
      components: [{ kind: 'lumpSum', fromMonth: 3, perHead: 100_000 }],
    };

    const { figures } = priceProposal(sampleA, terms, NO_RESPONSE).pricing;

    expect(figures).toMatchObject({
      oneOff: 12_500_000,
      firstYearCost: 12_500_000,
      runRateCost: 0,
      equivalentRaise: 0,
    });
  });

  test('a raise from the seventh month costs half in the first year and all of it from then on', () => {
    const terms: ProposalTerms = {
      startMonth: '2026-01',
      horizonYears: 2,
      components: [{ kind: 'flat', fromMonth: 7, monthly: 20_000 }],
    };

    const { figures } = priceProposal(sampleA, terms, NO_RESPONSE).pricing;

    expect(figures).toMatchObject({ firstYearCost: 15_000_000, runRateCost: 30_000_000, horizonCost: 45_000_000 });
  });

  test('where nobody is paid no raise is equivalent', () => {
    const empty = negotiationDetail({ groups: [storedGroup({ headcount: 0 })] });

    expect(priceProposal(empty, percentTerms(0.05), NO_RESPONSE).pricing.figures).toMatchObject({
      headcount: 0,
      costPerHead: null,
      averageRaise: null,
      equivalentRaise: null,
    });
  });

  test('the names of the groups that the terms name are kept with the price', () => {
    const terms: ProposalTerms = {
      ...percentTerms(0),
      components: [{ kind: 'flat', fromMonth: 1, monthly: 20_000, groups: ['group-1'] }],
    };

    expect(priceProposal(sampleA, terms, NO_RESPONSE).pricing.groupNames).toEqual({ 'group-1': '操作工' });
  });

  test.each([
    [
      'an unknown group',
      { kind: 'percent', fromMonth: 1, rate: 0.05, groups: ['nobody'] },
      'groups[0]',
      'unknown-group',
    ],
    ['a month beyond the horizon', { kind: 'percent', fromMonth: 13, rate: 0.05 }, 'fromMonth', 'too-big'],
    ['a cut below any wage', { kind: 'flat', fromMonth: 1, monthly: -666_700 }, '', 'wage-not-positive'],
  ] as const)('%s is refused by the place in the terms', (_what, component, field, code) => {
    const terms = { ...percentTerms(0), components: [component] } as unknown as ProposalTerms; // what is refused

    expect(() => priceProposal(sampleA, terms, NO_RESPONSE)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: expect.objectContaining({
          path: `terms.components[0]${field === '' ? '' : `.${field}`}`,
          issues: [expect.objectContaining({ code })],
        }),
      }),
    );
  });

  test('without a choice the response of the first scenario counts', () => {
    expect(responseScenario(sampleA, null)?.response).toEqual({ kind: 'points', value: 0.05 });
    expect(responseScenario(negotiationDetail({ scenarios: [] }), null)).toBe(null);
  });
});

describe('the equivalent raise', () => {
  const withRaise = (input: EvaluationInput, rate: number): EvaluationInput => ({
    ...input,
    scenario: { ...input.scenario, components: [{ kind: 'percent', fromMonth: 1, rate }] },
  });

  property.prop([evaluationInput, fc.integer({ min: -5_000, max: 30_000 })])(
    'of a uniform percent raise is that percent',
    (any, hundredths) => {
      const rate = hundredths / 1e4;
      const input = withRaise(any, rate);
      const { equivalentRaise: found, averageRaise, headcount } = priceInput(input);

      if (headcount === 0) expect(found).toBe(null);
      else expect(found).toBeCloseTo(rate, 6);
      if (averageRaise !== null && rate >= 0) expect(averageRaise).toBeLessThanOrEqual(rate + 1e-9);
    },
  );

  property.prop([evaluationInput])('costs what the proposal costs', (input) => {
    const { equivalentRaise: found, runRateCost, headcount } = priceInput(input);

    if (found === null) return;
    const same = priceInput(withRaise(input, found));
    expect(Math.abs(same.runRateCost - runRateCost)).toBeLessThanOrEqual(Math.max(1, headcount));
  });

  test('there is none where even the largest raise of the model costs less', () => {
    const { input } = priceProposal(sampleA, percentTerms(0), NO_RESPONSE);

    expect(equivalentRaise(parseEvaluationInput(input), 1e13)).toBe(null);
  });
});
