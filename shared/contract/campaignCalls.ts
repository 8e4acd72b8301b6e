import { z } from 'zod';
import {
  type Campaign,
  campaignFields,
  checkWindow,
  type ListChange,
  type ListSummary,
  type RuleCounts,
} from '../domain/campaign/campaign.ts';
import type { Agenda, ExpiryWave, Progress } from '../domain/campaign/progress.ts';
import { type RatesAnswer, ratesRequest, rateUnitsRequest } from '../domain/campaign/rates.ts';
import { recordId, requiredName, shortText } from '../domain/negotiation/texts.ts';
import { unitDay } from '../domain/units/unit.ts';
import { unitSelection } from '../domain/units/unitList.ts';
import { command, lazily, query, task } from './define.ts';
import { byId, nothing, patchOf } from './inputs.ts';
import { LANGUAGES } from './settings.ts';

const sampleWish = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  units: z.number().int().min(1).max(5000).default(2000),
  seed: z.number().int().min(0).max(0xffffffff).exactOptional(),
});

/** Who changes a list, on which day and why. */
const listChange = lazily(() =>
  z.strictObject({ id: recordId, selection: unitSelection, day: unitDay, reason: requiredName, by: shortText }),
);

/** "Offer" campaigns (集中要约行动): their lists, their rates. */
export const campaignCalls = {
  campaigns: {
    /** Newest window first. */
    list: query<Campaign[]>('campaigns')(nothing.parse),
    get: query<Campaign>('campaigns')(byId.parse),
    create: command<{ id: string }>('campaigns')(lazily(() => campaignFields.superRefine(checkWindow))),
    /**
     * Makes a ledger up, with the campaign of the newspaper case and the one before it: all of it says that it is
     * generated. Of the same seed the same, for an empty file; without one another each time. Example:
     * `{"language":"zh-CN","units":2000}`.
     */
    createSample: task<{ id: string }>('units', 'campaigns', 'targets')(lazily(() => sampleWish)),
    /**
     * Changes what it names. Refused as `list-frozen` for scope and target rules once the list is frozen, as
     * `list-in-use` for another rule pack once something was entered of a target; of the same pack as it is now the due
     * days are counted again in the same step.
     */
    update: command<void>('campaigns', 'targets')(lazily(() => patchOf(campaignFields))),
    setArchived: command<void>('campaigns')(
      lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(10_000), isArchived: z.boolean() })),
    ),
    /** Refused as `campaign-has-list` for one whose list was ever frozen or changed: that can be archived. */
    remove: command<void>(
      'campaigns',
      'surveys',
    )(lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }))),
    /**
     * How many units each target rule names on the opening day, chosen or not, and the distinct units of the chosen
     * ones. `basis` stands in for what is saved. Example:
     * `{"id":"…","basis":{"opens":"2021-04-01","closes":"2021-05-31","scope":{"regions":["630000"]},"rules":["expired"]}}`.
     */
    ruleCounts: query<RuleCounts>(
      'units',
      'targets',
    )(
      lazily(() =>
        z.strictObject({
          id: recordId,
          basis: campaignFields.pick({ opens: true, closes: true, scope: true, rules: true }).exactOptional(),
        }),
      ),
    ),
    /** Puts the units that the rules name, and those chosen by hand, on the list for good. Refused as `list-empty`. */
    freeze: task<{ count: number }>(
      'campaigns',
      'targets',
      'history',
    )(lazily(() => z.strictObject({ id: recordId, day: unitDay, by: shortText }))),
    /** Takes the freeze back; refused as `list-in-use` once anything was entered of a target. */
    reopenList: task<void>(
      'campaigns',
      'targets',
    )(lazily(() => z.strictObject({ id: recordId, day: unitDay, reason: requiredName, by: shortText }))),
    /**
     * Adds units by hand, before the freeze or after it; those on the list already are left alone. Example:
     * `{"id":"…","selection":{"ids":["…"]},"day":"2021-04-12","reason":"新建会单位","by":"王芳"}`.
     */
    addTargets: task<{ count: number }>('campaigns', 'targets', 'history')(listChange),
    /** Takes units off the list; they stay in view with the day. Before the freeze it keeps the rules from naming them. */
    removeTargets: task<{ count: number }>('campaigns', 'targets', 'history')(listChange),
    /** How long the list is, and why; entries of targets do not change that. */
    listSummary: query<ListSummary>('campaigns')(byId.parse),
    /** Changes of the list, the latest first. */
    listChanges: query<{ count: number; rows: ListChange[] }>('campaigns')(
      lazily(() =>
        z.strictObject({
          id: recordId,
          from: z.number().int().min(0).default(0),
          count: z.number().int().min(0).max(1000).default(100),
        }),
      ),
    ),
    /**
     * Every rate of the whole scope or a region on a day, with those of the regions next below: numerator, denominator,
     * what is pending, and the definition in words. What a request leaves out is as the campaign has it. Example:
     * `{"campaignId":"…","asOf":"2021-05-11","region":"630000","denominators":{"establishment":"ownUnion"}}`.
     */
    rates: query<RatesAnswer>(
      'campaigns',
      'targets',
      'units',
    )(lazily(() => ratesRequest.extend({ language: z.enum(LANGUAGES).exactOptional() }))),
    /**
     * The units behind a number of `rates`, in the order in which they came into the ledger. Example:
     * `{"campaignId":"…","asOf":"2021-05-11","rate":"replies","part":"missing","from":0,"count":100}`.
     */
    rateUnits: query<{ count: number; rows: { id: string; name: string }[] }>(
      'campaigns',
      'targets',
      'units',
    )(
      lazily(() =>
        rateUnitsRequest.extend({
          from: z.number().int().min(0).default(0),
          count: z.number().int().min(0).max(1000).default(100),
        }),
      ),
    ),
    /** How far the rate of the goal is, day by day since the opening, what it lacks and where it leads. */
    progress: query<Progress>('campaigns', 'targets', 'units')(lazily(() => ratesRequest)),
    /** What presses on a day among the targets on the list. */
    agenda: query<Agenda>(
      'campaigns',
      'targets',
      'units',
    )(lazily(() => ratesRequest.pick({ campaignId: true, asOf: true, region: true }))),
    /** Wage agreements of their own that end, by month from that of the day on, of units in the campaign's scope. */
    expiryWave: query<ExpiryWave>(
      'campaigns',
      'units',
    )(
      lazily(() =>
        ratesRequest
          .pick({ campaignId: true, asOf: true, region: true })
          .extend({ months: z.number().int().min(1).max(120) }),
      ),
    ),
  },
};
