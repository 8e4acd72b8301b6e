import type { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { ProcedureEventKind } from '../procedure/events.ts';

/** What can be wrong with a field. The window has a sentence for each; `min`, `max` and the like fill its holes. */
export const INPUT_ISSUE_CODES = [
  'missing',
  'unknown-key',
  'not-a-number',
  'not-an-integer',
  'wrong-type',
  'wrong-kind',
  'wrong-format',
  'too-small',
  'too-big',
  'empty-text',
  'too-long',
  'empty-list',
  'too-many',
  'duplicate-id',
  'unknown-group',
  'not-allowed',
  'wage-not-positive',
  'wage-too-big',
  'before-cause',
  'cause-missing',
  'vote-lost',
  'unknown-event',
  'set-and-silent',
  'day-of-another-year',
  'duplicate-day',
  'ends-before-start',
  'already-entered',
  'after-effect',
  'needed-by',
  'is-withdrawn',
  'off-list',
  'in-future',
  'not-due-yet',
  'number-taken',
  'level-of-party',
  'own-agreement-covers-none',
  'hole-missing',
  'unknown-hole',
] as const;
export type InputIssueCode = (typeof INPUT_ISSUE_CODES)[number];

export interface InputIssue {
  /** `groups[1].headcount`; empty where the whole input is meant. */
  readonly path: string;
  readonly code: InputIssueCode;
  readonly message: string;
  readonly min?: number;
  readonly max?: number;
  /** False where the bound itself is refused too. */
  readonly inclusive?: boolean;
  /** The group concerned, where the path names something else. */
  readonly groupId?: string;
  readonly month?: number;
  /** The event of a procedure that should have come first, and the day on which it did. */
  readonly event?: ProcedureEventKind;
  readonly day?: string;
  /** What is missing from a text, or has no place in it. */
  readonly word?: string;
}

/** What a rule across fields hands to zod with its issue. */
export type RuleIssue = Pick<InputIssue, 'code' | 'min' | 'max' | 'groupId' | 'month' | 'event' | 'day' | 'word'>;

/** Every problem of a refused input in the order found, one for each field and code. */
function inputIssues(error: z.ZodError, json: unknown): InputIssue[] {
  const found = new Map<string, InputIssue>();
  for (const issue of error.issues.flatMap((each) => toInputIssues(each, json))) {
    const key = `${issue.path}\n${issue.code}`;
    const first = found.get(key);
    // zod's own limit for integers comes before the field's: keep the narrower.
    if (first === undefined || (issue.max ?? Infinity) < (first.max ?? Infinity)) found.set(key, issue);
  }
  return [...found.values()];
}

/** `invalid-input` with the path of the first problem and the list of all. */
export function invalidInput(error: z.ZodError, json: unknown): AppError {
  const issues = inputIssues(error, json);
  const path = issues[0]?.path ?? '';
  const message = issues.map((issue) => `${issue.path || 'input'}: ${issue.message}`).join('; ');
  return new AppError('invalid-input', message, { path, issues });
}

function toInputIssues(issue: z.core.$ZodIssue, json: unknown): InputIssue[] {
  const path = fieldPath(issue.path);
  const message = issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: fieldPath([...issue.path, key]), code: 'unknown-key', message }));
    case 'invalid_type':
      return [{ path, code: typeIssue(issue.expected, valueAt(json, issue.path)), message }];
    case 'invalid_union':
    case 'invalid_value':
      return [{ path, code: valueAt(json, issue.path) === undefined ? 'missing' : 'wrong-kind', message }];
    case 'invalid_format':
      return [{ path, code: 'wrong-format', message }];
    case 'too_small':
      if (issue.origin === 'string') return [{ path, code: 'empty-text', message }];
      if (issue.origin === 'array') return [{ path, code: 'empty-list', message }];
      return [{ path, code: 'too-small', message, min: Number(issue.minimum), inclusive: issue.inclusive ?? true }];
    case 'too_big': {
      const max = Number(issue.maximum);
      if (issue.origin === 'string') return [{ path, code: 'too-long', message, max }];
      if (issue.origin === 'array') return [{ path, code: 'too-many', message, max }];
      return [{ path, code: 'too-big', message, max, inclusive: issue.inclusive ?? true }];
    }
    case 'custom':
      // Safe: a rule of this product gives its issue as RuleIssue, or nothing for one that is plainly not allowed.
      return [{ path, code: 'not-allowed', message, ...(issue.params as RuleIssue | undefined) }];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [{ path, code: 'wrong-type', message }];
  }
}

function typeIssue(expected: string, value: unknown): InputIssueCode {
  if (value === undefined) return 'missing';
  if (expected === 'int') return 'not-an-integer';
  return expected === 'number' ? 'not-a-number' : 'wrong-type';
}

/** `['groups', 1, 'headcount']` → `groups[1].headcount`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    // Safe: any object may be asked for any key; what is not there is undefined.
    return (value as Record<PropertyKey, unknown>)[part];
  }, json);
}
