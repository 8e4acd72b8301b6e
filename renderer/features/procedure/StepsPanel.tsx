import './procedureParts.css';
import type { StepDeadline } from '../../../shared/domain/procedure/deadlines.ts';
import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { Step, StepRule } from '../../../shared/domain/procedure/rulePack.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { CLOCK_EVENT_TEXTS, PROCEDURE_STEP_TEXTS, STEP_STATE_TEXTS } from '../../../shared/i18n/procedureText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { YearsWithoutHolidays } from './YearsWithoutHolidays.tsx';

/** What most procedures never come to: shown once it has begun. */
const isUnusual = (step: Step) => UNUSUAL.includes(step);
const UNUSUAL: readonly Step[] = ['resume', 'resubmit', 'vacancy', 'dispute-apply', 'dispute-settle'];

interface StepsPanelProps {
  readonly steps: readonly StepDeadline[];
  readonly packName: string;
  readonly today: string;
  /** Years that dates fall into and of which the holidays are not known. */
  readonly yearsWithoutHolidays: readonly number[];
}

/** The way of the procedure: every step that a rule knows, with its day, what it is counted from, and its article. */
export function StepsPanel({ steps, packName, today, yearsWithoutHolidays }: StepsPanelProps) {
  const { t } = useTexts();
  const shown = steps.filter(
    ({ step, state, doneOn }) =>
      doneOn !== null ||
      !(state === 'not-applicable' || (isUnusual(step) && state !== 'running' && !isPressing(state))),
  );
  return (
    <Panel title={t('procedure.steps')} note={packName}>
      <YearsWithoutHolidays years={yearsWithoutHolidays} />
      <ol className="procedure-steps" aria-label={t('procedure.steps')}>
        {shown.map((deadline) => (
          <StepRow key={deadline.step} deadline={deadline} today={today} />
        ))}
      </ol>
    </Panel>
  );
}

const isPressing = (state: StepDeadline['state']) => state === 'due-today' || state === 'overdue';

function StepRow({ deadline, today }: { readonly deadline: StepDeadline; readonly today: string }) {
  const { t, format } = useTexts();
  const { step, state, rule, article, raw, rolled, due, doneOn, isProvisional } = deadline;
  const isOpen = doneOn === null && due !== null;
  const isUnsure = isOpen && (due === rolled && due !== raw ? isProvisional.rolled : isProvisional.raw);
  return (
    <li className="procedure-steps__row" data-state={state}>
      <div className="procedure-steps__name">
        <strong>{t(PROCEDURE_STEP_TEXTS[step])}</strong>
        <span className="procedure-steps__state">{stateText(t, format, deadline, today)}</span>
      </div>
      <span className="procedure-steps__day">{dayText(t, deadline)}</span>
      <div className="procedure-steps__more">
        {doneOn !== null && due !== null && step !== 'review' && <span>{t('procedure.was-due', { day: due })}</span>}
        {isUnsure && <span className="procedure-steps__doubt">{t('procedure.provisional')}</span>}
        {isOpen && raw !== null && rolled !== null && raw !== rolled && (
          <span>
            {due === raw ? t('procedure.moved-to', { day: rolled }) : t('procedure.by-calendar', { day: raw })}
            {due === raw && isProvisional.rolled && ` · ${t('procedure.provisional')}`}
          </span>
        )}
        {rule && <span>{ruleText(t, format, rule)}</span>}
        {article !== null && <span>{article}</span>}
      </div>
    </li>
  );
}

function dayText(t: Translate, { doneOn, due, until }: StepDeadline): string {
  if (doneOn !== null) return doneOn;
  if (due === null) return '—';
  return until === null || until === due ? due : t('procedure.window', { from: due, to: until });
}

/** `进行中 · 还有 8 天`; what is overdue says by how much. */
function stateText(t: Translate, format: Format, { state, due, until }: StepDeadline, today: string): string {
  const name = t(STEP_STATE_TEXTS[state]);
  if (due === null || (state !== 'running' && state !== 'overdue')) return name;
  const end = until !== null && due <= today ? until : due;
  const left = daysBetween(today, end);
  const days = format.count(Math.abs(left));
  return left < 0 ? t('procedure.days-late', { days }) : `${name} · ${t('procedure.days-left', { days })}`;
}

/** `收到要约后 20 日内`. */
function ruleText(t: Translate, format: Format, rule: StepRule): string {
  const event = t(CLOCK_EVENT_TEXTS[rule.event]);
  const length =
    rule.unit === 'months'
      ? t('procedure.length-months', { months: format.count(rule.months) })
      : rule.unit === 'working'
        ? t('procedure.length-working', { days: format.count(rule.days) })
        : t('procedure.length-calendar', { days: format.count(rule.days) });
  if (rule.direction === 'after') return t('procedure.rule-after', { event, length });
  return rule.bound === 'within'
    ? t('procedure.rule-before-within', { event, length })
    : t('procedure.rule-before', { event, length });
}
