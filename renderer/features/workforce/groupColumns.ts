import type { z } from 'zod';
import { type GroupFields, groupFields, UNSOURCED } from '../../../shared/domain/negotiation/workforce.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';
import {
  editableNumber,
  type NumberKind,
  type NumberProblem,
  type NumberRules,
  parseNumber,
  restingNumber,
  unitBehind,
} from '../../ui/parseNumber.ts';

/** A row of the grid: a group, or a new one whose necessary figures are not all there yet. */
export interface GroupDraft extends Omit<GroupFields, 'headcount' | 'monthlyWage'> {
  readonly headcount: number | null;
  readonly monthlyWage: number | null;
}

export const EMPTY_DRAFT: GroupDraft = {
  name: '',
  headcount: null,
  monthlyWage: null,
  fixedMonthly: 0,
  overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
  bonusMonths: 0,
  annualTurnover: 0,
  leaverCost: { kind: 'direct', amount: 0 },
  ...UNSOURCED,
};

/** The group of a draft that has all it needs; null before. */
export function completeDraft(draft: GroupDraft): GroupFields | null {
  const parsed = groupFields.safeParse(draft);
  return parsed.success ? parsed.data : null;
}

interface TextColumn {
  readonly kind: 'text';
  readonly label: TextKey;
  readonly isOptional: boolean;
  readonly maxLength: number;
  readonly read: (row: GroupDraft) => string;
  readonly change: (row: GroupDraft, value: string) => Partial<GroupFields>;
}

interface NumberColumn extends NumberRules {
  readonly kind: Exclude<NumberKind, 'points'>;
  readonly label: TextKey;
  readonly read: (row: GroupDraft) => number | null;
  readonly change: (row: GroupDraft, value: number) => Partial<GroupFields>;
}

export type GroupColumn = TextColumn | NumberColumn;

const shape = groupFields.shape;
const hours = shape.overtimeHours.unwrap().shape;

function boundsOf(schema: z.ZodNumber): { min: number; max: number } {
  return { min: schema.minValue ?? -Infinity, max: schema.maxValue ?? Infinity };
}

const overtimeColumn = (part: keyof typeof hours, label: TextKey): NumberColumn => ({
  kind: 'number',
  label,
  isOptional: true,
  ...boundsOf(hours[part]),
  read: (row) => row.overtimeHours[part],
  change: (row, value) => ({ overtimeHours: { ...row.overtimeHours, [part]: value } }),
});

/** What is typed into the grid or pasted, in its order; limits are those of the field's own schema. */
export const GROUP_COLUMNS = {
  name: {
    kind: 'text',
    label: 'workforce.name',
    isOptional: false,
    maxLength: shape.name.maxLength ?? Infinity,
    read: (row) => row.name,
    // A cell of a spreadsheet may break its line.
    change: (_row, text) => ({ name: text.replace(/\s+/g, ' ') }),
  },
  headcount: {
    kind: 'count',
    label: 'workforce.headcount',
    isOptional: false,
    ...boundsOf(shape.headcount),
    read: (row) => row.headcount,
    change: (_row, headcount) => ({ headcount }),
  },
  monthlyWage: {
    kind: 'yuan',
    label: 'workforce.monthly-wage',
    isOptional: false,
    ...boundsOf(shape.monthlyWage),
    read: (row) => row.monthlyWage,
    change: (_row, monthlyWage) => ({ monthlyWage }),
  },
  fixedMonthly: {
    kind: 'yuan',
    label: 'workforce.fixed-monthly',
    isOptional: true,
    ...boundsOf(shape.fixedMonthly.unwrap()),
    read: (row) => row.fixedMonthly,
    change: (_row, fixedMonthly) => ({ fixedMonthly }),
  },
  overtimeWeekday: overtimeColumn('weekday', 'workforce.overtime-weekday'),
  overtimeRestDay: overtimeColumn('restDay', 'workforce.overtime-rest-day'),
  overtimeHoliday: overtimeColumn('holiday', 'workforce.overtime-holiday'),
  bonusMonths: {
    kind: 'number',
    label: 'workforce.bonus-months',
    isOptional: true,
    ...boundsOf(shape.bonusMonths.unwrap()),
    read: (row) => row.bonusMonths,
    change: (_row, bonusMonths) => ({ bonusMonths }),
  },
  annualTurnover: {
    kind: 'percent',
    label: 'workforce.annual-turnover',
    isOptional: true,
    ...boundsOf(shape.annualTurnover),
    read: (row) => row.annualTurnover,
    change: (_row, annualTurnover) => ({ annualTurnover }),
  },
  turnoverSource: {
    kind: 'text',
    label: 'workforce.turnover-source',
    isOptional: true,
    maxLength: shape.turnoverSource.unwrap().maxLength ?? Infinity,
    read: (row) => row.turnoverSource,
    change: (_row, turnoverSource) => ({ turnoverSource }),
  },
  leaverCostSource: {
    kind: 'text',
    label: 'workforce.leaver-cost-source',
    isOptional: true,
    maxLength: shape.leaverCostSource.unwrap().maxLength ?? Infinity,
    read: (row) => row.leaverCostSource,
    change: (_row, leaverCostSource) => ({ leaverCostSource }),
  },
} as const satisfies Readonly<Record<string, GroupColumn>>;
export type GroupColumnId = keyof typeof GROUP_COLUMNS;

