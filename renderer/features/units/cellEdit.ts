import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import {
  CONDITIONS,
  SIZE_CLASSES,
  UNION_STATUSES,
  UNIT_KINDS,
  type UnitFields,
} from '../../../shared/domain/units/unit.ts';
import { REGISTRATION_TYPES } from '../../../shared/domain/units/registrationTypes.ts';
import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { parseNumber } from '../../ui/parseNumber.ts';

export const PEOPLE_COLUMNS = ['employees', 'technicalWorkers', 'members'] as const;
type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];
export const isPeople = (column: UnitColumn): column is PeopleColumn =>
  (PEOPLE_COLUMNS as readonly UnitColumn[]).includes(column);

export const TEXT_COLUMNS = [
  'name',
  'uscc',
  'legalRepresentative',
  'unionChair',
  'chairElection',
  'chairTerm',
  'instructor',
  'addressee',
  'address',
  'postcode',
  'telephone',
] as const satisfies readonly UnitColumn[];
const isText = (column: UnitColumn): column is (typeof TEXT_COLUMNS)[number] =>
  (TEXT_COLUMNS as readonly UnitColumn[]).includes(column);

const YES_NO_ASK = ['', 'yes', 'no'] as const;

/** Codes that a cell is chosen from, empty for not known. */
export const CHOICES = {
  kind: UNIT_KINDS,
  industry: ['', ...INDUSTRIES.map(({ code }) => code)],
  ownership: ['', ...REGISTRATION_TYPES.map(({ code }) => code)],
  unionStatus: UNION_STATUSES,
  condition: CONDITIONS,
  sizeClass: SIZE_CLASSES,
  isOperating: ['yes', 'no'],
  isPieceRate: YES_NO_ASK,
  hasCongress: YES_NO_ASK,
  hasOpenness: YES_NO_ASK,
} as const satisfies Partial<Record<UnitColumn, readonly string[]>>;
export type ChoiceColumn = keyof typeof CHOICES;
export const isChoice = (column: UnitColumn): column is ChoiceColumn => column in CHOICES;

/** Columns that are edited in the list; the rest follows from events or is asked for on the page of the unit. */
export const isEditable = (column: UnitColumn): boolean =>
  isText(column) || isPeople(column) || isChoice(column) || column === 'region' || column === 'congressLastMet';

export type CellEdit =
  | { readonly patch: Partial<UnitFields>; readonly warning?: TextKey }
  | { readonly problem: TextKey };

const MOST_PEOPLE = 100_000_000;
const LONGEST_TEXT = 200;
/** Reads what was entered into a cell. A code whose check digit is wrong is kept with a warning. */
export function readCell(column: UnitColumn, typed: string): CellEdit {
  const text = typed.trim();
  if (isPeople(column)) {
    const read = parseNumber(text, { kind: 'count', min: 0, max: MOST_PEOPLE, isOptional: true });
    return read.ok ? { patch: { [column]: read.value } } : { problem: 'units.people-out-of-range' };
  }
  if (isText(column)) {
    if (column === 'name' && text === '') return { problem: 'issues.empty-text' };
    if (text.length > LONGEST_TEXT) return { problem: 'units.text-too-long' };
    if (column !== 'uscc') return { patch: { [column]: text } };
    const uscc = text.toUpperCase();
    if (uscc.length > 30) return { problem: 'units.text-too-long' };
    const { state } = checkUscc(uscc);
    const patch = { uscc };
    return state === 'empty' || state === 'valid' ? { patch } : { patch, warning: 'units.uscc-doubtful' };
  }
  if (column === 'region') return text === '' ? { problem: 'units.region-missing' } : { patch: { regionCode: text } };
  if (column === 'congressLastMet') {
    if (text === '') return { patch: { congressLastMet: null } };
    const day = text.replaceAll(/[./]/g, '-');
    return isDay(day) ? { patch: { congressLastMet: day } } : { problem: 'units.not-a-day' };
  }
  return { patch: choicePatch(column, text) };
}

function choicePatch(column: UnitColumn, code: string): Partial<UnitFields> {
  const asked = code === '' ? null : code === 'yes';
  switch (column) {
    case 'isOperating':
      return { isOperating: code === 'yes' };
    case 'isPieceRate':
    case 'hasCongress':
    case 'hasOpenness':
      return { [column]: asked };
    default:
      return { [column]: code };
  }
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The code that a choice cell holds. */
export function choiceOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
}
