import './seriesDialog.css';
import { Button, Input, Modal, Select } from 'antd';
import { useId, useMemo, useRef, useState } from 'react';
import {
  MEETING_KINDS,
  MEETING_MINUTES,
  type MeetingKind,
  type MeetingSeries,
  type SeriesFields,
} from '../../../shared/domain/meetings/meeting.ts';
import type { Rhythm } from '../../../shared/domain/meetings/rhythm.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { MEETING_KIND_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ChairsField } from './ChairsField.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import { RhythmPreview } from './RhythmPreview.tsx';
import { isPlannable } from './previewDays.ts';
import { TimeField } from './TimeField.tsx';

interface SeriesDialogProps {
  readonly negotiationId: string;
  /** The series to change; null for a new one. */
  readonly series: MeetingSeries | null;
  readonly today: string;
  readonly onClose: () => void;
}

function newSeries(title: string, today: string): SeriesFields {
  const on = { kind: 'day', day: Number(today.slice(8)), weekend: 'after' } as const;
  const rhythm = { everyMonths: 1, on, firstDay: today, until: null };
  return { kind: 'forum', title, time: '14:00', duration: 90, place: '', chairs: [], rhythm };
}

function withoutId({ id: _id, ...fields }: MeetingSeries): SeriesFields {
  return fields;
}

/** A meeting that comes back: how often, on which day, who chairs in turn, with its next days before anything is stored. */
export function SeriesDialog({ negotiationId, series, today, onClose }: SeriesDialogProps) {
  const { t } = useTexts();
  const run = useRun();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(() =>
    series ? withoutId(series) : newSeries(t(MEETING_KIND_TEXTS.forum), today),
  );
  const change = (patch: Partial<SeriesFields>) => setFields((draft) => ({ ...draft, ...patch }));
  const changeRhythm = (patch: Partial<Rhythm>) =>
    setFields((draft) => ({ ...draft, rhythm: { ...draft.rhythm, ...patch } }));
  const isUntitled = fields.title.trim() === '';
  const from = series ? today : null;
  const canSave = useMemo(() => isPlannable(fields.rhythm, from), [fields.rhythm, from]);

  const save = async () => {
    // A field that cannot be read has given nothing: planning without it would plan something else.
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const done = await run(async () => {
      if (series) await api.meetings.updateSeries({ id: series.id, fields, today });
      else await api.meetings.createSeries({ negotiationId, series: [fields] });
      return true;
    });
    if (done) onClose();
  };
  const chooseKind = (kind: MeetingKind) => {
    const isNamedByKind = MEETING_KINDS.some((one) => t(MEETING_KIND_TEXTS[one]) === fields.title);
    change({ kind, ...(isNamedByKind ? { title: t(MEETING_KIND_TEXTS[kind]) } : {}) });
  };

  return (
    <Modal
      open
      width={640}
      title={series ? t('meetings.edit-series') : t('meetings.new-series')}
      footer={null}
      onCancel={onClose}
      afterOpenChange={() => document.getElementById(`${id}-title`)?.focus()}
    >
      <form
        ref={form}
        className="series-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="field series-dialog__title">
          <label className="field__label" htmlFor={`${id}-title`}>
            {t('meetings.title')}
          </label>
          <Input
            id={`${id}-title`}
            value={fields.title}
            maxLength={NAME_LENGTH}
            aria-invalid={isUntitled}
            {...(isUntitled ? { status: 'error' as const, 'aria-describedby': `${id}-problem` } : {})}
            onChange={({ target }) => change({ title: target.value })}
          />
          {isUntitled && (
            <div className="field__problem" id={`${id}-problem`} role="alert">
              {t('field.text-missing', { label: t('meetings.title') })}
            </div>
          )}
        </div>
        <label className="field">
          <span className="field__label">{t('meetings.kind')}</span>
          <Select<MeetingKind>
            aria-label={t('meetings.kind')}
            value={fields.kind}
            onChange={chooseKind}
            options={MEETING_KINDS.map((value) => ({ value, label: t(MEETING_KIND_TEXTS[value]) }))}
          />
        </label>
        <RhythmFields rhythm={fields.rhythm} onChange={changeRhythm} />
        <DayField
          label={t('meetings.first-day')}
          value={fields.rhythm.firstDay}
          onCommit={(firstDay) => changeRhythm({ firstDay })}
        />
        <DayField
          label={t('meetings.until')}
          optional
          placeholder={t('meetings.until-none')}
          value={fields.rhythm.until}
          onCommit={(until) => changeRhythm({ until })}
        />
        <div className="series-dialog__pair">
          <TimeField label={t('meetings.time')} value={fields.time} onCommit={(time) => change({ time })} />
          <NumberField
            label={t('meetings.duration')}
            kind="count"
            unit={t('meetings.minutes-unit')}
            value={fields.duration}
            min={MEETING_MINUTES.min}
            max={MEETING_MINUTES.max}
            onCommit={(duration) => change({ duration })}
          />
        </div>
        <div className="field">
          <label className="field__label" htmlFor={`${id}-place`}>
            {t('meetings.place')}
          </label>
          <Input
            id={`${id}-place`}
            value={fields.place}
            maxLength={NAME_LENGTH}
            onChange={({ target }) => change({ place: target.value })}
          />
        </div>
        <div className="series-dialog__wide">
          <ChairsField label={t('meetings.chairs')} chairs={fields.chairs} onChange={(chairs) => change({ chairs })} />
        </div>
        <RhythmPreview series={[fields]} today={from} />
        {series && <p className="series-dialog__wide series-dialog__note">{t('meetings.series-note')}</p>}
        <div className="series-dialog__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!canSave}>
            {series ? t('meetings.save-series') : t('meetings.plan')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
