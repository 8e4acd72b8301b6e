import { type HeldComparators, withoutDay } from '../../../shared/domain/negotiation/comparatorFacts.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';

/** @throws invalid-input for a comparator that comes in, or is left, without the day it is of */
export function refuseWithoutDay(before: HeldComparators, after: HeldComparators): void {
  const issues = withoutDay(before, after).map(
    (name): InputIssue => ({
      path: `patch.comparatorFacts.${name}.day`,
      code: 'missing',
      message: `${name} needs the day it is of`,
    }),
  );
  const [first] = issues;
  if (first) throw new AppError('invalid-input', first.message, { path: first.path, issues });
}
