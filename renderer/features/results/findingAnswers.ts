import {
  type AnswerSubject,
  answersFinding,
  answerSubject,
  type FindingAnswer,
} from '../../../shared/domain/negotiation/findingAnswer.ts';
import type { Finding } from '../../../shared/domain/wage/findings.ts';
import type { FindingGroup } from './findingGroups.ts';

/** Stores what is answered; an empty text takes the answer away. */
export type OnAnswer = (subject: AnswerSubject, text: string) => void;

/** What has been answered to findings that say the same, and what a new answer would be about. */
export interface GroupAnswers {
  readonly given: readonly FindingAnswer[];
  /** Null where there is an answer to all of them. */
  readonly open: AnswerSubject | null;
}

export function answersOfGroup({ first, others }: FindingGroup, answers: readonly FindingAnswer[]): GroupAnswers {
  const findings = [first, ...others];
  const given = answers.filter((answer) => findings.some((finding) => answersFinding(answer, finding)));
  const isAnswered = findings.every((finding) => given.some((answer) => answersFinding(answer, finding)));
  return { given, open: isAnswered ? null : answerSubject(first, others.length > 0) };
}

/** Answers to what no longer comes up: kept, for the figures may go back. */
export function idleAnswers(answers: readonly FindingAnswer[], findings: readonly Finding[]): FindingAnswer[] {
  return answers.filter((answer) => !findings.some((finding) => answersFinding(answer, finding)));
}
