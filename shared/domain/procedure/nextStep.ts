import type { ProcedureLog } from './clocks.ts';
import type { StepDeadline } from './deadlines.ts';
import type { ResolvedPack } from './resolvePack.ts';
import type { Point, Step } from './rulePack.ts';

/** The one thing to do now. What waits for somebody else is named as waiting. */
export type NextAction =
  | 'issue-offer'
  | 'deliver-offer'
  | 'await-reply'
  | 'urge-reply'
  | 'ask-authority'
  | 'await-authority'
  | 'report-to-union'
  | 'give-materials'
  | 'negotiate'
  | 'resume'
  | 'write-draft'
  | 'hold-vote'
  | 'resubmit'
  | 'notify-passing'
  | 'sign'
  | 'file'
  | 'file-with-union'
  | 'get-receipt'
  | 'await-review'
  | 'settle-objection'
  | 'publish'
  | 'await-renewal'
  | 'ask-renewal'
  | 'fill-vacancy'
  | 'apply-for-mediation'
  | 'await-mediation'
  | 'nothing';

export interface NextStep {
  readonly action: NextAction;
  /** The clock that runs for it, if one does. */
  readonly step: Step | null;
  readonly due: string | null;
  readonly article: string | null;
}

/** 工会法 (2021): who refuses without proper reason can be ordered to negotiate. */
const REFUSAL_ARTICLE = '《中华人民共和国工会法》第五十四条';

/** Of the clocks that can be pressing: the other side's reply and the authority's review are waited for instead. */
const ACTION: Readonly<Record<Exclude<Step, 'review' | 'dispute-settle'>, NextAction>> = {
  reply: 'await-reply',
  'union-report': 'report-to-union',
  materials: 'give-materials',
  negotiate: 'negotiate',
  resume: 'resume',
  draft: 'write-draft',
  congress: 'hold-vote',
  resubmit: 'resubmit',
  filing: 'file',
  publish: 'publish',
  'union-filing': 'file-with-union',
  renewal: 'ask-renewal',
  vacancy: 'fill-vacancy',
  'dispute-apply': 'apply-for-mediation',
};

const OPEN_STATES: readonly StepDeadline['state'][] = ['overdue', 'due-today', 'running'];

export function nextStep(pack: ResolvedPack, steps: readonly StepDeadline[], log: ProcedureLog): NextStep {
  if (log.isWithdrawn()) return { action: 'nothing', step: null, due: null, article: null };
  const row = new Map(steps.map((each) => [each.step, each]));
  const on = (action: NextAction, step: Step): NextStep => {
    const deadline = row.get(step);
    return { action, step, due: deadline?.due ?? null, article: deadline?.article ?? null };
  };
  const without = (action: NextAction, article: string | null = null): NextStep => ({
    action,
    step: null,
    due: null,
    article,
  });
  // A log may begin late: with a session or a signature and no letter.
  if (!log.has('offer-received', 'session', 'vote', 'signed')) {
    return without(log.has('offer-issued') ? 'deliver-offer' : 'issue-offer');
  }
  const reply = log.last('reply');
  if (reply?.answer === 'declines' && !log.has('session', 'signed')) {
    const isAsked = (log.last('authority-asked')?.day ?? '') >= reply.day;
    return without(isAsked ? 'await-authority' : 'ask-authority', REFUSAL_ARTICLE);
  }
  const open = steps.filter(
    ({ step, state }) => step !== 'review' && step !== 'dispute-settle' && OPEN_STATES.includes(state),
  );
  const pressing = open.toSorted(compareUrgency)[0];
  const stage = stageAction(pack, log, row, on, without);
  if (!pressing) return stage;
  // The limit of the whole negotiation runs beside what has to be done within it, and mediation goes on after it.
  if (pressing.step === 'negotiate' && (pressing.state === 'running' || stage.step === 'dispute-settle')) return stage;
  if (pressing.step === 'reply') {
    const isSince = (kind: 'urged' | 'authority-asked') => (log.last(kind)?.day ?? '') > (pressing.due ?? '');
    if (pressing.state !== 'overdue') return on('await-reply', 'reply');
    if (isSince('authority-asked')) return without('await-authority', REFUSAL_ARTICLE);
    return on(isSince('urged') ? 'await-reply' : 'urge-reply', 'reply');
  }
  // Safe: the two steps that ACTION leaves out are filtered from `open`.
  return on(ACTION[pressing.step as keyof typeof ACTION], pressing.step);
}

/** A renewal may be asked for as long as its window is open. */
const lastDay = ({ step, due, until }: StepDeadline): string => (step === 'renewal' ? until : null) ?? due ?? '';

/** Overdue first, then what falls due first. */
function compareUrgency(a: StepDeadline, b: StepDeadline): number {
  const overdue = Number(b.state === 'overdue') - Number(a.state === 'overdue');
  if (overdue !== 0) return overdue;
  return lastDay(a) < lastDay(b) ? -1 : 1;
}

function articleOf(pack: ResolvedPack, point: Point): string | null {
  const found = pack.point(point);
  return found.kind === 'set' ? found.rule.article : null;
}

type OnStep = (action: NextAction, step: Step) => NextStep;
type Without = (action: NextAction, article?: string | null) => NextStep;

/** Where the negotiation has come to, whatever clocks run. */
function stageAction(
  pack: ResolvedPack,
  log: ProcedureLog,
  row: ReadonlyMap<Step, StepDeadline>,
  on: OnStep,
  without: Without,
): NextStep {
  if (log.last('dispute-accepted') && !log.last('dispute-closed')) return on('await-mediation', 'dispute-settle');
  const isSigned = log.last('signed') !== undefined;
  const vote = log.last('vote');
  const isAgreed = log.clockDay('agreed', 'negotiate') !== undefined || log.last('draft') !== undefined;
  if (!isSigned && !vote && !isAgreed) return on('negotiate', 'negotiate');
  if (vote && !log.wonVote()) return on('resubmit', 'resubmit');
  const signing = pack.point('signing');
  const signsFirst = signing.kind === 'set' && signing.rule.when === 'before-vote';
  if (!isSigned && (signsFirst || vote)) return without('sign', articleOf(pack, 'signing'));
  if (!vote && (!isSigned || signsFirst)) {
    if (!isSigned && !log.has('draft')) return on('write-draft', 'draft');
    return row.get('congress')?.due ? on('hold-vote', 'congress') : without('hold-vote', articleOf(pack, 'majority'));
  }
  if (!log.last('filed')) {
    return row.get('filing')?.rule?.event === 'passing-notified' && !log.last('passing-notified')
      ? without('notify-passing', row.get('filing')?.article ?? null)
      : on('file', 'filing');
  }
  const review = row.get('review');
  const objected = log.last('objected');
  if (objected && review?.state === 'waiting' && !log.firstSince({ day: objected.day, event: objected }, ['filed'])) {
    return without('settle-objection', review.article);
  }
  if (review?.state === 'waiting') return without('get-receipt', review.article);
  if (review?.state === 'running' || review?.state === 'due-today') return on('await-review', 'review');
  if (!log.last('published')) return on('publish', 'publish');
  return on('await-renewal', 'renewal');
}
