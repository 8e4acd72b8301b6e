import type { ListedRate } from '../../../shared/domain/campaign/rateBits.ts';
import { type RatePart, type RatesRequest, TARGET_RATES } from '../../../shared/domain/campaign/rates.ts';
import type { DueList, UnitQuery } from '../../../shared/domain/units/unitList.ts';
import type { UnitKind } from '../../../shared/domain/units/unit.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import type { Texts } from '../../app/texts.ts';
import type { OpenList } from './dashboardView.ts';
import { lastDayOf } from './months.ts';

/** A number of the page whose units can be looked at. */
export interface NumberBehind {
  readonly rate: ListedRate;
  readonly part: RatePart;
  /** Null for the whole country. */
  readonly region: string | null;
  readonly kind?: UnitKind;
  /** Of what is registered at the region itself alone. */
  readonly isOwnLevel?: true;
}

const PART_TEXTS = {
  numerator: 'dashboard.part-numerator',
  denominator: 'dashboard.part-denominator',
  pending: 'dashboard.part-pending',
} as const satisfies Record<Exclude<RatePart, 'missing'>, TextKey>;

const MISSING_TEXTS = {
  formation: 'dashboard.missing-formation',
  membership: 'dashboard.missing-membership',
  establishment: 'dashboard.missing-establishment',
  workers: 'dashboard.missing-workers',
  offers: 'dashboard.missing-offers',
  replies: 'dashboard.missing-replies',
  acceptance: 'dashboard.missing-acceptance',
  signing: 'dashboard.missing-signing',
  renewal: 'dashboard.missing-renewal',
  filing: 'dashboard.missing-filing',
  review: 'dashboard.missing-review',
} as const satisfies Record<ListedRate, TextKey>;

/** Which units a number counts, in words. */
export function partText(t: Texts['t'], { rate, part }: Pick<NumberBehind, 'rate' | 'part'>): string {
  return part === 'missing' ? t(MISSING_TEXTS[rate]) : t(PART_TEXTS[part]);
}

/** The list behind a number: the same day, filters and denominators as on the page. */
export function listBehind(
  { t, format }: Pick<Texts, 't' | 'format'>,
  request: RatesRequest,
  number: NumberBehind,
  regionName: string,
): OpenList {
  const { rate, part, region, kind, isOwnLevel } = number;
  const { region: _shown, ...asked } = request;
  const behind = {
    ...asked,
    ...(region === null ? {} : { region }),
    rate,
    part,
    ...(kind === undefined ? {} : { kind }),
    ...(isOwnLevel === undefined ? {} : { isOwnLevel }),
  };
  const words = {
    rate: t(RATE_TEXTS[rate]),
    part: partText(t, number),
    region: regionName,
    day: format.day(request.asOf),
  };
  return {
    title:
      kind === undefined
        ? t('dashboard.list-title', words)
        : t('dashboard.list-title-kind', { ...words, kind: t(UNIT_KIND_TEXTS[kind]) }),
    query: withSort({ ...(isOfTargets(rate) ? ofTargets(request.campaignId) : {}), filter: { behind } }),
  };
}

/** What presses: all of it counts those on the list now. */
export function dueList(
  texts: Pick<Texts, 't' | 'format'>,
  request: Pick<RatesRequest, 'campaignId' | 'asOf' | 'region'>,
  list: DueList,
  title: string,
): OpenList {
  const { campaignId, asOf, region } = request;
  return {
    title: texts.t('dashboard.due-title', { title, day: texts.format.day(asOf) }),
    query: withSort({
      ...ofTargets(campaignId),
      filter: { due: { list, asOf, standsOnDay: true }, ...(region === undefined ? {} : { regions: [region] }) },
    }),
  };
}

/** The units of which a wage agreement ends in the month `YYYY-MM`, as the wave counts them. */
export function expiryList(
  { t, format }: Pick<Texts, 't' | 'format'>,
  { campaignId, asOf, region }: Pick<RatesRequest, 'campaignId' | 'asOf' | 'region'>,
  month: string,
): OpenList {
  const place = { campaignId, asOf, ...(region === undefined ? {} : { region }) };
  return {
    title: t('dashboard.expiry-title', { month: format.month(month) }),
    query: withSort({ filter: { ending: { ...place, from: `${month}-01`, to: lastDayOf(month) } } }),
  };
}

/** The units of a region that has no others below it. */
export function regionList(t: Texts['t'], request: RatesRequest, region: string, regionName: string): OpenList {
  return {
    title: t('dashboard.region-title', { region: regionName }),
    query: withSort({ ...ofTargets(request.campaignId), filter: { regions: [region] } }),
  };
}

const withSort = (query: Omit<UnitQuery, 'sort'>): UnitQuery => ({
  ...query,
  sort: { by: 'region', descending: false },
});

/** Those taken off the list since still count where the frozen one does, and on the days before. */
const ofTargets = (campaignId: string) => ({ campaignId, withRemoved: true });

function isOfTargets(rate: ListedRate): boolean {
  return TARGET_RATES.some((one) => one === rate);
}
