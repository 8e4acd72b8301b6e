import { ownershipClass } from '../units/ownership.ts';
import type { UnitFacts, UnitFields } from '../units/unit.ts';
import type { CoverageBasis, UnitAgreementFields } from '../units/unitAgreement.ts';
import { dayName, enteredAtMs, lastDayOfTerm, sampleDay } from './sampleDays.ts';
import type { SampleSignature } from './sampleHistory.ts';
import { samplePerson, type SampleNames, sampleUscc } from './sampleNames.ts';
import type { SampleRandom } from './sampleRandom.ts';
import type { SampleTexts } from './sampleTexts.ts';
import type { AgreementSpan, DayNumber, UnitOnDay } from './unitOnDay.ts';

export interface SampleUnit {
  readonly id: string;
  readonly fields: UnitFields;
  readonly factsFrom: DayNumber;
  /** What was known of it before, the oldest first. */
  readonly before: readonly (UnitFacts & { readonly id: string; readonly from: DayNumber })[];
  /** By first day; the campaigns add what was signed in them. */
  readonly agreements: SampleAgreement[];
}

export interface SampleAgreement {
  readonly id: string;
  readonly fields: UnitAgreementFields;
  readonly span: AgreementSpan;
  readonly coverage: readonly { readonly id: string; readonly unit: SampleUnit; readonly basis: CoverageBasis }[];
}

const FIRST_FACTS = sampleDay('2020-01-01');
const REGISTERED_LATER = sampleDay('2021-01-15');
const YEAR_BEGINS = sampleDay('2021-01-01');
const OPENS = sampleDay('2021-04-01');
export const SAMPLE_KNOWN_UNTIL = sampleDay('2021-07-15');
export const SAMPLE_ENTERED_MS = enteredAtMs(sampleDay('2021-03-15'));

/** Counties of Qinghai with the name that stands in the names of enterprises, its telephone area and its weight. */
export interface SampleCounty {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
}

export interface SampleDraw {
  readonly random: SampleRandom;
  readonly newId: () => string;
  readonly names: SampleNames;
  readonly texts: SampleTexts;
}

/** Telephone areas of the prefectures. No subscriber's number begins with 0, so none of these can be called. */
const AREA_CODES: Readonly<Record<string, string>> = {
  '6301': '0971',
  '6302': '0972',
  '6322': '0970',
  '6323': '0973',
  '6325': '0974',
  '6326': '0975',
  '6327': '0976',
  '6328': '0977',
};

/** An enterprise of a county; `serial` is its number among all units of the sample. */
export function sampleEnterprise(draw: SampleDraw, county: SampleCounty, serial: number): SampleUnit {
  const { random, newId, names, texts } = draw;
  const { name, industry, ownership, isPieceRate } = names.enterprise(random, county.name);
  const sizeClass = random.weighted([
    ['micro', 46],
    ['small', 40],
    ['medium', 12],
    ['large', 2],
  ]);
  const [fewest, most] = HEADS[sizeClass];
  const employees = random.soon(fewest, most);
  const unionStatus = random.weighted([
    ['own', sizeClass === 'micro' ? 22 : 48],
    ['joint', 32],
    ['none', sizeClass === 'micro' ? 42 : 17],
    ['unknown', 4],
  ]);
  const facts: UnitFacts = {
    employees: random.chance(0.02) ? null : employees,
    technicalWorkers: random.chance(0.3) ? null : Math.round(employees * random.pick([0, 0.05, 0.1, 0.2, 0.4])),
    members: membersOf(random, employees, unionStatus),
    unionStatus,
    isOperating: !random.chance(0.03),
    condition: random.weighted([
      ['good', 46],
      ['decline', 18],
      ['difficult', 8],
      ['unknown', 28],
    ]),
    isPieceRate: random.chance(0.1) ? null : isPieceRate,
    sizeClass,
  };
  const isUnionised = unionStatus === 'own' || unionStatus === 'joint';
  const described = {
    ...contact(random, county, texts),
    kind: 'enterprise' as const,
    name,
    uscc: random.chance(0.02) ? '' : sampleUscc(county.code, serial),
    industry,
    ownership,
    legalRepresentative: samplePerson(random),
    unionChair: isUnionised ? samplePerson(random) : '',
    chairElection: isUnionised ? random.pick(texts.elections) : '',
    chairTerm: isUnionised ? '2019—2024' : '',
    hasCongress: isUnionised ? random.chance(0.7) : null,
    congressLastMet: isUnionised && random.chance(0.5) ? dayName(YEAR_BEGINS - random.int(10, 300)) : null,
    hasOpenness: isUnionised ? random.chance(0.6) : null,
  };
  return {
    id: newId(),
    ...dated(draw, described, facts),
    agreements: isUnionised ? pastAgreements(draw, 'own', [0.36, 0.32]) : [],
  };
}

