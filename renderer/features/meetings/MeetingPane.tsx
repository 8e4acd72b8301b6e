import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import { currentState } from '../../../shared/domain/demands/history.ts';
import {
  type Meeting,
  MEETING_KINDS,
  MEETING_MINUTES,
  MEETING_STATES,
  type MeetingFields,
  type MeetingKind,
  type MeetingSeries,
} from '../../../shared/domain/meetings/meeting.ts';
import { DEMAND_STATE_TEXTS } from '../../../shared/i18n/demandText.ts';
import { MEETING_KIND_TEXTS, MEETING_STATE_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { api } from '../../api/bridge.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { demandOpened } from '../demands/demandView.ts';
import { QuickDemand } from '../demands/QuickDemand.tsx';
import { TimeField } from './TimeField.tsx';

const PasteDemandsDialog = lazy(() =>
  import('../demands/PasteDemandsDialog.tsx').then((file) => ({ default: file.PasteDemandsDialog })),
);

interface MeetingPaneProps {
  readonly meeting: Meeting;
  readonly series: MeetingSeries | undefined;
  readonly demands: readonly Demand[];
  readonly negotiationId: string;
  readonly today: string;
  readonly onRemove: () => void;
  readonly onExport: () => void;
}

/** Demands that are named here; the register has all of them. */
const DEMANDS_SHOWN = 50;

/** One meeting: when and where, who came, what was said and settled, and the demands raised there. */
export function MeetingPane(props: MeetingPaneProps) {
  const { meeting, series, demands, negotiationId, today, onRemove, onExport } = props;
  const { t, format } = useTexts();
  const run = useRun();
  const { id, kind, title, day, time, duration, place, chair, attendees, minutes, results, state } = meeting;
  const change = (patch: Partial<MeetingFields>) => run(() => api.meetings.update({ id, patch }));
  const raised = demands.filter(({ meetingId }) => meetingId === id);
  const [isPasting, setIsPasting] = useState(false);
  const present = attendees.split('\n').filter((line) => line.trim() !== '').length;

  return (
    <div className="meeting-pane">
      <TextField label={t('meetings.title')} value={title} required onCommit={(text) => change({ title: text })} />
      <div className="meeting-pane__states">
        <fieldset className="segments">
          <legend className="visually-hidden">{t('meetings.state')}</legend>
          {MEETING_STATES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`state-${id}`}
                checked={state === one}
                onChange={() => void change({ state: one })}
              />
              <span>{t(MEETING_STATE_TEXTS[one])}</span>
            </label>
          ))}
        </fieldset>
        <Button size="small" onClick={onExport}>
          {t('meetings.export-one')}
        </Button>
        <Button size="small" type="text" danger onClick={onRemove}>
          {t('meetings.delete')}
        </Button>
      </div>
      {state === 'planned' && day < today && <p className="meeting-pane__overdue">{t('meetings.overdue')}</p>}
      {series && (
        <p className="meeting-pane__note">
          {meeting.isEdited || state !== 'planned'
            ? t('meetings.own-way', { title: series.title })
            : t('meetings.of-series', { title: series.title })}
        </p>
      )}
      <div className="meeting-pane__fields">
        <DayField label={t('meetings.day')} value={day} onCommit={(chosen) => change({ day: chosen })} />
        <TimeField label={t('meetings.time')} value={time} onCommit={(chosen) => change({ time: chosen })} />
        <NumberField
          label={t('meetings.duration')}
          kind="count"
          unit={t('meetings.minutes-unit')}
          value={duration}
          min={MEETING_MINUTES.min}
          max={MEETING_MINUTES.max}
          onCommit={(chosen) => change({ duration: chosen })}
        />
        <label className="field meeting-pane__kind">
          <span className="field__label">{t('meetings.kind')}</span>
          <Select<MeetingKind>
            aria-label={t('meetings.kind')}
            value={kind}
            onChange={(chosen) => void change({ kind: chosen })}
            options={MEETING_KINDS.map((value) => ({ value, label: t(MEETING_KIND_TEXTS[value]) }))}
          />
        </label>
        <TextField label={t('meetings.chair')} value={chair} onCommit={(text) => change({ chair: text })} />
        <TextField label={t('meetings.place')} value={place} onCommit={(text) => change({ place: text })} />
      </div>
      <section className="meeting-pane__demands" aria-label={t('meetings.demands-here')}>
        <h2>{t('meetings.demands-here')}</h2>
        {raised.length > 0 && (
          <ul>
            {raised.slice(0, DEMANDS_SHOWN).map((demand) => (
              <li key={demand.id}>
                <button
                  type="button"
                  title={demand.title}
                  onClick={() => {
                    demandOpened(demand.id);
                    tabChosen('demands');
                  }}
                >
                  {demand.title}
                </button>
                <span>{t(DEMAND_STATE_TEXTS[currentState(demand).state])}</span>
              </li>
            ))}
          </ul>
        )}
        {raised.length > DEMANDS_SHOWN && (
          <p className="meeting-pane__note">
            {t('meetings.more-demands', { count: format.count(raised.length - DEMANDS_SHOWN) })}
          </p>
        )}
        <div className="meeting-pane__enter">
          <QuickDemand negotiationId={negotiationId} meeting={{ id, day }} today={today} onEntered={() => {}} />
          <Button onClick={() => setIsPasting(true)}>{t('demands.paste')}</Button>
        </div>
        {isPasting && (
          <Suspense fallback={null}>
            <PasteDemandsDialog
              negotiationId={negotiationId}
              today={today}
              meeting={{ id, day }}
              onClose={() => setIsPasting(false)}
            />
          </Suspense>
        )}
      </section>
      <TextField
        label={
          present === 0 ? t('meetings.attendees') : t('meetings.attendees-count', { count: format.count(present) })
        }
        multiline
        placeholder={t('meetings.attendees-hint')}
        value={attendees}
        onCommit={(text) => change({ attendees: onePerLine(text) })}
      />
      <TextField
        label={t('meetings.minutes')}
        multiline
        placeholder={t('meetings.minutes-hint')}
        value={minutes}
        onCommit={(text) => change({ minutes: text })}
      />
      <TextField
        label={t('meetings.results')}
        multiline
        placeholder={t('meetings.results-hint')}
        value={results}
        onCommit={(text) => change({ results: text })}
      />
    </div>
  );
}

/** A pasted row of names, with tabs or marks between them, becomes one name a line; what is typed line by line stays. */
function onePerLine(text: string): string {
  return /[\t、，；;]/.test(text)
    ? text
        .split(/[\n\t、，；;]/)
        .map((name) => name.trim())
        .filter(Boolean)
        .join('\n')
    : text;
}
