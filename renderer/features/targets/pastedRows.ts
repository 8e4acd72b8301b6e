import type { ReceiptRow, ReplyRow } from '../../../shared/domain/campaign/targetEvent.ts';
import { readRosterDay } from '../../../shared/domain/negotiation/rosterDays.ts';

/** A line that was read, or the cell that could not be. */
export type ReadRow<Row> =
  | { readonly line: number; readonly cells: readonly string[]; readonly row: Row; readonly problem: null }
  | {
      readonly line: number;
      readonly cells: readonly string[];
      readonly row: null;
      readonly problem: { readonly code: RowProblem; readonly cell: string };
    };

export type RowProblem = 'who-missing' | 'day-unreadable' | 'answer-missing' | 'answer-unknown' | 'too-long';

/** What a command takes. */
const CELL_LENGTH = 200;

/**
 * Returned receipts, one a line: the number of the offer and the day on the receipt line, which may be left out. A first
 * line of heads is skipped, empty lines count for nothing.
 */
export function readReceipts(cells: readonly (readonly string[])[], day: string): ReadRow<ReceiptRow>[] {
  return rowsOf<ReceiptRow>(cells, /编号|要约号|序号|回执|^(no\.?|number)$/i, ([number = '', dayCell = '']) => {
    if (number.length > CELL_LENGTH) return { code: 'too-long', cell: number };
    const read = dayOf(dayCell, day);
    return read === null ? { code: 'day-unreadable', cell: dayCell } : { number, day: read };
  });
}

/** Words as replies use them; what refuses is looked for first, because 不同意 holds 同意. */
const ANSWERS: readonly (readonly [RegExp, ReplyRow['answer']])[] = [
  [/拒绝|不同意|不应约|不接受|不予|^不|^否|declin|refus|reject|^no$/i, 'declines'],
  [/另提|修改意见|反要约|反提|保留意见|部分同意|有条件|counter|condition/i, 'counters'],
  [/同意|应约|接受|愿意|可以|^是|accept|agree|^yes$/i, 'accepts'],
  [/其他|其它|待定|研究|考虑|延期|other|later|pending/i, 'other'],
];

export function readAnswer(text: string): ReplyRow['answer'] | null {
  return ANSWERS.find(([words]) => words.test(text.normalize('NFKC').trim()))?.[1] ?? null;
}

/**
 * Replies, one a line: whom it is from (number, credit code or name), then in any order the day, the answer in words and
 * the reason. A line without a day takes `day`.
 */
export function readReplies(cells: readonly (readonly string[])[], day: string): ReadRow<ReplyRow>[] {
  return rowsOf<ReplyRow>(cells, /编号|单位|名称|企业|信用代码|^(unit|name|no\.?|number)$/i, ([who = '', ...rest]) => {
    if (who.length > CELL_LENGTH) return { code: 'too-long', cell: who };
    let read: string | null = null;
    let answer: ReplyRow['answer'] | null = null;
    const reasons: string[] = [];
    for (const cell of rest.filter((one) => one !== '')) {
      const asDay: string | null = read === null && /\d/.test(cell) ? dayOf(cell, null) : null;
      const asAnswer: ReplyRow['answer'] | null = answer === null ? readAnswer(cell) : null;
      if (asDay !== null) read = asDay;
      else if (asAnswer !== null) answer = asAnswer;
      else if (LOOKS_LIKE_DAY.test(cell)) return { code: 'day-unreadable', cell };
      else reasons.push(cell);
    }
    if (answer === null) {
      const [unknown] = reasons;
      return unknown === undefined ? { code: 'answer-missing', cell: who } : { code: 'answer-unknown', cell: unknown };
    }
    return { who, day: read ?? day, answer, reason: reasons.join('；') };
  });
}

const LOOKS_LIKE_DAY = /^\d[\d\s./年月日-]*$/;

function dayOf(cell: string, whereEmpty: string | null): string | null {
  const read = readRosterDay(cell);
  if (read.state === 'empty') return whereEmpty;
  return read.state === 'day' && !read.isMonthOnly ? read.day.toString() : null;
}

/** A line that was typed has commas or spaces where a pasted one has columns. */
function typedCells(line: string): string[] {
  const plain = line.trim().replace(/第\s*(\d+)\s*号/, '$1');
  return plain.split(/[,，;；]/.test(plain) ? /[,，;；]/ : /\s+/);
}

function rowsOf<Row extends object>(
  cells: readonly (readonly string[])[],
  heads: RegExp,
  read: (cells: readonly string[]) => Row | { readonly code: RowProblem; readonly cell: string },
): ReadRow<Row>[] {
  const isHead = (row: readonly string[]) => heads.test(row[0] ?? '') && !row.some((cell) => /\d{4}/.test(cell));
  return cells
    .map((row, at) => ({
      line: at + 1,
      row: (row.length === 1 ? typedCells(row[0] ?? '') : row).map((cell) => cell.trim()),
    }))
    .filter(({ row, line }) => row.some((cell) => cell !== '') && !(line === 1 && isHead(row)))
    .map(({ line, row }) => {
      const answer = row[0] === '' ? { code: 'who-missing' as const, cell: row.join(' ') } : read(row);
      return 'code' in answer
        ? { line, cells: row, row: null, problem: answer }
        : { line, cells: row, row: answer, problem: null };
    });
}
