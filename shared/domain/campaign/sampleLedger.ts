import type { Language } from '../../contract/settings.ts';
import { childrenOf } from '../enterprise/regions.ts';
import { letterSettings } from '../letters/letterSettings.ts';
import type { ProcedureEvent } from '../procedure/events.ts';
import type { CampaignFields } from './campaign.ts';
import { dayName, sampleDay } from './sampleDays.ts';
import { sampleHistory, type SampleWindow } from './sampleHistory.ts';
import { SampleNames } from './sampleNames.ts';
import { sampleIds, sampleRandom, type SampleRandom } from './sampleRandom.ts';
import { SAMPLE_TEXTS } from './sampleTexts.ts';
import {
  agreementSigned,
  SAMPLE_ENTERED_MS,
  SAMPLE_KNOWN_UNTIL,
  sampleBody,
  type SampleCounty,
  type SampleDraw,
  sampleEnterprise,
  sampleOnDay,
  type SampleUnit,
} from './sampleUnits.ts';
import { chosenBits, ruleTest, TARGET_RULES } from './targetRules.ts';
import type { DayNumber } from './unitOnDay.ts';

export interface SampleRequest {
  readonly units: number;
  readonly seed: number;
  readonly language: Language;
}

export interface SampleCampaign {
  readonly id: string;
  readonly fields: CampaignFields;
  readonly frozenOn: DayNumber;
  readonly isArchived: boolean;
}

export interface SampleTarget {
  readonly campaign: SampleCampaign;
  readonly unit: SampleUnit;
  /** The rules that name it, as bits. */
  readonly rules: number;
  readonly isFrozen: boolean;
  readonly listedOn: DayNumber;
  readonly removedOn: DayNumber | null;
  readonly offerNumber: number;
  readonly events: readonly ProcedureEvent[];
}

/** Neighbouring units of one county, with what happened to them. */
export interface SampleBlock {
  readonly units: readonly SampleUnit[];
  readonly targets: readonly SampleTarget[];
}

export interface SampleLedger {
  readonly campaigns: { readonly last: SampleCampaign; readonly now: SampleCampaign };
  /** In the order in which they are to be written. A block is not needed any more once the next is asked for. */
  readonly blocks: () => Generator<SampleBlock>;
  readonly newId: () => string;
  readonly random: SampleRandom;
}

const BLOCK = 50;
const QINGHAI = '630000';
/** Enterprises of a county beside those of another, by prefecture. */
const WEIGHTS: Readonly<Record<string, number>> = {
  '6301': 7,
  '6302': 4,
  '6328': 3,
  '6322': 1.5,
  '6325': 1.5,
  '6323': 1,
  '6327': 0.7,
  '6326': 0.6,
};
/** How many of the units took part the year before, as a share of the blocks. */
const LAST_YEAR = 0.12;

/**
 * A made-up ledger of Qinghai with the campaign of the newspaper case and the one before it. Of the same request always
 * the same: no clock and no other source of chance.
 */
export function sampleLedger({ units, seed, language }: SampleRequest): SampleLedger {
  const random = sampleRandom(seed);
  const newId = sampleIds(random, SAMPLE_ENTERED_MS);
  const texts = SAMPLE_TEXTS[language];
  const draw: SampleDraw = { random, newId, names: new SampleNames(), texts };
  const campaignOf = (year: number, isArchived: boolean): SampleCampaign => ({
    id: newId(),
    isArchived,
    frozenOn: sampleDay(`${year}-04-01`),
    fields: {
      name: texts.campaignName(year),
      slogan: texts.slogan,
      opens: `${year}-04-01`,
      closes: `${year}-05-31`,
      goal: { rate: 'establishment', threshold: isArchived ? 0.8 : 0.9 },
      scope: { regions: [QINGHAI], industries: [], ownerships: [] },
      rules: ['expired', 'bodiesReady', 'inDifficulty', 'neverNegotiated'],
      tasks: [],
      rulePack: 'qinghai',
      options: { countsByRule: false, graceDays: 0, list: 'frozen', denominators: {} },
      letters: letterSettings.parse({}),
      notes: texts.campaignNote,
    },
  });
  const last = campaignOf(2020, true);
  const now = campaignOf(2021, false);
  const lists = { last: new CampaignList(draw, last), now: new CampaignList(draw, now) };
  return {
    campaigns: { last, now },
    newId,
    random,
    blocks: function* () {
      const counties = countiesInTurn(random);
      for (let done = 0; done < units; done += BLOCK) {
        const block = blockOfUnits(draw, counties(), done, Math.min(BLOCK, units - done));
        const members = block.filter(({ fields }) => fields.kind === 'enterprise' && isUnionised(fields.unionStatus));
        const before = random.chance(LAST_YEAR) ? lists.last.targetsOf(block, members, hasNothingSince) : [];
        yield { units: block, targets: [...before, ...lists.now.targetsOf(block, members, () => true)] };
      }
    },
  };
}

const isUnionised = (status: string) => status === 'own' || status === 'joint';

const LAST_OPENS = sampleDay('2020-04-01');
/** What it signed later stands in the ledger without a campaign. */
const hasNothingSince = ({ agreements }: SampleUnit) => agreements.every(({ span }) => span.signed < LAST_OPENS);

