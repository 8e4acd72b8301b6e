import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { countAfterTerm, usualTerm } from '../../../shared/domain/agreement/agreement.ts';
import { carriedTexts } from '../../../shared/domain/agreement/carriedTexts.ts';
import { nextNegotiation, titleOfNextYear } from '../../../shared/domain/agreement/nextNegotiation.ts';
import { roundFen } from '../../../shared/domain/money.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { buildModel } from '../../../shared/domain/wage/model.ts';
import { computeRow } from '../../../shared/domain/wage/rows.ts';
import { negotiationDetail } from '../../fixtures/negotiation.ts';
import { flat, lumpSum, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const TEXTS = carriedTexts('zh-CN', '甲厂 2021', null);

function nextOf(json: EvaluationInputJson, toDay: string) {
  const input = parseEvaluationInput(json);
  const { startMonth, horizonYears, components } = input.scenario;
  const agreement = {
    fromDay: `${startMonth}-01`,
    toDay,
    terms: { startMonth, horizonYears, components },
    input,
  };
  return nextNegotiation(negotiationDetail(), agreement, TEXTS, () => 'new');
}

const rates = fc.integer({ min: -5, max: 15 }).map((points) => points / 100);
const change = fc.oneof(
  fc.record({ fromMonth: fc.integer({ min: 1, max: 24 }), rate: rates }).map((one) => percent(one.rate, one.fromMonth)),
  fc
    .record({ fromMonth: fc.integer({ min: 1, max: 24 }), amount: fc.integer({ min: -100, max: 900 }) })
    .map((one) => flat(one.amount, one.fromMonth)),
);

describe('the wages that the next negotiation starts from', () => {
  property.prop([fc.array(change, { maxLength: 6 }), fc.integer({ min: 3_000, max: 20_000 })])(
    'are those of the last month of the model, rounded to fen, once the agreement runs to its horizon',
    (components, wage) => {
      const json = wageInput({
        groups: [wageGroup({ monthlyWage: yuan(wage) })],
        scenario: { horizonYears: 2, components },
      });
      const model = buildModel(parseEvaluationInput(json));
      const [group] = model.groups;
      if (!group) throw new Error('one group');

      expect(nextOf(json, '2022-12-31').groups[0]?.monthlyWage).toBe(roundFen(computeRow(model, group).endWage));
    },
  );

  test('leave out what comes after the end of the agreement', () => {
    const json = wageInput({ scenario: { horizonYears: 2, components: [flat(100, 1), flat(200, 13)] } });

    expect(nextOf(json, '2021-12-31').groups[0]?.monthlyWage).toBe(yuan(10_100));
    expect(nextOf(json, '2022-01-31').groups[0]?.monthlyWage).toBe(yuan(10_300));
  });

  test('follow the groups that a raise is for', () => {
    const json = wageInput({
      groups: [wageGroup({ id: 'a' }), wageGroup({ id: 'b' })],
      scenario: { components: [percent(0.1, 1, ['b'])] },
    });

    expect(nextOf(json, '2021-12-31').groups.map(({ monthlyWage }) => monthlyWage)).toEqual([
      yuan(10_000),
      yuan(11_000),
    ]);
  });
});

test('benefits that count as pay become fixed pay, others are named in the notes, what was paid once is over', () => {
  const benefit = (name: string, countsAsPay: boolean, kind: 'perHeadMonthly' | 'perHeadYearly') => ({
    kind: 'benefit' as const,
    fromMonth: 1,
    name,
    cost: { kind, amount: yuan(kind === 'perHeadMonthly' ? 150 : 1_000) },
    countsAsPay,
  });
  const json = wageInput({
    groups: [wageGroup({ fixedMonthly: yuan(300) })],
    scenario: {
      components: [
        benefit('岗位津贴', true, 'perHeadMonthly'),
        benefit('高温费', true, 'perHeadYearly'),
        benefit('体检', false, 'perHeadYearly'),
        { kind: 'benefit', fromMonth: 1, name: '球场', cost: { kind: 'lumpOnce', amount: yuan(90_000) } },
        lumpSum(500, 12),
      ],
    },
  });

  const { groups, negotiation } = nextOf(json, '2021-12-31');

  expect(groups[0]).toMatchObject({ monthlyWage: yuan(10_000), fixedMonthly: yuan(300 + 150) + 8_333 });
  expect(negotiation.notes).toBe('上一份协议约定、不算在工资里、继续执行的福利：体检。新方案没有计入。');
});

test('the new scenario starts in the month after the agreement ends', () => {
  const starts = ['2021-12-31', '2022-02-15', '2022-02-28'].map(
    (toDay) => nextOf(wageInput(), toDay).scenarios[0]?.startMonth,
  );

  expect(starts).toEqual(['2022-01', '2022-02', '2022-03']);
});

test('a title that names the year moves on with it', () => {
  const term = { fromDay: '2021-04-01', toDay: '2022-03-31' };

  expect(titleOfNextYear('甲厂 2021 年度工资协商', term)).toBe('甲厂 2022 年度工资协商');
  expect(titleOfNextYear('甲厂工资协商', term)).toBeNull();
  expect(titleOfNextYear('甲厂 2021—2022 年度工资协商', term)).toBeNull();
  expect(titleOfNextYear('甲厂 12021 号协商', term)).toBeNull();
  expect(TEXTS.title).toBe('甲厂 2021（下一年）');
  expect(carriedTexts('zh-CN', '厂'.repeat(200), null).title).toBe(`${'厂'.repeat(195)}（下一年）`);
});

test('the usual term is a year from the first day of what was agreed, or longer where not all is in force by then', () => {
  expect(usualTerm({ startMonth: '2021-04', components: [flat(100, 12)] })).toEqual({
    fromDay: '2021-04-01',
    toDay: '2022-03-31',
  });
  expect(usualTerm({ startMonth: '2024-03', components: [] }).toDay).toBe('2025-02-28');
  expect(usualTerm({ startMonth: '2021-01', components: [flat(100), flat(100, 13)] }).toDay).toBe('2022-12-31');
});

test('components that start only after the term are counted', () => {
  const terms = { startMonth: '2021-01', components: [flat(100), flat(100, 13), flat(100, 25)] };

  expect(['2021-12-31', '2022-01-01', '2023-12-31'].map((toDay) => countAfterTerm(terms, toDay))).toEqual([2, 1, 0]);
});