/** The union federation of an area or of an industry below the county, with what it signed for its enterprises. */
export function sampleBody(draw: SampleDraw, county: SampleCounty, members: readonly SampleUnit[]): SampleUnit {
  const { random, newId, names, texts } = draw;
  const isArea = random.chance(0.6);
  const { name, industry } = isArea
    ? { name: names.area(random, county.name), industry: '' }
    : names.industry(random, county.name);
  const facts: UnitFacts = {
    employees: null,
    technicalWorkers: null,
    members: null,
    unionStatus: 'own',
    isOperating: true,
    condition: random.weighted([
      ['good', 60],
      ['decline', 20],
      ['difficult', 5],
      ['unknown', 15],
    ]),
    isPieceRate: null,
    sizeClass: 'unknown',
  };
  const described = {
    ...contact(random, county, texts),
    kind: isArea ? ('area' as const) : ('industry' as const),
    name,
    uscc: '',
    industry,
    ownership: '',
    legalRepresentative: '',
    unionChair: samplePerson(random),
    chairElection: random.pick(texts.elections),
    chairTerm: '2019—2024',
    hasCongress: true,
    congressLastMet: null,
    hasOpenness: null,
  };
  const level = isArea ? 'area' : 'industry';
  return {
    id: newId(),
    ...dated(draw, described, facts),
    agreements: pastAgreements(draw, level, [0.3, 0.3], members),
  };
}

/** What a unit signed in a campaign. */
export function agreementSigned(
  draw: SampleDraw,
  unit: SampleUnit,
  signature: SampleSignature,
  members: readonly SampleUnit[],
): SampleAgreement {
  const level = levelOf(unit);
  return agreement(draw, level, signature, unit.agreements.length, level === 'own' ? [] : members);
}

const levelOf = ({ fields: { kind } }: SampleUnit) => (kind === 'enterprise' ? 'own' : kind);

/** The unit as the rules of a campaign see it on a day; what its area or industry signed is added by the caller. */
export function sampleOnDay(unit: SampleUnit, day: DayNumber, key: number): UnitOnDay {
  const { fields, before, factsFrom, agreements } = unit;
  const facts = day >= factsFrom ? fields : before.findLast(({ from }) => day >= from);
  const { kind, regionCode, industry, ownership } = fields;
  const known = facts ?? fields;
  return {
    key,
    kind,
    regionCode,
    industry,
    ownership: ownershipClass(ownership),
    isKnown: facts !== undefined,
    employees: known.employees,
    members: known.members,
    unionStatus: known.unionStatus,
    isOperating: known.isOperating,
    condition: known.condition,
    isPieceRate: known.isPieceRate,
    sizeClass: known.sizeClass,
    agreements: agreements.map(({ span }) => span),
    target: null,
  };
}

const HEADS = {
  micro: [2, 19],
  small: [20, 299],
  medium: [300, 999],
  large: [1000, 6000],
} as const;

function membersOf(random: SampleRandom, employees: number, unionStatus: UnitFacts['unionStatus']): number | null {
  if (unionStatus === 'unknown') return null;
  if (unionStatus === 'none') return 0;
  return Math.round((employees * random.int(55, 100)) / 100);
}

function contact(random: SampleRandom, county: SampleCounty, texts: SampleTexts) {
  return {
    regionCode: county.code,
    instructor: random.chance(0.4) ? samplePerson(random) : '',
    addressee: samplePerson(random),
    address: `${county.name}${random.pick(STREETS)}${random.int(1, 299)}号`,
    postcode: `81${county.code.slice(3, 4)}${county.code.slice(5)}00`,
    telephone: `${AREA_CODES[county.code.slice(0, 4)] ?? ''}-0${String(random.int(0, 999_999)).padStart(6, '0')}`,
    notes: texts.unitNote,
  };
}

