import { Button, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import type { NextAction } from '../../../shared/domain/procedure/nextStep.ts';
import { issuesOf, issueText } from '../../../shared/i18n/errorText.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { agreementOf, ENTERED_KINDS, type EnteredKind, eventOf, LIKELY_NEXT, newDraft } from './eventDraft.ts';
import { EventFields } from './EventFields.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { draftSettled, eventDrafted, targetName, useTargetView } from './targetView.ts';

interface EventFormProps {
  readonly campaignId: string;
  readonly unitId: string;
  readonly next: NextAction;
  readonly today: string;
  readonly by: string;
}

/** What is wrong with a field of the form; empty path where it is the order of the events. */
interface Problem {
  readonly path: string;
  readonly text: string;
}

/** Enters the next event: what is likely comes first, and what cannot be is said where it stands. */
export function EventForm({ campaignId, unitId, next, today, by }: EventFormProps) {
  const { t } = useTexts();
  const run = useRun();
  const kindId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isEntering, setIsEntering] = useState(false);
  const name = targetName(campaignId, unitId);
  const likely = LIKELY_NEXT[next];
  const draft = useTargetView((view) => view.drafts[name]) ?? newDraft(likely[0], today);
  const change = (patch: Partial<typeof draft>) => {
    setProblems([]);
    // A field that settles late must not bring back what another has changed since.
    eventDrafted(name, { ...(useTargetView.getState().drafts[name] ?? draft), ...patch });
  };
  const option = (kind: EnteredKind) => ({ value: kind, label: t(PROCEDURE_EVENT_TEXTS[kind]) });
  const others = ENTERED_KINDS.filter((kind) => !likely.includes(kind));

  const enter = async () => {
    await flushPendingEdits();
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const entered = useTargetView.getState().drafts[name] ?? draft;
    const event = eventOf(entered);
    if (wrong || !event) {
      if (!event) setProblems([{ path: 'event.delegates', text: t('target.votes-missing') }]);
      wrong?.focus();
      return;
    }
    const agreement = agreementOf(entered);
    setIsEntering(true);
    const found = await run(() => record({ event, ...(agreement && { agreement }) }));
    setIsEntering(false);
    if (!found) return;
    setProblems(found);
    if (found.length === 0) draftSettled(name);
  };
  /** What is wrong; nothing once it is entered. */
  const record = async (
    entry: Pick<Parameters<typeof api.targets.record>[0], 'event' | 'agreement'>,
  ): Promise<Problem[]> => {
    try {
      const { leftOut } = await api.targets.record({ campaignId, selection: { ids: [unitId] }, by, ...entry });
      return leftOut.map(({ reason }) => ({ path: 'event.day', text: issueText(t, reason) }));
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
      className="target-event"
      aria-label={t('target.enter')}
      // Enter in a day takes the day over; an entry that cannot be erased is not made by the same key.
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="field target-event__kind">
        <label className="field__label" htmlFor={kindId}>
          {t('target.event-kind')}
        </label>
        <Select<EnteredKind>
          id={kindId}
          value={draft.kind}
          popupMatchSelectWidth={false}
          listHeight={420}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { label: t('target.likely'), options: likely.map(option) },
            { label: t('target.other-events'), options: others.map(option) },
          ]}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <div className="target-event__day">
        <DayField label={t('target.event-day')} value={draft.day} max={today} onCommit={(day) => change({ day })} />
        <ProblemLine text={problemAt('event.day')} />
      </div>
      <EventFields draft={draft} onChange={change} problemAt={problemAt} />
      <div className="target-event__wide">
        <TextField label={t('target.note')} value={draft.note} onCommit={(note) => change({ note })} />
      </div>
      {elsewhere.map(({ path, text }) => (
        <ProblemLine key={path} text={text} />
      ))}
      <div className="target-event__acts">
        <Button type="primary" loading={isEntering} onClick={() => void enter()}>
          {t('target.enter')}
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
  'event.delegates',
  'event.present',
  'event.inFavour',
  'agreement.fromDay',
  'agreement.toDay',
  'agreement.raise',
];
