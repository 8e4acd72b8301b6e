import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import type { RepresentativeFields, RepresentativeSide } from '../../../shared/domain/procedure/representativeRow.ts';

/** What a command takes. */
export const MOST_PASTED = 10_000;

export interface PastedRepresentative {
  /** 1 for the first line of the block. */
  readonly line: number;
  readonly fields: RepresentativeFields | null;
  /** Why the line is not taken. */
  readonly problem: 'name-missing' | 'too-long' | null;
}

const HEADS = /^(序号|姓名|代表姓名|name|no\.?)$/i;
const NUMBER = /^\d{1,5}[.、]?$/;
const UNION = /^(职工方|职工|工会方|工会|union|workers?)$/i;
const EMPLOYER = /^(企业方|企业|单位方|用人单位|employer)$/i;
const FEMALE = /^(女|female|f)$/i;
const MALE = /^(男|male|m)$/i;
const CHIEF = /^(首席|首席代表|chief)$/i;
const FRONT_LINE = /^(一线|一线职工|front[- ]?line)$/i;
const OUTSIDER = /^(外聘|外部|外聘人员|outsider)$/i;

/**
 * A list of representatives, one a line: a running number is passed over, the first cell after it is the name; side,
 * sex, chief, front line and outsider are known by their words, anything else is the post. Lines of heads and empty
 * lines count for nothing.
 */
export function readPastedRepresentatives(
  cells: readonly (readonly string[])[],
  otherwise: RepresentativeSide,
): PastedRepresentative[] {
  return cells
    .map((row, at) => ({ line: at + 1, row: row.map((cell) => cell.trim()) }))
    .filter(({ line, row }) => row.some((cell) => cell !== '') && !(line === 1 && HEADS.test(row[0] ?? '')))
    .map(({ line, row }) => ({ line, ...readRow(row, otherwise) }));
}

function readRow(row: readonly string[], otherwise: RepresentativeSide): Omit<PastedRepresentative, 'line'> {
  const [name = '', ...rest] = NUMBER.test(row[0] ?? '') ? row.slice(1) : row;
  if (name === '') return { fields: null, problem: 'name-missing' };
  const has = (words: RegExp) => rest.some((cell) => words.test(cell));
  const known = [UNION, EMPLOYER, FEMALE, MALE, CHIEF, FRONT_LINE, OUTSIDER];
  const post = rest.filter((cell) => cell !== '' && !known.some((words) => words.test(cell))).join(' ');
  if (name.length > NAME_LENGTH || post.length > NAME_LENGTH) return { fields: null, problem: 'too-long' };
  return {
    fields: {
      side: has(UNION) ? 'union' : has(EMPLOYER) ? 'employer' : otherwise,
      name,
      sex: has(FEMALE) ? 'female' : has(MALE) ? 'male' : '',
      post,
      isChief: has(CHIEF),
      isFrontLine: has(FRONT_LINE),
      isOutsider: has(OUTSIDER),
    },
    problem: null,
  };
}
