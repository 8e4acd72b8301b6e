import type { TargetStatus } from '../domain/campaign/targetStatus.ts';
import type { EventOf } from '../domain/procedure/events.ts';
import type { NextAction } from '../domain/procedure/nextStep.ts';
import type { TextKey } from './texts.ts';

export const TARGET_STATUS_TEXTS = {
  listed: 'targets.status-listed',
  issued: 'targets.status-issued',
  sent: 'targets.status-sent',
  received: 'targets.status-received',
  accepted: 'targets.status-accepted',
  declined: 'targets.status-declined',
  answered: 'targets.status-answered',
  negotiating: 'targets.status-negotiating',
  draft: 'targets.status-draft',
  voted: 'targets.status-voted',
  signed: 'targets.status-signed',
  filed: 'targets.status-filed',
  'in-force': 'targets.status-in-force',
  'broken-off': 'targets.status-broken-off',
  withdrawn: 'targets.status-withdrawn',
} as const satisfies Record<TargetStatus, TextKey>;

export const ANSWER_TEXTS = {
  accepts: 'targets.answer-accepts',
  counters: 'targets.answer-counters',
  declines: 'targets.answer-declines',
  other: 'targets.answer-other',
} as const satisfies Record<EventOf<'reply'>['answer'], TextKey>;

/** What is to be done next; of what somebody else does, that it is awaited. */
export const NEXT_ACTION_TEXTS = {
  'issue-offer': 'targets.next-issue-offer',
  'deliver-offer': 'targets.next-deliver-offer',
  'await-reply': 'targets.next-await-reply',
  'urge-reply': 'targets.next-urge-reply',
  'ask-authority': 'targets.next-ask-authority',
  'await-authority': 'targets.next-await-authority',
  'report-to-union': 'targets.next-report-to-union',
  'give-materials': 'targets.next-give-materials',
  negotiate: 'targets.next-negotiate',
  resume: 'targets.next-resume',
  'write-draft': 'targets.next-write-draft',
  'hold-vote': 'targets.next-hold-vote',
  resubmit: 'targets.next-resubmit',
  'notify-passing': 'targets.next-notify-passing',
  sign: 'targets.next-sign',
  file: 'targets.next-file',
  'file-with-union': 'targets.next-file-with-union',
  'get-receipt': 'targets.next-get-receipt',
  'await-review': 'targets.next-await-review',
  'settle-objection': 'targets.next-settle-objection',
  publish: 'targets.next-publish',
  'await-renewal': 'targets.next-await-renewal',
  'ask-renewal': 'targets.next-ask-renewal',
  'fill-vacancy': 'targets.next-fill-vacancy',
  'apply-for-mediation': 'targets.next-apply-for-mediation',
  'await-mediation': 'targets.next-await-mediation',
  nothing: 'targets.next-nothing',
} as const satisfies Record<NextAction, TextKey>;
