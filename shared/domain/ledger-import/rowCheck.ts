import { checkUscc } from '../enterprise/uscc.ts';
import { NAME_LENGTH } from '../negotiation/name.ts';
import { nameKey } from '../units/nameKey.ts';
import { isChoiceField, readChoice } from './choices.ts';
import {
  AGREEMENT_FIELDS,
  type ImportCell,
  type ImportColumns,
  type ImportField,
  type ImportValue,
  importedFields,
} from './fields.ts';
import { type RowIssue, type RowProblem, type RowWarning, shown } from './issues.ts';
import { isFormula, isMojibake, type Read, readCount, readDay, readRaise } from './readCells.ts';
import type { RegionFinder } from './regionFinder.ts';

export interface RowRules {
  readonly columns: ImportColumns;
  /** Heads of the file, to know how wide a row may be and what a column of raises counts in. */
  readonly heads: readonly string[];
  /** Facts stand from here where no column says more. */
  readonly factsFrom: string;
  /** No fact stands from a day after it. */
  readonly today: string;
  /** Region of rows that name none; empty for none. */
  readonly region: string;
  /** What becomes of rows whose code fails its check. */
  readonly doubtfulCodes: 'take' | 'refuse';
}

export interface CheckedRow {
  /** In the order of `importedFields`; the same array for each row, filled anew. */
  readonly values: ImportValue[];
  /** The name as it is compared. */
  readonly nameKey: string;
  /** The code where it is valid and so tells enterprises apart; else empty. */
  readonly mergeCode: string;
  readonly problems: RowIssue[];
  readonly warnings: RowIssue<RowWarning>[];
}

