import './procedureParts.css';
import { Button, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import type { SignedAgreement } from '../../../shared/domain/campaign/targetEvent.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { Refusal } from '../../../shared/domain/procedure/logOrder.ts';
import type { NextAction } from '../../../shared/domain/procedure/nextStep.ts';
import { issuesOf, issueText } from '../../../shared/i18n/errorText.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { AppError } from '../../../shared/errors.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import {
  agreementOf,
  ENTERED_KINDS,
  type EnteredKind,
  eventOf,
  LIKELY_NEXT,
  type LogOwner,
  newDraft,
} from './eventDraft.ts';
import { EventFields } from './EventFields.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { draftSettled, eventDrafted, useEventView } from './eventView.ts';

export interface EnteredEvent {
  readonly event: ProcedureEvent;
  /** Of a signature of a target: comes into the ledger with it. */
  readonly agreement?: SignedAgreement;
}

interface EventFormProps {
  /** Names what is being entered, so that it is still there when the page is opened again. */
  readonly log: string;
  readonly of: LogOwner;
  readonly next: NextAction;
  readonly today: string;
  /** Enters it; answers why not where it cannot be. */
  readonly onEnter: (entry: EnteredEvent) => Promise<readonly Refusal[]>;
}

/** What is wrong with a field of the form. */
interface Problem {
  readonly path: string;
  readonly text: string;
}

/** Enters the next event: what is likely comes first, and what cannot be is said where it stands. */
export function EventForm({ log, of, next, today, onEnter }: EventFormProps) {
  const { t } = useTexts();
  const run = useRun();
  const kindId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isEntering, setIsEntering] = useState(false);
  const likely = LIKELY_NEXT[next];
  const draft = useEventView((view) => view.drafts[log]) ?? newDraft(likely[0], today);
  const change = (patch: Partial<typeof draft>) => {
    setProblems([]);
    // A field that settles late must not bring back what another has changed since.
    eventDrafted(log, { ...(useEventView.getState().drafts[log] ?? draft), ...patch });
  };
  const option = (kind: EnteredKind) => ({ value: kind, label: t(PROCEDURE_EVENT_TEXTS[kind]) });
  const others = ENTERED_KINDS.filter((kind) => !likely.includes(kind));

  const enter = async () => {
    await flushPendingEdits();
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const entered = useEventView.getState().drafts[log] ?? draft;
    const event = eventOf(entered, of);
    if (wrong || !event) {
      if (!event) setProblems([{ path: 'event.delegates', text: t('procedure.votes-missing') }]);
      wrong?.focus();
      return;
    }
    const agreement = of === 'target' ? agreementOf(entered) : null;
    setIsEntering(true);
    const found = await run(() => record({ event, ...(agreement && { agreement }) }));
    setIsEntering(false);
    if (!found) return;
    setProblems(found);
    if (found.length === 0) draftSettled(log);
  };
  /** What is wrong; nothing once it is entered. */
  const record = async (entry: EnteredEvent): Promise<Problem[]> => {
    try {
      const refusals = await onEnter(entry);
      return refusals.map((reason) => ({ path: 'event.day', text: issueText(t, reason) }));
    } catch (error) {
      const issues = error instanceof AppError ? issuesOf(error) : [];
      if (issues.length === 0) throw error;
      return issues.map((issue) => ({ path: issue.path, text: issueText(t, issue) }));
    }
  };
  const problemAt = (path: string) => problems.find((problem) => problem.path === path)?.text ?? null;
  const elsewhere = problems.filter(({ path }) => !FIELD_PATHS.includes(path));

  return (
    <form
      ref={form}
      className="procedure-event"
      aria-label={t('procedure.enter')}
      // Enter in a day takes the day over; an entry that cannot be erased is not made by the same key.
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="field procedure-event__kind">
        <label className="field__label" htmlFor={kindId}>
          {t('procedure.event-kind')}
        </label>
        <Select<EnteredKind>
          id={kindId}
          value={draft.kind}
          popupMatchSelectWidth={false}
          listHeight={420}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { label: t('procedure.likely'), options: likely.map(option) },
            { label: t('procedure.other-events'), options: others.map(option) },
          ]}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <div className="procedure-event__day">
        {/* A day to come is refused by name when it is entered: the field itself would put the former day back. */}
        <DayField label={t('procedure.event-day')} value={draft.day} onCommit={(day) => change({ day })} />
        <ProblemLine text={problemAt('event.day')} />
      </div>
      <EventFields draft={draft} of={of} onChange={change} problemAt={problemAt} />
      <div className="procedure-event__wide">
        <TextField label={t('procedure.note')} value={draft.note} onCommit={(note) => change({ note })} />
      </div>
      {elsewhere.map(({ path, text }) => (
        <ProblemLine key={path} text={text} />
      ))}
      <div className="procedure-event__acts">
        <Button type="primary" loading={isEntering} onClick={() => void enter()}>
          {t('procedure.enter')}
        </Button>
      </div>
    </form>
  );
}

/** Paths whose problem stands at a field of its own. */
const FIELD_PATHS = [
  'event.day',
  'event.number',
  'event.meeting',
  'event.expires',
  'event.delegates',
  'event.present',
  'event.inFavour',
  'agreement.fromDay',
  'agreement.toDay',
  'agreement.raise',
];
