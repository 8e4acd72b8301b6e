import { claimSentences } from '../domain/documents/claimWords.ts';
import type { DocumentFacts } from '../domain/documents/documentFacts.ts';
import type { ComparatorName } from '../domain/negotiation/comparatorFacts.ts';
import type { ComparatorFigure, ComparatorFigureCode } from '../domain/negotiation/comparatorFigures.ts';
import { COMPARATOR_TEXTS } from '../i18n/comparatorText.ts';
import { createFormat } from '../i18n/format.ts';
import { createTexts } from '../i18n/texts.ts';
import type { BriefGroup, BriefModel } from './briefModel.ts';

const format = createFormat('zh-CN');
const { percent } = format;
/** Whole yuan as briefs print them. */
const yuan = (whole: number) => `${format.yuan(100 * whole)}元`;
const fenText = (fen: number) => `${format.yuan(fen)}元`;
const points = (fraction: number) => `${format.points(Math.abs(fraction))}个百分点`;

/** 本方主张及理由 in sentences, from the copy of a brief that goes to the other side. */
export function positionOfBrief(brief: BriefModel): NonNullable<DocumentFacts['position']> {
  const { claim, period } = brief;
  const groupNames = Object.fromEntries(brief.groups.map(({ id, name }) => [id, name]));
  const items = claimSentences({ startMonth: period.startMonth, components: claim.components }, { groupNames });
  return {
    claim: `${items.join('；')}${averageWords(brief)}`,
    reasons: [...costs(brief), ...savings(brief), ...comparisons(brief), ...assumptions(brief)],
    kinds: claim.components.map(({ kind }) => kind),
  };
}

/** What it comes to on average, unless it is one percentage for all already. */
function averageWords({ claim: { components, averageRaise } }: BriefModel): string {
  const [only] = components;
  const isPlain = components.length === 1 && only?.kind === 'percent' && only.groups === undefined;
  if (isPlain || averageRaise === null || averageRaise === 0) return '';
  return `${components.length > 1 ? '；' : '，'}工资平均${averageRaise > 0 ? '增长' : '下降'}约${percent(Math.abs(averageRaise))}`;
}

const overYears = ({ period }: BriefModel) => (period.horizonYears === 1 ? '一年内' : `${period.horizonYears}年内`);

function costs(brief: BriefModel): string[] {
  const { printed, workforce, period } = brief;
  const [first] = printed.years;
  if (!first) return [];
  const { total } = printed;
  const based = `成本：按职工${format.count(workforce.headcount)}人测算，${overYears(brief)}`;
  if (yuan(total.cost) === yuan(0)) return [`${based}人工成本不变。`];
  const parts = [
    ['工资', total.wages],
    ['社会保险等附加费用', total.onCosts],
    ['福利', total.welfare],
  ] as const;
  const named = parts.filter(([, amount]) => amount !== 0);
  const split = named.length > 1 ? `，其中${named.map(([name, amount]) => `${name}${yuan(amount)}`).join('、')}` : '';
  const change = total.cost < 0 ? '减少' : '增加';
  const yearly = period.horizonYears > 1 ? `，其中第一年${yuan(first.cost)}` : '';
  const once = total.oneOff === 0 ? '' : `；一次性支出${yuan(total.oneOff)}，以后年度不再发生`;
  return [`${based}${change}人工成本${yuan(Math.abs(total.cost))}${yearly}${split}${once}。`];
}

function savings(brief: BriefModel): string[] {
  const { printed, figures, workforce } = brief;
  const { cost, lossAvoided, net } = printed.total;
  if (lossAvoided <= 0) return [];
  const { turnover, turnoverAfter } = workforce;
  const fall =
    turnover === null || turnoverAfter === null
      ? ''
      : `职工年流失率由${percent(turnover)}降至${percent(turnoverAfter)}，`;
  const ratio =
    figures.benefitCost === null || cost <= 0
      ? ''
      : `，是增加的人工成本的${format.number(figures.benefitCost)}倍，${
          net >= 0 ? `两者相抵后节约${yuan(net)}` : `可以抵补其中的${percent(lossAvoided / cost, 1)}`
        }`;
  const breakEven =
    figures.breakEvenPoints === null || cost <= 0
      ? ''
      : `流失率只要下降${points(figures.breakEvenPoints)}，避免的损失即可与增加的人工成本相抵。`;
  return [
    `收益：预计${fall}${overYears(brief)}少流失${format.number(figures.leaversAvoided)}人，可以避免人员流失造成的损失${yuan(lossAvoided)}${ratio}。${breakEven}`,
  ];
}

/** What is compared with what, each with where the figure comes from. */
function comparisons(brief: BriefModel): string[] {
  const { t } = createTexts('zh-CN');
  const said = brief.comparatorFigures.flatMap((figure) => {
    // Safe: a brief holds each figure with the values of its code.
    const sentence = figureSentence(figure as Said);
    const sources = FIGURE_COMPARATORS[figure.code].flatMap((name) => sourceOf(brief, name));
    return sentence === null ? [] : [withNotes(sentence, sources)];
  });
  const used = new Set(brief.comparatorFigures.flatMap(({ code }) => FIGURE_COMPARATORS[code]));
  const bare = brief.comparatorRows
    .filter((row) => !used.has(row.name) && valueWords(row) !== '')
    .map((row) => withNotes(`${t(COMPARATOR_TEXTS[row.name])}：${valueWords(row)}`, sourceOf(brief, row.name)));
  return [...said, ...bare].map((sentence) => `对比：${sentence}。`);
}

type Said = Exclude<ComparatorFigure, { readonly values: null }>;