const MOST_PEOPLE = 100_000_000;
const LONGEST_NOTE = 20_000;
const LONGEST_CODE = 30;
const COUNT_LIMITS: Partial<Record<ImportField, number>> = {
  employees: MOST_PEOPLE,
  technicalWorkers: MOST_PEOPLE,
  members: MOST_PEOPLE,
  timesRenewed: 1000,
};
const DAY_FIELDS: ReadonlySet<string> = new Set([
  'congressLastMet',
  'factsFrom',
  'signedDay',
  'filedDay',
  'fromDay',
  'toDay',
]);
/** Example rows of the template, repeated heads' sums and the like are no units. */
const NO_UNIT = /^[（(【[]?(示例|例如|example\b)|^(合\s*计|总\s*计|小\s*计|total|subtotal)$/i;

type Reader = (cell: ImportCell, text: string) => Read<ImportValue>;

/**
 * Compiles the check of a row for one file. A checked row with an empty `problems` can be stored; null is a row that
 * holds no unit: nothing at all, the example of the template, a total.
 */
export function compileRowCheck(
  rules: RowRules,
  findRegion: RegionFinder,
): (cells: readonly ImportCell[]) => CheckedRow | null {
  const fields = importedFields(rules.columns);
  const readers = fields.map((field): { field: ImportField; column: number; read: Reader } => ({
    field,
    column: rules.columns[field] ?? -1,
    read: readerOf(field, rules, findRegion),
  }));
  const at = (field: ImportField) => fields.indexOf(field);
  const places = {
    name: at('name'),
    uscc: at('uscc'),
    region: at('region'),
    employees: at('employees'),
    members: at('members'),
    technical: at('technicalWorkers'),
    union: at('unionStatus'),
    from: at('fromDay'),
    to: at('toDay'),
    signed: at('signedDay'),
    filed: at('filedDay'),
  };
  const agreementPlaces = AGREEMENT_FIELDS.map(at).filter((place) => place >= 0);
  const values = Array.from({ length: fields.length }, (): ImportValue => null);
  const width = rules.heads.length;

  return (cells) => {
    const nameText = textOf(cells[rules.columns.name ?? -1] ?? null);
    if (nameText === '' ? cells.every((cell) => textOf(cell) === '') : NO_UNIT.test(nameText)) return null;
    const problems: RowIssue[] = [];
    const warnings: RowIssue<RowWarning>[] = [];
    const refuse = (code: RowProblem, field: ImportField | null, value: ImportValue) =>
      problems.push({ code, field, value: shown(String(value ?? '')) });
    const warn = (code: RowWarning, field: ImportField, value: ImportValue) =>
      warnings.push({ code, field, value: shown(String(value ?? '')) });

    if (cells.length > width && cells.slice(width).some((cell) => textOf(cell) !== '')) {
      refuse('too-many-cells', null, cells.length);
    }
    for (const [place, { field, column, read }] of readers.entries()) {
      const cell = cells[column] ?? null;
      const text = textOf(cell);
      values[place] = null;
      if (isFormula(text)) {
        refuse('formula', field, text);
        continue;
      }
      const result = read(cell, text);
      if ('problem' in result) refuse(isMojibake(text) ? 'mojibake' : result.problem, field, text);
      else values[place] = result.value;
    }

    const code = String(values[places.uscc] ?? '');
    const isValidCode = code !== '' && checkUscc(code).state === 'valid';
    if (code !== '' && !isValidCode) {
      if (rules.doubtfulCodes === 'take') warn('code-doubtful', 'uscc', code);
      else refuse('code-refused', 'uscc', code);
    }
    const employees = values[places.employees] ?? null;
    const members = values[places.members] ?? null;
    const technical = values[places.technical] ?? null;
    if (employees !== null && members !== null && members > employees) {
      warn('more-members-than-employees', 'members', members);
    }
    if (employees !== null && technical !== null && technical > employees) {
      warn('more-technical-than-employees', 'technicalWorkers', technical);
    }
    if (members !== null && Number(members) > 0 && values[places.union] === 'none') {
      warn('members-without-union', 'members', members);
    }
    checkAgreement();
    const name = String(values[places.name] ?? '');
    return { values, nameKey: nameKey(name), mergeCode: isValidCode ? code : '', problems, warnings };

    function checkAgreement(): void {
      if (!agreementPlaces.some((place) => values[place] !== null)) return;
      const [from, to] = [values[places.from] ?? null, values[places.to] ?? null];
      const [signed, filed] = [values[places.signed] ?? null, values[places.filed] ?? null];
      const isNamed = (field: ImportField) => problems.some((problem) => problem.field === field);
      if (from === null && to === null) {
        // A kind or a count alone, written in every row, makes no agreement.
        if (signed !== null && !isNamed('fromDay') && !isNamed('toDay')) refuse('day-missing', 'fromDay', '');
        return;
      }
      if (from === null && !isNamed('fromDay')) refuse('day-missing', 'fromDay', '');
      if (to === null && !isNamed('toDay')) refuse('day-missing', 'toDay', '');
      if (from !== null && to !== null && to < from) refuse('ends-before-start', 'toDay', to);
      if (signed !== null && filed !== null && filed < signed) refuse('filed-before-signed', 'filedDay', filed);
    }
  };
}

function textOf(cell: ImportCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? cell.trim() : String(cell);
  // Exports of this product put ' before what a spreadsheet would take for a formula.
  return text.charCodeAt(0) === APOSTROPHE ? text.slice(1) : text;
}

const APOSTROPHE = 0x27;

function readerOf(field: ImportField, rules: RowRules, findRegion: RegionFinder): Reader {
  if (field === 'name') return (_cell, text) => (text === '' ? { problem: 'missing' } : readText(text, NAME_LENGTH));
  if (field === 'region') {
    return (_cell, text) => {
      if (text === '') return rules.region === '' ? { problem: 'missing' } : { value: rules.region };
      const found = findRegion(text);
      return found.state === 'found' ? { value: found.code } : { problem: `region-${found.state}` };
    };
  }
  if (field === 'uscc') {
    return (_cell, text) => readText(text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, ''), LONGEST_CODE);
  }
  const most = COUNT_LIMITS[field];
  if (most !== undefined) return (_cell, text) => (text === '' ? { value: null } : readCount(text, most));
  if (field === 'factsFrom') {
    return (cell, text) => {
      const day = text === '' ? { value: null } : readDay(cell, text);
      return 'value' in day && day.value !== null && day.value > rules.today ? { problem: 'facts-in-future' } : day;
    };
  }
  if (DAY_FIELDS.has(field)) return (cell, text) => (text === '' ? { value: null } : readDay(cell, text));
  if (field === 'raise') {
    const head = rules.heads[rules.columns.raise ?? -1] ?? '';
    const isPercentColumn = /[%％]|百分|percent/i.test(head);
    return (_cell, text) => readRaise(text, isPercentColumn);
  }
  if (isChoiceField(field)) {
    return (_cell, text) => {
      if (text === '') return { value: null };
      const value = readChoice(field, text);
      return value === undefined ? { problem: 'choice-unknown' } : { value };
    };
  }
  const longest = field === 'notes' ? LONGEST_NOTE : NAME_LENGTH;
  return (_cell, text) => readText(text, longest);
}

function readText(text: string, longest: number): Read<string | null> {
  if (text.length > longest) return { problem: 'too-long' };
  if (isMojibake(text)) return { problem: 'mojibake' };
  return { value: text === '' ? null : text };
}
