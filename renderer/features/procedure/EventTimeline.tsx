import './procedureParts.css';
import { Button } from 'antd';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { LoggedProcedureEvent } from '../../../shared/domain/procedure/negotiationProcedure.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { eventWords } from './eventWords.ts';
import { correctionDrafted, correctionSettled, useEventView } from './eventView.ts';

interface EventTimelineProps {
  readonly events: readonly LoggedProcedureEvent[];
  /** A signature that follows from the agreement. */
  readonly signature?: ProcedureEvent | null;
  /** Takes an event back by an entry of its own. */
  readonly onCorrect: (eventId: string, reason: string) => Promise<void>;
}

/** What happened by day, each with who entered it; what was wrong stays, struck through, with what took it back. */
export function EventTimeline({ events, signature = null, onCorrect }: EventTimelineProps) {
  const { t } = useTexts();
  const corrections = new Map(events.map((entry) => [entry.event.id, entry]));
  // A stable sort: of one day in the order in which they were entered.
  const derived: Row[] = signature === null ? [] : [{ event: signature, entry: null }];
  const rows = [...events.map((entry): Row => ({ event: entry.event, entry })), ...derived]
    .filter(({ event }) => event.kind !== 'correction')
    .toSorted((a, b) => (a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : 0));
  if (rows.length === 0) return <p className="procedure-note">{t('procedure.no-events')}</p>;
  return (
    <ol className="procedure-timeline" aria-label={t('procedure.timeline')}>
      {rows.map(({ event, entry }) =>
        entry === null ? (
          <DerivedRow key="derived" event={event} />
        ) : (
          <TimelineRow
            key={entry.event.id}
            entry={entry}
            correction={entry.correctedById === null ? undefined : corrections.get(entry.correctedById)}
            onCorrect={onCorrect}
          />
        ),
      )}
    </ol>
  );
}

interface Row {
  readonly event: ProcedureEvent;
  readonly entry: LoggedProcedureEvent | null;
}

/** What follows from an agreement is changed where that is. */
function DerivedRow({ event }: { readonly event: ProcedureEvent }) {
  const { t, format } = useTexts();
  return (
    <li className="procedure-timeline__row">
      <time dateTime={event.day}>{event.day}</time>
      <div className="procedure-timeline__what">
        <p>
          <strong>{t(PROCEDURE_EVENT_TEXTS[event.kind])}</strong>
          {eventWords(t, format, event).map((word) => (
            <span key={word}>{word}</span>
          ))}
        </p>
      </div>
      <small>{t('procedure.from-agreement')}</small>
      <span />
    </li>
  );
}

interface TimelineRowProps extends Pick<EventTimelineProps, 'onCorrect'> {
  readonly entry: LoggedProcedureEvent;
  readonly correction: LoggedProcedureEvent | undefined;
}

function TimelineRow({ entry, correction, onCorrect }: TimelineRowProps) {
  const { t, format } = useTexts();
  const { event, recordedAtMs, recordedBy, correctedById } = entry;
  const reason = useEventView((view) => view.reasons[event.id]);
  const isCorrected = correctedById !== null;
  const name = t(PROCEDURE_EVENT_TEXTS[event.kind]);
  const words = eventWords(t, format, event);
  const entered = (atMs: number, who: string) =>
    who === ''
      ? t('procedure.entered-on', { when: format.instant(atMs) })
      : t('procedure.entered-by', { when: format.instant(atMs), who });
  return (
    <li
      className={isCorrected ? 'procedure-timeline__row procedure-timeline__row--corrected' : 'procedure-timeline__row'}
    >
      <time dateTime={event.day}>{event.day}</time>
      <div className="procedure-timeline__what">
        <p>
          {isCorrected ? <s>{name}</s> : <strong>{name}</strong>}
          {words.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </p>
        {correction && (
          <p className="procedure-timeline__correction">
            {t('procedure.corrected', { day: format.day(correction.event.day) })}
            {(correction.event.note ?? '').trim() !== '' && <span>{correction.event.note}</span>}
            <small>{entered(correction.recordedAtMs, correction.recordedBy)}</small>
          </p>
        )}
        {reason !== undefined && !isCorrected && (
          <Correction eventId={event.id} name={name} reason={reason} onCorrect={onCorrect} />
        )}
      </div>
      <small>{entered(recordedAtMs, recordedBy)}</small>
      {isCorrected || reason !== undefined ? (
        <span />
      ) : (
        <button
          type="button"
          className="text-button"
          aria-label={t('procedure.correct-named', { name, day: event.day })}
          onClick={() => correctionDrafted(event.id, '')}
        >
          {t('procedure.correct')}
        </button>
      )}
    </li>
  );
}

interface CorrectionProps extends Pick<EventTimelineProps, 'onCorrect'> {
  readonly eventId: string;
  readonly name: string;
  readonly reason: string;
}

function Correction({ eventId, name, reason, onCorrect }: CorrectionProps) {
  const { t } = useTexts();
  const run = useRun();
  const correct = () =>
    run(async () => {
      await flushPendingEdits();
      await onCorrect(eventId, useEventView.getState().reasons[eventId] ?? '');
      correctionSettled(eventId);
    });
  const label = t('procedure.correct-reason', { name });
  return (
    <div className="procedure-correction">
      <TextField
        label={label}
        hideLabel
        takesFocus
        placeholder={label}
        value={reason}
        onCommit={(text) => correctionDrafted(eventId, text)}
      />
      <Button size="small" type="primary" onClick={() => void correct()}>
        {t('procedure.correct-do')}
      </Button>
      <Button size="small" onClick={() => correctionSettled(eventId)}>
        {t('procedure.cancel')}
      </Button>
    </div>
  );
}