export const isGroupColumnId = (id: string): id is GroupColumnId => id in GROUP_COLUMNS;

/** What is wrong with what was typed, and the rules it broke. */
export type Problem =
  | { readonly code: NumberProblem; readonly rules: NumberRules }
  | { readonly code: 'text-missing' | 'too-long'; readonly max: number };

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Typed yuan, percent, heads or hours in model units. Emptied, an optional figure is 0. */
export function checkTypedNumber(rules: NumberRules, text: string): Checked<number> {
  const parsed = parseNumber(text, rules);
  return parsed.ok ? { ok: true, value: parsed.value ?? 0 } : { ok: false, problem: { code: parsed.problem, rules } };
}

/** The change that typed text makes to a row, or what is wrong with it. */
export function checkTyped(column: GroupColumn, row: GroupDraft, text: string): Checked<Partial<GroupFields>> {
  if (column.kind !== 'text') {
    const checked = checkTypedNumber(column, text);
    return checked.ok ? { ok: true, value: column.change(row, checked.value) } : checked;
  }
  const { isOptional, maxLength: max } = column;
  const trimmed = text.trim();
  if (trimmed === '' && !isOptional) return { ok: false, problem: { code: 'text-missing', max } };
  if (trimmed.length > max) return { ok: false, problem: { code: 'too-long', max } };
  return { ok: true, value: column.change(row, trimmed) };
}

/** What the new row looks like where a necessary figure was taken out again; null for one that is simply 0 then. */
export function withoutFigure(id: GroupColumnId): Partial<GroupDraft> | null {
  switch (id) {
    case 'name':
      return { name: '' };
    case 'headcount':
      return { headcount: null };
    case 'monthlyWage':
      return { monthlyWage: null };
    default:
      return null;
  }
}

/** What stands in the cell when editing starts. */
export function editText(column: GroupColumn, row: GroupDraft): string {
  return column.kind === 'text' ? column.read(row) : editableNumber(column.kind, column.read(row));
}

const PROBLEM_TEXTS = {
  empty: 'field.number-missing',
  'not-a-number': 'field.not-a-number',
  'not-an-integer': 'field.not-an-integer',
  'out-of-range': 'field.out-of-range',
  'text-missing': 'field.text-missing',
  'too-long': 'field.too-long',
} as const satisfies Record<Problem['code'], TextKey>;

/** One sentence that names the field and what it takes. */
export function problemText(t: Translate, label: string, problem: Problem): string {
  if (!('rules' in problem)) {
    return t(PROBLEM_TEXTS[problem.code], { label, max: problem.max });
  }
  const { kind, min, max } = problem.rules;
  const range = { label, min: restingNumber(kind, min), max: restingNumber(kind, max) };
  const unit = kind === 'percent' ? '%' : kind === 'yuan' ? t('field.unit-yuan') : '';
  return t(PROBLEM_TEXTS[problem.code], { ...range, unit: unitBehind(unit) });
}
