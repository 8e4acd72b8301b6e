import type { GroupFields } from '../../../shared/domain/negotiation/workforce.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import type { LeaverCost } from '../../../shared/domain/wage/evaluationInput.ts';
import { type NumberRules, parseNumber } from '../../ui/parseNumber.ts';
import {
  type Checked,
  checkTyped,
  checkTypedNumber,
  completeDraft,
  EMPTY_DRAFT,
  GROUP_COLUMNS,
  type GroupDraft,
  type Problem,
} from './groupColumns.ts';

/** What a pasted column can be: a column of the grid, or one of the other ways to state a figure. */
export const PASTE_TARGETS = [
  'name',
  'headcount',
  'monthlyWage',
  'fixedMonthly',
  'overtimeWeekday',
  'overtimeRestDay',
  'overtimeHoliday',
  'bonusMonths',
  'annualTurnover',
  'turnoverFraction',
  'turnoverSource',
  'leaverCost',
  'leaverCostShare',
  'leaverCostSource',
] as const;
export type PasteTarget = (typeof PASTE_TARGETS)[number];

/** What each column of the block stands for; null is left out. */
export type PasteMapping = readonly (PasteTarget | null)[];

/** Tried in this order, each once: the more special word before the more general one. */
const HEADS: readonly (readonly [PasteTarget, RegExp])[] = [
  ['turnoverSource', /流失率?(来源|依据)|turnoversource|sourceofturnover/],
  ['leaverCostSource', /损失(来源|依据)|(loss|cost)source|sourceof(loss|cost)/],
  ['leaverCostShare', /损失.*(占|比例)|(loss|cost).*share/],
  ['leaverCost', /损失|loss|cost.*leaver|leaver.*cost|replacement/],
  ['annualTurnover', /流失|离职率|turnover|attrition/],
  ['bonusMonths', /奖金|年终|bonus/],
  ['overtimeHoliday', /节假日|节日|holiday/],
  ['overtimeRestDay', /休息日|周末|restday|weekend/],
  ['overtimeWeekday', /工作日|平日|延时|加班|weekday|overtime/],
  ['fixedMonthly', /固定|津贴|补贴|fixed|allowance/],
  ['headcount', /人数|在岗|heads?|people|numberof|^人$/],
  ['monthlyWage', /工资|月薪|薪|wage|pay|salary/],
  ['name', /岗位|工种|人员组|分组|名称|职务|部门|^组|name|group|job|grade|position/],
];

const TOTAL_ROW = /^(合计|小计|总计|总和|(sub|grand)?total)/;
const ANY_NUMBER: NumberRules = { kind: 'number', isOptional: true, min: -Infinity, max: Infinity };
/** With or without a unit: 5,200元, 20%. */
const isNumeric = (cell: string) =>
  (['yuan', 'percent', 'count'] as const).some((kind) => parseNumber(cell, { ...ANY_NUMBER, kind }).ok);
const normalised = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');

interface GuessedColumns {
  readonly mapping: PasteMapping;
  readonly hasHead: boolean;
}

/** Recognises the columns by their heads, or without heads by what stands in them: a name, heads, pay, a percentage. */
export function guessColumns(cells: readonly (readonly string[])[]): GuessedColumns {
  const width = Math.max(0, ...cells.slice(0, 100).map((row) => row.length));
  const head = cells.find((row) => row.some((cell) => cell !== '')) ?? [];
  const hasHead = head.some((cell) => cell !== '') && head.every((cell) => !isNumeric(cell));
  const byHead = hasHead ? guessByHead(head, width) : [];
  if (byHead.some((target) => target !== null && target !== 'name')) {
    const fractional = byHead.map((target, at) =>
      target === 'annualTurnover' &&
      !/[%％]/.test(head[at] ?? '') &&
      looksLikeFractions(cells.slice(1).map((row) => row[at] ?? ''))
        ? ('turnoverFraction' as const)
        : target,
    );
    return { mapping: fractional, hasHead };
  }
  return { mapping: guessByContent(hasHead ? cells.slice(1) : cells, width), hasHead };
}

function guessByHead(head: readonly string[], width: number): (PasteTarget | null)[] {
  const left = new Set<number>(Array.from({ length: width }, (_, at) => at));
  const mapping: (PasteTarget | null)[] = Array.from({ length: width }, () => null);
  for (const [target, words] of HEADS) {
    const at = [...left].find((column) => words.test(normalised(head[column] ?? '')));
    if (at === undefined) continue;
    left.delete(at);
    mapping[at] = target;
  }
  return mapping;
}

