import type { Distance } from '../../../shared/domain/proposals/history.ts';
import type { ProposalEntry, ProposalForm, ProposalTerms, Side } from '../../../shared/domain/proposals/proposal.ts';
import type { PositionWarningCode, ZonePlace } from '../../../shared/domain/proposals/settlementZone.ts';
import type { Positions } from '../../../shared/domain/negotiation/positions.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';
import { componentSentence } from '../scenarios/componentText.ts';

export const SIDE_TEXTS = {
  union: 'proposals.union',
  employer: 'proposals.employer',
} as const satisfies Record<Side, TextKey>;

export const FORM_TEXTS = {
  oral: 'proposals.oral',
  written: 'proposals.written',
} as const satisfies Record<ProposalForm, TextKey>;

/** The five fields, in the order in which they stand. */
export const POSITION_TEXTS = {
  unionOpening: 'positions.union-opening',
  unionAim: 'positions.union-aim',
  unionResistance: 'positions.union-resistance',
  employerOpening: 'positions.employer-opening',
  employerLimit: 'positions.employer-limit',
} as const satisfies Record<Exclude<keyof Positions, 'notes'>, TextKey>;
export type PositionField = keyof typeof POSITION_TEXTS;

export const WARNING_TEXTS = {
  'opening-below-aim': 'positions.opening-below-aim',
  'aim-below-resistance': 'positions.aim-below-resistance',
  'opening-below-resistance': 'positions.opening-below-resistance',
  'employer-opening-above-limit': 'positions.employer-opening-above-limit',
  'union-proposes-below-resistance': 'positions.union-proposes-below-resistance',
  'employer-proposes-above-limit': 'positions.employer-proposes-above-limit',
  'employer-proposes-resistance': 'positions.employer-proposes-resistance',
} as const satisfies Record<PositionWarningCode, TextKey>;

export const PLACE_TEXTS = {
  below: 'positions.place-below',
  inside: 'positions.place-inside',
  inGap: 'positions.place-in-gap',
  above: 'positions.place-above',
} as const satisfies Record<Exclude<ZonePlace, null>, TextKey>;

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** The terms in one line, with the names that their groups had when they were recorded. */
export function termsSentence(
  words: Words,
  terms: ProposalTerms,
  groupNames: Readonly<Record<string, string>>,
): string {
  const groups = Object.entries(groupNames).map(([id, name]) => ({ id, name }));
  return terms.components
    .map((component) =>
      componentSentence(words, { terms: component, startMonth: terms.startMonth, detail: { groups } }),
    )
    .join(words.t('proposals.terms-separator'));
}

/** `2.5 points`; a dash where a side has no equivalent raise. */
export function pointsText({ t, format }: Words, raise: number | null): string {
  return raise === null ? format.points(null) : t('proposals.points', { points: format.points(shown(raise)) });
}

/** Points without their unit, for a column that names it. */
export function raisePoints(format: Format, by: Distance | null): string {
  return format.points(by === null || by.raise === null ? null : shown(by.raise));
}

export function raiseText(format: Format, raise: number | null): string {
  return format.percent(raise === null ? null : shown(raise));
}

/** What rounds to nothing is nothing: a cut of 0 would be told with its sign. */
const shown = (raise: number) => (Math.abs(raise) < SMALLEST_SHOWN ? 0 : raise);
const SMALLEST_SHOWN = 0.000_05;

/** Points and yuan a year in one line. */
export function distanceText(words: Words, { raise, cost }: Distance): string {
  return words.t('proposals.distance', {
    points: pointsText(words, raise),
    money: words.t('proposals.money-a-year', { money: words.format.money(cost) }),
  });
}

/** What an entry is called where it is spoken of. */
export function entryName({ t, format }: Words, { side, round, day }: ProposalEntry): string {
  return t('proposals.entry-name', { side: t(SIDE_TEXTS[side]), round, day: format.shortDay(day) });
}
