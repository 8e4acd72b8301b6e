import type { StepDeadline } from '../domain/procedure/deadlines.ts';
import type { ProcedureEventKind } from '../domain/procedure/events.ts';
import type { Step } from '../domain/procedure/rulePack.ts';
import type { TextKey } from './texts.ts';

export const PROCEDURE_EVENT_TEXTS = {
  'offer-issued': 'procedure.event-offer-issued',
  'offer-sent': 'procedure.event-offer-sent',
  'offer-received': 'procedure.event-offer-received',
  reply: 'procedure.event-reply',
  urged: 'procedure.event-urged',
  'materials-asked': 'procedure.event-materials-asked',
  'materials-given': 'procedure.event-materials-given',
  'union-reported': 'procedure.event-union-reported',
  'meeting-set': 'procedure.event-meeting-set',
  session: 'procedure.event-session',
  pause: 'procedure.event-pause',
  draft: 'procedure.event-draft',
  vote: 'procedure.event-vote',
  resubmitted: 'procedure.event-resubmitted',
  'passing-notified': 'procedure.event-passing-notified',
  signed: 'procedure.event-signed',
  filed: 'procedure.event-filed',
  'authority-receipt': 'procedure.event-authority-receipt',
  'review-passed': 'procedure.event-review-passed',
  objected: 'procedure.event-objected',
  published: 'procedure.event-published',
  'union-filed': 'procedure.event-union-filed',
  'renewal-asked': 'procedure.event-renewal-asked',
  'authority-asked': 'procedure.event-authority-asked',
  'dispute-applied': 'procedure.event-dispute-applied',
  'dispute-accepted': 'procedure.event-dispute-accepted',
  'dispute-closed': 'procedure.event-dispute-closed',
  vacancy: 'procedure.event-vacancy',
  'vacancy-filled': 'procedure.event-vacancy-filled',
  withdrawn: 'procedure.event-withdrawn',
  reopened: 'procedure.event-reopened',
  correction: 'procedure.event-correction',
} as const satisfies Record<ProcedureEventKind, TextKey>;

export const PROCEDURE_STEP_TEXTS = {
  reply: 'procedure.step-reply',
  'union-report': 'procedure.step-union-report',
  materials: 'procedure.step-materials',
  negotiate: 'procedure.step-negotiate',
  resume: 'procedure.step-resume',
  draft: 'procedure.step-draft',
  congress: 'procedure.step-congress',
  resubmit: 'procedure.step-resubmit',
  filing: 'procedure.step-filing',
  'union-filing': 'procedure.step-union-filing',
  review: 'procedure.step-review',
  publish: 'procedure.step-publish',
  renewal: 'procedure.step-renewal',
  vacancy: 'procedure.step-vacancy',
  'dispute-apply': 'procedure.step-dispute-apply',
  'dispute-settle': 'procedure.step-dispute-settle',
} as const satisfies Record<Step, TextKey>;

export const STEP_STATE_TEXTS = {
  waiting: 'procedure.state-waiting',
  running: 'procedure.state-running',
  'due-today': 'procedure.state-due-today',
  overdue: 'procedure.state-overdue',
  done: 'procedure.state-done',
  'done-late': 'procedure.state-done-late',
  'not-applicable': 'procedure.state-not-applicable',
  unverified: 'procedure.state-unverified',
} as const satisfies Record<StepDeadline['state'], TextKey>;
