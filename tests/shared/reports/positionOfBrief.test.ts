import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { UNSTATED } from '../../../shared/domain/negotiation/negotiation.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { buildSampleA } from '../../../shared/domain/negotiation/sampleA.ts';
import { UNEXPLAINED } from '../../../shared/domain/negotiation/scenario.ts';
import { USUAL_UNCERTAINTY } from '../../../shared/domain/negotiation/uncertainty.ts';
import { UNSOURCED } from '../../../shared/domain/negotiation/workforce.ts';
import type { Component, EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { positionOfBrief } from '../../../shared/reports/positionOfBrief.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';

const OPTIONS = {
  copy: 'table',
  language: 'zh-CN',
  day: '2026-03-15',
  issuedBy: '',
  number: 1,
  appVersion: '0.0.0-test',
} as const;

function positionOf(detail: NegotiationDetail) {
  const [scenario] = detail.scenarios;
  if (!scenario) throw new Error('a position is of a scenario');
  const undrawn = { ...scenario, uncertainty: { ...USUAL_UNCERTAINTY, draws: 1 } };
  return positionOfBrief(buildBrief(detail, undrawn, OPTIONS));
}

const stored = (terms: Component) => ({ id: '019fd2a0-0000-7000-8000-000000000001', terms });

test('the position of sample A is the claim, its cost, its saving and what both rest on', () => {
  const sample = buildSampleA('zh-CN');
  const detail = negotiationDetail({
    negotiation: { ...negotiationDetail().negotiation, ...sample.negotiation },
    groups: sample.groups,
    scenarios: sample.scenarios.map((fields) => storedScenario(fields)),
  });
  expect(positionOf(detail)).toMatchInlineSnapshot(`
    {
      "claim": "自2021年1月起，全体职工每人每月增加工资200元，工资平均增长约3%",
      "kinds": [
        "flat",
      ],
      "reasons": [
        "成本：按职工125人测算，一年内增加人工成本300,000元。",
        "收益：预计职工年流失率由20%降至15%，一年内少流失6.25人，可以避免人员流失造成的损失400,000元，是增加的人工成本的1.33倍，两者相抵后节约100,000元。流失率只要下降3.75个百分点，避免的损失即可与增加的人工成本相抵。",
        "测算依据的假定：125人，年流失率20%（假定：报道未写明流失率，示例取 20%，请换成本企业近十二个月的数字），每流失一人的损失64,000元（假定：按年收入的 80% 取 64,000 元，报道只写“避免损失约 40 万元”）；调整后年流失率下降5个百分点（来源：《工人日报》2021 年春报道写“流失率降低约 5%”，示例按 5 个百分点理解（报道未写明）；125 人、12 个月亦为假定）。以上为测算结果，实际情况以执行为准。",
      ],
    }
  `);
});

test('a claim of all kinds says of each whom it is for, from when and how much', () => {
  const detail = negotiationDetail({
    groups: [storedGroup({ id: 'a', name: '操作工' }), storedGroup({ id: 'b', name: '质检员', headcount: 20 })],
    scenarios: [
      storedScenario({
        horizonYears: 2,
        components: [
          stored({ kind: 'percent', rate: 0.03, fromMonth: 1 }),
          stored({ kind: 'percent', rate: -0.01, fromMonth: 13, groups: ['b'] }),
          stored({ kind: 'flat', monthly: 20_000, fromMonth: 3, groups: ['a', 'b'] }),
          stored({ kind: 'lumpSum', perHead: 100_000, fromMonth: 2 }),
          stored({
            kind: 'benefit',
            name: '子女医保补贴',
            fromMonth: 1,
            countsAsPay: false,
            cost: { kind: 'shared', people: 30, unitPrice: 38_000, employerShare: 0.5 },
          }),
          stored({
            kind: 'benefit',
            name: '技能津贴',
            fromMonth: 1,
            countsAsPay: true,
            groups: ['a'],
            cost: { kind: 'perHeadMonthly', amount: 15_050 },
          }),
        ],
      }),
    ],
  });
  const { claim, kinds } = positionOf(detail);
  expect(claim.split('；')).toMatchInlineSnapshot(`
    [
      "自2026年1月起，全体职工月工资在现有基础上提高3%",
      "自2027年1月起，质检员月工资在现有基础上下调1%",
      "自2026年3月起，操作工、质检员每人每月增加工资200元",
      "自2026年2月起，向全体职工每人一次性发放1,000元",
      "自2026年1月起，全体职工子女医保补贴：共30人，每人每年380元，企业负担50%",
      "自2026年1月起，操作工技能津贴：每人每月150.50元，计入工资总额",
      "工资平均增长约6.82%",
    ]
  `);
  expect(kinds).toEqual(['percent', 'percent', 'flat', 'lumpSum', 'benefit', 'benefit']);
});

test('a claim that changes nothing keeps the wages, and no figure is said to rise by nothing', () => {
  const of = (...components: Component[]) =>
    positionOf(
      negotiationDetail({
        negotiation: { ...negotiationDetail().negotiation, ...UNSTATED, comparators: { cpi: 0 } },
        scenarios: [storedScenario({ components: components.map(stored) })],
      }),
    );
  const kept = '自2026年1月起，全体职工月工资维持现有水平不变';
  expect(of({ kind: 'percent', rate: 0, fromMonth: 1 })).toMatchObject({
    claim: kept,
    reasons: [
      '成本：按职工100人测算，一年内人工成本不变。',
      '对比：按本方主张，平均收入每年持平，居民消费价格每年持平，扣除物价因素后每年实际持平。',
    ],
  });
  expect(of({ kind: 'flat', monthly: 0, fromMonth: 1 }).claim).toBe(kept);
  expect(
    of({ kind: 'percent', rate: 0.03, fromMonth: 1 }, { kind: 'lumpSum', perHead: 0, fromMonth: 1 }).claim,
  ).not.toContain('一次性');
});

test('comparators stand with their source and their day, and say plainly how the claim compares', () => {
  const detail = negotiationDetail({
    negotiation: {
      ...negotiationDetail().negotiation,
      ...UNSTATED,
      revenue: 10_000_000_000,
      comparators: { cpi: 0.02, guideline: { lower: 0.03, baseline: 0.07, upper: 0.1 }, minimumWage: 170_000 },
      comparatorFacts: {
        cpi: { source: '国家统计局', day: '2026-01-20' },
        guideline: { source: '青海省人社厅通知', day: '2025-08-01' },
        lastPayroll: { value: 600_000_000, source: '财务部', day: '2026-01-31' },
        regionAverageWage: { value: 8_000_000, source: '', day: '2025-06-30' },
        other: { value: '同园区企业去年普遍上调5%', source: '走访', day: '2026-02-01' },
      },
    },
    scenarios: [storedScenario({ components: [stored({ kind: 'percent', rate: 0.05, fromMonth: 1 })] })],
  });
  expect(positionOf(detail).reasons).toMatchInlineSnapshot(`
    [
      "成本：按职工100人测算，一年内增加人工成本300,000元。",
      "对比：按本方主张，平均收入每年增长5%，居民消费价格每年上涨2%，扣除物价因素后每年实际增长2.94%（来源：国家统计局，2026年1月20日）。",
      "对比：企业工资指导线的下线、基准线、上线分别为3%、7%、10%，按本方主张平均收入每年增长5%（来源：青海省人社厅通知，2025年8月1日）。",
      "对比：本企业职工人均年收入60,000元，地区平均工资为80,000元，低25%；按本方主张调整后为63,000元（2025年6月30日）。",
      "对比：人工成本占营业收入的比重由6%变为6.3%。",
      "对比：当地最低工资标准为每月1,700元，本企业工资最低的岗位组为每月5,000元，按本方主张调整后为每月5,250元。",
      "对比：上年度工资总额：6,000,000元（来源：财务部，2026年1月31日）。",
      "对比：其他情况：同园区企业去年普遍上调5%（来源：走访，2026年2月1日）。",
    ]
  `);
});

test('a cut says what it saves, and a claim that avoids nothing says nothing of leavers', () => {
  const detail = negotiationDetail({
    scenarios: [storedScenario({ components: [stored({ kind: 'percent', rate: -0.05, fromMonth: 1 })] })],
  });
  const { claim, reasons } = positionOf(detail);
  expect(claim).toBe('自2026年1月起，全体职工月工资在现有基础上下调5%');
  expect(reasons).toEqual(['成本：按职工100人测算，一年内减少人工成本300,000元。']);
});

property.prop([evaluationInput, fc.constantFrom('内部底线', 'SECRET-㛃')], { numRuns: 100 })(
  'whatever the input, nothing is missing in a sentence and nothing confidential is in it',
  (input: EvaluationInput, secret: string) => {
    const scenario = storedScenario({
      ...UNEXPLAINED,
      ...input.scenario,
      title: secret,
      notes: secret,
      components: input.scenario.components.map(stored),
    });
    const { negotiation } = negotiationDetail();
    const position = positionOf({
      negotiation: {
        ...negotiation,
        revenue: input.revenue ?? null,
        contributionBase: input.contributionBase,
        comparators: input.comparators,
        notes: secret,
        positions: { ...negotiation.positions, notes: secret },
      },
      groups: input.groups.map((group) => ({ ...group, ...UNSOURCED })),
      onCosts: input.onCosts.map((item, at) => ({ ...item, id: String(at) })),
      scenarios: [scenario],
    });
    const text = [position.claim, ...position.reasons].join('\n');
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/NaN|undefined|null|—|\[object|--/u);
  },
);