const STREETS = ['昆仑路', '长江路', '黄河路', '八一路', '建设街', '团结巷', '滨河路', '新宁路', '工业大道'] as const;

type Described = Omit<UnitFields, keyof UnitFacts>;

/** Facts with their past: some were different before the year began, and some change while the campaign runs. */
function dated(
  { random, newId }: SampleDraw,
  described: Described,
  first: UnitFacts,
): Pick<SampleUnit, 'fields' | 'factsFrom' | 'before'> {
  const known = random.chance(0.05) ? REGISTERED_LATER : FIRST_FACTS;
  const before: { id: string; from: DayNumber; facts: UnitFacts }[] = [];
  let facts = first;
  let from = known;
  const change = (day: DayNumber, next: Partial<UnitFacts>) => {
    before.push({ id: newId(), from, facts });
    facts = { ...facts, ...next };
    from = day;
  };
  if (known === FIRST_FACTS && random.chance(0.2)) {
    const employees =
      facts.employees === null ? null : Math.max(1, Math.round((facts.employees * random.int(80, 125)) / 100));
    const members = employees === null || facts.members === null ? facts.members : Math.min(facts.members, employees);
    change(YEAR_BEGINS + random.int(0, 60), { employees, members });
  }
  if (random.chance(0.05)) {
    const day = OPENS + random.int(3, 70);
    if (facts.unionStatus === 'none' && random.chance(0.6)) {
      const members = facts.employees === null ? null : Math.round(facts.employees * 0.6);
      change(day, { unionStatus: random.pick(['own', 'joint']), members });
    } else if (random.chance(0.15)) change(day, { isOperating: false });
    else change(day, { condition: random.pick(['good', 'decline', 'difficult']) });
  }
  return {
    fields: { ...described, ...facts },
    factsFrom: from,
    before: before.map((each) => ({ ...each.facts, id: each.id, from: each.from })),
  };
}

/** Agreements signed before the campaign, by the shares of units whose last one outlasts it and whose last one ends. */
function pastAgreements(
  draw: SampleDraw,
  level: UnitAgreementFields['level'],
  [lasting, ending]: readonly [number, number],
  members: readonly SampleUnit[] = [],
): SampleAgreement[] {
  const { random } = draw;
  const found = random.weighted([
    ['lasting', lasting],
    ['ending', ending],
    ['none', 1 - lasting - ending],
  ]);
  if (found === 'none') return [];
  const months = random.chance(0.85) ? 12 : 24;
  const newest =
    found === 'lasting'
      ? [sampleDay('2020-07-01'), sampleDay('2021-03-20')]
      : [sampleDay('2019-08-01'), sampleDay('2020-05-31')];
  const [earliest = 0, latest = 0] = newest;
  const from = random.int(earliest, latest) - (found === 'ending' && months === 24 ? 365 : 0);
  const signature = (first: DayNumber, length: number): SampleSignature => {
    const day = first - random.soon(0, 20);
    return {
      day,
      from: first,
      to: lastDayOfTerm(first, length),
      filed: random.chance(0.9) ? day + random.soon(0, 7) : null,
      review: random.chance(0.6) ? 'passed' : 'unknown',
    };
  };
  const older = random.chance(0.3) ? [signature(from - 366, 12)] : [];
  return [...older, signature(from, months)].map((each, renewed) => agreement(draw, level, each, renewed, members));
}

function agreement(
  { random, newId, texts }: SampleDraw,
  level: UnitAgreementFields['level'],
  { day, from, to, filed, review }: SampleSignature,
  timesRenewed: number,
  members: readonly SampleUnit[],
): SampleAgreement {
  return {
    id: newId(),
    fields: {
      kind: 'wage',
      level,
      title: texts.agreementTitle,
      signedDay: dayName(day),
      filedDay: filed === null ? null : dayName(filed),
      review,
      fromDay: dayName(from),
      toDay: dayName(to),
      raise: random.chance(0.2) ? null : random.int(10, 80) / 1000,
      timesRenewed,
      negotiationId: null,
      notes: '',
    },
    span: { from, to, signed: day, basis: 'own' },
    coverage: members
      .filter(() => random.chance(0.7))
      .map((unit) => ({
        id: newId(),
        unit,
        basis: random.weighted([
          ['confirmed', 64],
          ['byRule', 32],
          ['excluded', 4],
        ]),
      })),
  };
}
