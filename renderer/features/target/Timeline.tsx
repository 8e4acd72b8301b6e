import { Button } from 'antd';
import type { TargetEvent } from '../../../shared/domain/campaign/targetEvent.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { eventWords } from './eventWords.ts';
import { correctionDrafted, correctionSettled, useTargetView } from './targetView.ts';

interface TimelineProps {
  readonly events: readonly TargetEvent[];
  readonly by: string;
}

/** What happened by day, each with who entered it; what was wrong stays, struck through, with what took it back. */
export function Timeline({ events, by }: TimelineProps) {
  const { t } = useTexts();
  const corrections = new Map(events.map((entry) => [entry.event.id, entry]));
  // A stable sort: of one day in the order in which they were entered.
  const rows = events
    .filter(({ event }) => event.kind !== 'correction')
    .toSorted((a, b) => (a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : 0));
  if (rows.length === 0) return <p className="target-note">{t('target.no-events')}</p>;
  return (
    <ol className="target-timeline" aria-label={t('target.timeline')}>
      {rows.map((entry) => (
        <TimelineRow
          key={entry.event.id}
          entry={entry}
          correction={entry.correctedById === null ? undefined : corrections.get(entry.correctedById)}
          by={by}
        />
      ))}
    </ol>
  );
}

interface TimelineRowProps {
  readonly entry: TargetEvent;
  readonly correction: TargetEvent | undefined;
  readonly by: string;
}

function TimelineRow({ entry: { event, recordedAtMs, recordedBy, correctedById }, correction, by }: TimelineRowProps) {
  const { t, format } = useTexts();
  const reason = useTargetView((view) => view.reasons[event.id]);
  const isCorrected = correctedById !== null;
  const name = t(PROCEDURE_EVENT_TEXTS[event.kind]);
  const words = eventWords(t, format, event);
  const entered = (atMs: number, who: string) =>
    who === ''
      ? t('target.entered-on', { when: format.instant(atMs) })
      : t('target.entered-by', { when: format.instant(atMs), who });
  return (
    <li className={isCorrected ? 'target-timeline__row target-timeline__row--corrected' : 'target-timeline__row'}>
      <time dateTime={event.day}>{event.day}</time>
      <div className="target-timeline__what">
        <p>
          {isCorrected ? <s>{name}</s> : <strong>{name}</strong>}
          {words.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </p>
        {correction && (
          <p className="target-timeline__correction">
            {t('target.corrected', { day: format.day(correction.event.day) })}
            {(correction.event.note ?? '').trim() !== '' && <span>{correction.event.note}</span>}
            <small>{entered(correction.recordedAtMs, correction.recordedBy)}</small>
          </p>
        )}
        {reason !== undefined && !isCorrected && <Correction eventId={event.id} name={name} reason={reason} by={by} />}
      </div>
      <small>{entered(recordedAtMs, recordedBy)}</small>
      {isCorrected || reason !== undefined ? (
        <span />
      ) : (
        <button
          type="button"
          className="text-button"
          aria-label={t('target.correct-named', { name, day: event.day })}
          onClick={() => correctionDrafted(event.id, '')}
        >
          {t('target.correct')}
        </button>
      )}
    </li>
  );
}

interface CorrectionProps {
  readonly eventId: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
}

function Correction({ eventId, name, reason, by }: CorrectionProps) {
  const { t } = useTexts();
  const run = useRun();
  const correct = () =>
    run(async () => {
      await flushPendingEdits();
      await api.targets.correct({ eventId, reason: useTargetView.getState().reasons[eventId] ?? '', by });
      correctionSettled(eventId);
    });
  const label = t('target.correct-reason', { name });
  return (
    <div className="target-correction">
      <TextField
        label={label}
        hideLabel
        takesFocus
        placeholder={label}
        value={reason}
        onCommit={(text) => correctionDrafted(eventId, text)}
      />
      <Button size="small" type="primary" onClick={() => void correct()}>
        {t('target.correct-do')}
      </Button>
      <Button size="small" onClick={() => correctionSettled(eventId)}>
        {t('target.cancel')}
      </Button>
    </div>
  );
}
