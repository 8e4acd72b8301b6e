import { z } from 'zod';
import { type Finding, FINDING_CODES, isNotChecked } from '../wage/findings.ts';
import { longText } from './texts.ts';

/** What the union answers to a finding, written to be printed in the brief. */
export const findingAnswer = z.strictObject({
  code: z.enum(FINDING_CODES),
  /** Of a finding that concerns one group; without it the answer stands for all groups. */
  groupId: z.string().exactOptional(),
  /** Of a finding about one of several assumptions: the `assumption` among its values. */
  assumption: z.string().max(100).exactOptional(),
  text: longText,
});
export type FindingAnswer = z.infer<typeof findingAnswer>;
/** What an answer is an answer to. */
export type AnswerSubject = Omit<FindingAnswer, 'text'>;

/** Whether an answer is to this finding. A check that could not be made asks nothing. */
export function answersFinding({ code, groupId, assumption }: AnswerSubject, finding: Finding): boolean {
  return (
    code === finding.code &&
    !isNotChecked(finding) &&
    (groupId === undefined || groupId === finding.groupId) &&
    (assumption === undefined || assumption === finding.values['assumption'])
  );
}

/** What an answer to these findings, which say the same of one or more groups, would be about. */
export function answerSubject(first: Finding, isOneOfSeveral: boolean): AnswerSubject {
  const { assumption } = first.values;
  return {
    code: first.code,
    ...(isOneOfSeveral || first.groupId === undefined ? {} : { groupId: first.groupId }),
    ...(typeof assumption === 'string' ? { assumption } : {}),
  };
}

/** The answers with this one in the place of what was answered before; an empty one goes. */
export function withAnswer(answers: readonly FindingAnswer[], subject: AnswerSubject, text: string): FindingAnswer[] {
  const at = answers.findIndex((answer) => isAbout(answer, subject));
  if (text.trim() === '') return answers.filter((_, index) => index !== at);
  const answer = { ...subject, text };
  return at < 0 ? [...answers, answer] : answers.with(at, answer);
}

function isAbout(one: AnswerSubject, other: AnswerSubject): boolean {
  return one.code === other.code && one.groupId === other.groupId && one.assumption === other.assumption;
}