/** Plain numbers up to 1 without a percent sign, at least one of them below it: shares, not percentages. */
function looksLikeFractions(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const values = filled.map((cell) => {
    const parsed = parseNumber(cell, ANY_NUMBER);
    return parsed.ok ? parsed.value : null;
  });
  return (
    filled.every((cell) => !cell.includes('%') && !cell.includes('％')) &&
    values.every((value) => value === null || value <= 1) &&
    values.some((value) => value !== null && value > 0 && value < 1)
  );
}

function guessByContent(rows: readonly (readonly string[])[], width: number): (PasteTarget | null)[] {
  const left = new Set<PasteTarget>(['name', 'headcount', 'monthlyWage', 'annualTurnover']);
  const take = (target: PasteTarget) => (left.delete(target) ? target : null);
  const sample = rows.slice(0, 50);
  return Array.from({ length: width }, (_, at) => {
    const cells = sample.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    if (cells.length === 0) return null;
    if (cells.some((cell) => !isNumeric(cell))) return take('name');
    if (cells.some((cell) => /[%％]$/.test(cell))) return take('annualTurnover');
    return take('headcount') ?? take('monthlyWage');
  });
}

/** Why a pasted row is not taken: a total line, or the first field that is wrong. */
export type RowProblem =
  | { readonly code: 'total-row' }
  | { readonly code: 'field'; readonly target: PasteTarget; readonly problem: Problem };

export interface PastedRow {
  /** As counted in the block, 1 first, head included. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly group: GroupFields | null;
  readonly problem: RowProblem | null;
}

const optional = { isOptional: true, min: 0 };
const fractionRules: NumberRules = { ...optional, kind: 'number', max: GROUP_COLUMNS.annualTurnover.max };
const costRules: NumberRules = { ...optional, kind: 'yuan', max: INPUT_BOUNDS.amount };
const shareRules: NumberRules = { ...optional, kind: 'percent', max: INPUT_BOUNDS.leaverCostShare };

/** Reads the rows of a block as groups. Empty rows are passed over; every other one is a group or says what is wrong. */
export function readPastedGroups(
  cells: readonly (readonly string[])[],
  { mapping, hasHead }: GuessedColumns,
): PastedRow[] {
  const first = hasHead ? cells.findIndex((row) => row.some((cell) => cell !== '')) + 1 : 0;
  return cells.flatMap((row, at) =>
    at < first || row.every((cell) => cell === '') ? [] : [{ line: at + 1, cells: row, ...readRow(row, mapping) }],
  );
}

function readRow(cells: readonly string[], mapping: PasteMapping): Pick<PastedRow, 'group' | 'problem'> {
  const textOf = (target: PasteTarget) => cells[mapping.indexOf(target)] ?? '';
  if (TOTAL_ROW.test(normalised(textOf('name')))) return { group: null, problem: { code: 'total-row' } };
  let draft: GroupDraft = EMPTY_DRAFT;
  for (const target of PASTE_TARGETS) {
    if (!mapping.includes(target) && target !== 'name' && target !== 'headcount' && target !== 'monthlyWage') continue;
    const checked = checkTarget(target, draft, textOf(target));
    if (!checked.ok) return { group: null, problem: { code: 'field', target, problem: checked.problem } };
    draft = { ...draft, ...checked.value };
  }
  return { group: completeDraft(draft), problem: null };
}

function checkTarget(target: PasteTarget, draft: GroupDraft, text: string): Checked<Partial<GroupFields>> {
  switch (target) {
    case 'turnoverFraction':
      return withNumber(fractionRules, text, (annualTurnover) => ({ annualTurnover }));
    case 'leaverCost':
      return withNumber(costRules, text, (amount) => leaverCostOf({ kind: 'direct', amount }, draft, text));
    case 'leaverCostShare':
      return withNumber(shareRules, text, (share) => leaverCostOf({ kind: 'shareOfPay', share }, draft, text));
    default:
      return checkTyped(GROUP_COLUMNS[target], draft, text);
  }
}

function withNumber(
  rules: NumberRules,
  text: string,
  change: (value: number) => Partial<GroupFields>,
): Checked<Partial<GroupFields>> {
  const checked = checkTypedNumber(rules, text);
  return checked.ok ? { ok: true, value: change(checked.value) } : checked;
}

/** Where a block has both an amount and a share, the one that is filled in counts. */
function leaverCostOf(cost: LeaverCost, draft: GroupDraft, text: string): Partial<GroupFields> {
  return text === '' ? { leaverCost: draft.leaverCost } : { leaverCost: cost };
}
