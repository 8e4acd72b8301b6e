import { Temporal } from 'temporal-polyfill';
import { roundFen } from '../money.ts';
import type { NegotiationDetail } from '../negotiation/detail.ts';
import { type NegotiationFields, UNSTATED } from '../negotiation/negotiation.ts';
import { type ScenarioFields, UNEXPLAINED } from '../negotiation/scenario.ts';
import { type Group, type OnCost, UNSOURCED } from '../negotiation/workforce.ts';
import type { ProposalTerms } from '../proposals/proposal.ts';
import type { Component, EvaluationInput, WorkforceGroup } from '../wage/evaluationInput.ts';
import { applyWageChange, membership, wageChanges } from '../wage/wagePath.ts';
import { type AgreementFields, monthOfScenario } from './agreement.ts';

/** What a new negotiation is told in the user's language. */
export interface CarriedTexts {
  readonly title: string;
  readonly scenarioTitle: string;
  /** Says that a figure was carried over and is to be replaced; takes what it rested on before. */
  readonly source: (before: string) => string;
  /** Names benefits that go on outside pay and are therefore not in the wages. */
  readonly benefits: (names: readonly string[]) => string;
}

interface SignedAgreement extends Pick<AgreementFields, 'fromDay' | 'toDay'> {
  readonly terms: ProposalTerms;
  /** What it was priced from on the day of signing. */
  readonly input: EvaluationInput;
}

export interface NextNegotiation {
  readonly negotiation: NegotiationFields;
  readonly groups: readonly Group[];
  readonly onCosts: readonly OnCost[];
  readonly scenarios: readonly ScenarioFields[];
}

const SOURCE_LENGTH = 20_000;

/**
 * The negotiation that follows an agreement: the groups it was priced from with the wages it leaves them, and a scenario
 * that starts with the month after its end. Last year's comparators stay with their days, and so get marked as old;
 * positions and notes are confidential to the negotiation they belong to and stay there.
 */
export function nextNegotiation(
  { negotiation, groups, onCosts }: NegotiationDetail,
  agreement: SignedAgreement,
  texts: CarriedTexts,
  newId: () => string,
): NextNegotiation {
  const { terms, input, toDay } = agreement;
  const lastMonth = monthOfScenario(terms.startMonth, toDay);
  const inForce = terms.components.filter(({ fromMonth }) => fromMonth <= lastMonth);
  const outsidePay = inForce.filter((component) => isRecurringBenefit(component) && !component.countsAsPay);
  const names = [...new Set(outsidePay.flatMap((component) => (component.kind === 'benefit' ? [component.name] : [])))];
  return {
    negotiation: {
      ...UNSTATED,
      title: texts.title,
      enterpriseName: negotiation.enterpriseName,
      unionName: negotiation.unionName,
      uscc: negotiation.uscc,
      regionCode: negotiation.regionCode,
      industry: negotiation.industry,
      revenue: negotiation.revenue,
      contributionBase: negotiation.contributionBase,
      comparators: negotiation.comparators,
      comparatorFacts: negotiation.comparatorFacts,
      notes: names.length === 0 ? '' : texts.benefits(names),
    },
    groups: input.groups.map((group): Group => {
      const stored = groups.find(({ id }) => id === group.id) ?? UNSOURCED;
      return {
        ...group,
        monthlyWage: wageAtEnd(group, inForce),
        fixedMonthly: group.fixedMonthly + payBenefits(group, inForce),
        turnoverSource: texts.source(stored.turnoverSource).slice(0, SOURCE_LENGTH),
        leaverCostSource: texts.source(stored.leaverCostSource).slice(0, SOURCE_LENGTH),
        turnoverPreset: stored.turnoverPreset,
        leaverCostPreset: stored.leaverCostPreset,
      };
    }),
    onCosts,
    scenarios: [
      {
        ...UNEXPLAINED,
        title: texts.scenarioTitle,
        startMonth: startAfter(toDay),
        signedMonth: null,
        horizonYears: terms.horizonYears,
        discountRate: input.scenario.discountRate,
        components: [{ id: newId(), terms: { kind: 'percent', fromMonth: 1, rate: 0 } }],
        response: { kind: 'points', value: 0 },
      },
    ],
  };
}

/** `YYYY-MM` of the day after. */
export function startAfter(toDay: string): string {
  return Temporal.PlainDate.from(toDay).add({ days: 1 }).toString().slice(0, 7);
}

/** Whole fen, and at least one: a wage of nothing is none. */
function wageAtEnd(group: WorkforceGroup, components: readonly Component[]): number {
  const end = wageChanges(components)
    .filter((change) => change.appliesTo(group.id))
    .reduce(applyWageChange, group.monthlyWage);
  return Math.max(1, roundFen(end));
}

type Benefit = Extract<Component, { kind: 'benefit' }>;

const isRecurringBenefit = (component: Component): component is Benefit =>
  component.kind === 'benefit' && component.cost.kind !== 'lumpOnce';

/** Fen a month and head of benefits that count as pay. */
function payBenefits(group: WorkforceGroup, components: readonly Component[]): number {
  const monthly = components.filter(isRecurringBenefit).reduce((sum, component) => {
    if (!component.countsAsPay || !membership(component)(group.id)) return sum;
    const { cost } = component;
    if (cost.kind === 'perHeadMonthly') return sum + cost.amount;
    return cost.kind === 'perHeadYearly' ? sum + cost.amount / 12 : sum;
  }, 0);
  return roundFen(monthly);
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** The title with the year of the agreement moved on to that of the next; null where it names none or several. */
export function titleOfNextYear(
  title: string,
  { fromDay, toDay }: Pick<AgreementFields, 'fromDay' | 'toDay'>,
): string | null {
  const [year, ...others] = title.match(YEAR) ?? [];
  if (year !== fromDay.slice(0, 4) || others.length > 0) return null;
  return title.replace(year, startAfter(toDay).slice(0, 4));
}