function blockOfUnits(draw: SampleDraw, county: SampleCounty, serial: number, count: number): SampleUnit[] {
  const enterprises = Array.from({ length: count - 1 }, (_, place) => sampleEnterprise(draw, county, serial + place));
  const members = enterprises.filter(({ fields }) => isUnionised(fields.unionStatus));
  const first =
    members.length > 0 && draw.random.chance(0.75)
      ? sampleBody(draw, county, members)
      : sampleEnterprise(draw, county, serial + count - 1);
  // Last: its agreements name the others, which must be there by then.
  return [...enterprises, first];
}

/** Each county once, in an order that the seed makes, and after that as often as it has enterprises. */
function countiesInTurn(random: SampleRandom): () => SampleCounty {
  const all = childrenOf(QINGHAI).flatMap(({ code: prefecture }) =>
    childrenOf(prefecture).map(
      ({ code, name }): SampleCounty => ({ code, name, weight: WEIGHTS[code.slice(0, 4)] ?? 1 }),
    ),
  );
  const weighted = all.map((county) => [county, county.weight] as const);
  const left = [...all];
  return () => {
    const next = left.splice(random.int(0, Math.max(0, left.length - 1)), 1)[0];
    return next ?? random.weighted(weighted);
  };
}

class CampaignList {
  readonly #draw: SampleDraw;
  readonly #campaign: SampleCampaign;
  readonly #rulesOf: ReturnType<typeof ruleTest>;
  readonly #chosen: number;
  readonly #window: SampleWindow;
  #offers = 0;

  constructor(draw: SampleDraw, campaign: SampleCampaign) {
    const { fields, isArchived } = campaign;
    this.#draw = draw;
    this.#campaign = campaign;
    this.#rulesOf = ruleTest(fields);
    this.#chosen = chosenBits(fields.rules);
    const closes = sampleDay(fields.closes);
    this.#window = {
      opens: sampleDay(fields.opens),
      closes,
      knownUntil: isArchived ? closes + 45 : SAMPLE_KNOWN_UNTIL,
    };
  }

  /** The units of a block that its list takes, with what happened; what they sign goes to their agreements. */
  targetsOf(
    units: readonly SampleUnit[],
    members: readonly SampleUnit[],
    isWanted: (unit: SampleUnit) => boolean,
  ): SampleTarget[] {
    return units.flatMap((unit) => {
      const target = isWanted(unit) ? this.#target(unit, members) : null;
      return target ? [target] : [];
    });
  }

  #target(unit: SampleUnit, members: readonly SampleUnit[]): SampleTarget | null {
    const { random } = this.#draw;
    const { opens, closes } = this.#window;
    const bits = this.#rulesOf(sampleOnDay(unit, opens, 0)) & this.#chosen;
    const change = unit.factsFrom > opens && unit.factsFrom <= closes ? unit.factsFrom : null;
    if (bits === 0) {
      const hasUnionNow = change !== null && isUnionised(unit.fields.unionStatus);
      const wasWithout = !isUnionised(unit.before.at(-1)?.unionStatus ?? '');
      if (!hasUnionNow || !wasWithout || random.chance(0.5)) return null;
      return this.#listed(unit, members, { rules: NEVER, isFrozen: false, listedOn: change, removedOn: null });
    }
    const removedOn = change !== null && !unit.fields.isOperating && random.chance(0.8) ? change + 1 : null;
    return this.#listed(unit, members, { rules: bits, isFrozen: true, listedOn: this.#campaign.frozenOn, removedOn });
  }

  #listed(
    unit: SampleUnit,
    members: readonly SampleUnit[],
    place: Pick<SampleTarget, 'rules' | 'isFrozen' | 'listedOn' | 'removedOn'>,
  ): SampleTarget {
    const { random, newId, texts } = this.#draw;
    this.#offers += 1;
    const window = {
      ...this.#window,
      opens: place.listedOn,
      knownUntil: place.removedOn ?? this.#window.knownUntil,
    };
    const { employees } = unit.fields;
    const delegates = employees === null ? 30 : Math.max(15, Math.min(300, Math.round(employees / 4)));
    const before = unit.agreements.reduce<DayNumber | null>((last, { span }) => Math.max(last ?? 0, span.to), null);
    const basis = { offerNumber: this.#offers, delegates, before };
    const { events, signed } = sampleHistory(random, newId, window, basis, texts);
    if (signed) unit.agreements.push(agreementSigned(this.#draw, unit, signed, members));
    return { campaign: this.#campaign, unit, ...place, offerNumber: this.#offers, events };
  }
}

const NEVER = 1 << TARGET_RULES.indexOf('neverNegotiated');

/** Surveys of the campaign: one of each kind in each of some regions, the province among them. */
export function sampleSurveys({ random, newId }: Pick<SampleLedger, 'random' | 'newId'>, note: string) {
  return [QINGHAI, '630100', '630200', '632800'].flatMap((regionCode) =>
    SURVEYS.map(([kind, share]) => {
      const asked = random.int(200, 1200);
      const valid = Math.round((asked * random.int(82, 97)) / 100);
      const yes = Math.round((valid * Math.min(100, Math.round(share * 100) + random.int(-6, 6))) / 100);
      return {
        id: newId(),
        kind,
        regionCode,
        day: dayName(sampleDay('2021-05-24') + random.int(0, 5)),
        asked,
        valid,
        yes,
        notes: note,
      };
    }),
  );
}

const SURVEYS = [
  ['participation', 0.81],
  ['awareness', 0.88],
  ['satisfaction', 0.9],
] as const;