const FIGURE_COMPARATORS: Readonly<Record<ComparatorFigureCode, readonly ComparatorName[]>> = {
  'real-raise': ['cpi'],
  'purchasing-power': ['cpi'],
  'guideline-position': ['guideline'],
  'outside-growth': ['outsideGrowth'],
  'region-average': ['regionAverageWage'],
  'industry-average': ['industryAverageWage'],
  productivity: ['productivityGrowth'],
  'labour-cost-share': [],
  'minimum-wage': ['minimumWage'],
};

/** Plain statements: what they argue for is for the reader to see. Null where another figure says it already. */
function figureSentence(figure: Said): string | null {
  switch (figure.code) {
    case 'real-raise': {
      const { annualRise, cpi, realRaise } = figure.values;
      return `按本方主张，平均收入每年${grown(annualRise)}，居民消费价格每年${risen(cpi)}，扣除物价因素后每年实际${grown(realRaise)}`;
    }
    case 'purchasing-power':
      return null;
    case 'guideline-position': {
      const { annualRise, lower, baseline, upper } = figure.values;
      return `企业工资指导线的下线、基准线、上线分别为${percent(lower)}、${percent(baseline)}、${percent(upper)}，按本方主张平均收入每年${grown(annualRise)}`;
    }
    case 'outside-growth': {
      const { annualRise, growth } = figure.values;
      return `其他企业工资每年${grown(growth)}，按本方主张平均收入每年${grown(annualRise)}`;
    }
    case 'productivity': {
      const { annualRise, growth } = figure.values;
      return `本企业劳动生产率每年${grown(growth)}，按本方主张平均收入每年${grown(annualRise)}`;
    }
    case 'region-average':
    case 'industry-average': {
      const { average, pay, gap, payAfter } = figure.values;
      const of = figure.code === 'region-average' ? '地区' : '行业';
      return `本企业职工人均年收入${fenText(pay)}，${of}平均工资为${fenText(average)}，${gap < 0 ? '低' : '高'}${percent(Math.abs(gap))}；按本方主张调整后为${fenText(payAfter)}`;
    }
    case 'labour-cost-share': {
      const { baseline, scenario } = figure.values;
      return `人工成本占营业收入的比重由${percent(baseline)}变为${percent(scenario)}`;
    }
    case 'minimum-wage': {
      const { minimumWage, lowestWage, lowestEndWage } = figure.values;
      return `当地最低工资标准为每月${fenText(minimumWage)}，本企业工资最低的岗位组为每月${fenText(lowestWage)}，按本方主张调整后为每月${fenText(lowestEndWage)}`;
    }
  }
}

const grown = (rate: number) => changed(rate, '增长');
const risen = (rate: number) => changed(rate, '上涨');

function changed(rate: number, up: string): string {
  const size = percent(Math.abs(rate));
  if (size === percent(0)) return '持平';
  return `${rate < 0 ? '下降' : up}${size}`;
}

function valueWords({ name, kind, value }: BriefModel['comparatorRows'][number]): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'object')
    return [value.lower, value.baseline, value.upper].map((one) => percent(one)).join('、');
  if (kind === 'rate') return percent(value);
  if (name === 'lastPayroll') return fenText(value);
  return `${kind === 'yuan-a-month' ? '每月' : '每人每年'}${fenText(value)}`;
}

function sourceOf({ comparatorRows }: BriefModel, name: ComparatorName): string[] {
  const row = comparatorRows.find((each) => each.name === name);
  if (!row) return [];
  return [noteOf(row.source), row.day === null ? '' : format.day(row.day)].filter((part) => part !== '');
}

const withNotes = (sentence: string, notes: readonly string[]) =>
  notes.length === 0 ? sentence : `${sentence}（${notes.join('，')}）`;

/** Where a figure comes from; an assumption is no source, and says so itself. */
function noteOf(source: string): string {
  const words = source.trim().replace(/[。；;]+$/u, '');
  return words === '' || words.startsWith('假定') ? words : `来源：${words}`;
}

const notesOf = (source: string): string[] => [noteOf(source)].filter((note) => note !== '');

/** What the saving rests on, group by group, each with its source; nothing where no saving is claimed. */
function assumptions(brief: BriefModel): string[] {
  if (brief.printed.total.lossAvoided <= 0) return [];
  const response = responseWords(brief);
  const several = brief.groups.length > 1;
  const groups = brief.groups.map((group) => `${several ? `${group.name}：` : ''}${groupWords(group)}`);
  return [`测算依据的假定：${[...groups, ...response].join('；')}。以上为测算结果，实际情况以执行为准。`];
}

function groupWords({
  headcount,
  annualTurnover,
  turnoverSource,
  leaverCostAmount,
  leaverCostSource,
}: BriefGroup): string {
  const turnover = withNotes(
    `${format.count(headcount)}人，年流失率${percent(annualTurnover)}`,
    notesOf(turnoverSource),
  );
  return `${turnover}，${withNotes(`每流失一人的损失${fenText(leaverCostAmount)}`, notesOf(leaverCostSource))}`;
}

function responseWords({ response, responseSource }: BriefModel): string[] {
  const said = (words: string) => [withNotes(words, notesOf(responseSource))];
  switch (response.kind) {
    case 'none':
      return [];
    case 'points':
      return said(`调整后年流失率下降${points(response.value)}`);
    case 'relative':
      return said(`调整后年流失率比原来减少${percent(response.value)}`);
    case 'elasticity':
      return said(
        `流失率对工资的弹性为${format.number(response.epsilon)}，其他企业工资每年${grown(response.outsideGrowth)}`,
      );
  }
}
