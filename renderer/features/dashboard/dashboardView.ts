import { create } from 'zustand';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import {
  DENOMINATORS,
  type Denominators,
  type RateFilter,
  type RateId,
  type RatesRequest,
  type RateWithChoice,
} from '../../../shared/domain/campaign/rates.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';

/** Null where the campaign's own stands. */
export interface DashboardChoice {
  readonly asOf: string | null;
  readonly region: string | null;
  readonly filter: RateFilter;
  readonly list: Campaign['options']['list'] | null;
  readonly countsByRule: boolean | null;
  readonly denominators: Denominators;
}

export const OWN_CHOICE: DashboardChoice = {
  asOf: null,
  region: null,
  filter: { industries: [], ownerships: [] },
  list: null,
  countsByRule: null,
  denominators: {},
};

/** `region` sorts by the order of the standard. */
export type TableSort = { readonly by: RateId | 'region' | 'needed'; readonly descending: boolean };

/** The units behind a number, with the words that say which. */
export interface OpenList {
  readonly title: string;
  readonly query: UnitQuery;
}

interface DashboardView {
  /** Kept by campaign while the file is open. */
  readonly choices: Readonly<Record<string, DashboardChoice>>;
  readonly lists: Readonly<Record<string, OpenList>>;
  readonly sort: TableSort;
  readonly showsAllRates: boolean;
}

export const useDashboardView = create<DashboardView>(() => ({
  choices: {},
  lists: {},
  sort: { by: 'region', descending: false },
  showsAllRates: false,
}));

export const choiceOf = (view: DashboardView, campaignId: string): DashboardChoice =>
  view.choices[campaignId] ?? OWN_CHOICE;
export const choiceChanged = (campaignId: string, change: Partial<DashboardChoice>) =>
  useDashboardView.setState((view) => ({
    choices: { ...view.choices, [campaignId]: { ...choiceOf(view, campaignId), ...change } },
  }));
export const choiceReset = (campaignId: string) => choiceChanged(campaignId, OWN_CHOICE);
export const listOpened = (campaignId: string, list: OpenList) =>
  useDashboardView.setState(({ lists }) => ({ lists: { ...lists, [campaignId]: list } }));
export const listClosed = (campaignId: string) =>
  useDashboardView.setState(({ lists: { [campaignId]: _closed, ...lists } }) => ({ lists }));
export const sortChosen = (sort: TableSort) => useDashboardView.setState({ sort });
export const allRatesShown = (showsAllRates: boolean) => useDashboardView.setState({ showsAllRates });

/** Today within the window, else its nearer end; a window that has not begun is looked at from today. */
export function usualDay({ opens, closes }: Pick<Campaign, 'opens' | 'closes'>, today: string): string {
  if (today < opens) return today;
  return today > closes ? closes : today;
}

/** The region on top of the page: that of the scope where it is only one. Null for the whole scope. */
export function topRegion({ scope }: Pick<Campaign, 'scope'>): string | null {
  return scope.regions.length === 1 ? (scope.regions[0] ?? null) : null;
}

/** The question to the service: what is as the campaign has it is left out, which is also the quickest to answer. */
export function ratesRequestOf(campaign: Campaign, choice: DashboardChoice, today: string): RatesRequest {
  const { filter, list, countsByRule } = choice;
  const region = choice.region ?? topRegion(campaign);
  const denominators = changedDenominators(campaign, choice);
  return {
    campaignId: campaign.id,
    asOf: choice.asOf ?? usualDay(campaign, today),
    ...(region === null ? {} : { region }),
    ...(filter.industries.length + filter.ownerships.length === 0 ? {} : { filter }),
    ...(list === null || list === campaign.options.list ? {} : { list }),
    ...(countsByRule === null || countsByRule === campaign.options.countsByRule ? {} : { countsByRule }),
    ...(Object.keys(denominators).length === 0 ? {} : { denominators }),
  };
}

/** Whether the figures are counted in another way than the campaign counts by itself. */
export function differsFromOwn({ list, countsByRule, denominators }: RatesRequest): boolean {
  return list !== undefined || countsByRule !== undefined || denominators !== undefined;
}

/** The denominator that a rate is shown with. */
export function denominatorOf<R extends RateWithChoice>(
  campaign: Pick<Campaign, 'options'>,
  choice: Pick<DashboardChoice, 'denominators'>,
  rate: R,
): (typeof DENOMINATORS)[R][number] {
  return choice.denominators[rate] ?? campaign.options.denominators[rate] ?? DENOMINATORS[rate][0];
}

function changedDenominators(campaign: Campaign, choice: DashboardChoice): Denominators {
  const changed = Object.entries(choice.denominators).filter(([rate, chosen]) => {
    const own = denominatorOf(campaign, OWN_CHOICE, rate as RateWithChoice);
    return chosen !== own;
  });
  // Safe: entries of such a record.
  return Object.fromEntries(changed) as Denominators;
}
