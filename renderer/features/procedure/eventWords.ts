import type { EventOf, ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { ANSWER_TEXTS } from '../../../shared/i18n/targetText.ts';
import { SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';

export const SESSION_RESULT_TEXTS = {
  open: 'procedure.result-open',
  agreed: 'procedure.result-agreed',
  'not-agreed': 'procedure.result-not-agreed',
} as const satisfies Record<EventOf<'session'>['result'], TextKey>;

/** What an event says beside its kind and day, part by part. */
export function eventWords(t: Translate, format: Format, event: ProcedureEvent): string[] {
  const own = ownWords(t, format, event);
  const note = event.note ?? '';
  return note.trim() === '' ? own : [...own, note];
}

function ownWords(t: Translate, format: Format, event: ProcedureEvent): string[] {
  switch (event.kind) {
    case 'offer-issued':
      return event.number === undefined ? [] : [t('procedure.word-number', { number: event.number })];
    case 'offer-sent':
      return event.by === undefined ? [] : [event.by];
    case 'reply':
      return [t(ANSWER_TEXTS[event.answer]), ...(event.reason ? [event.reason] : [])];
    case 'meeting-set':
      return [t('procedure.word-meeting', { day: format.day(event.meeting) })];
    case 'session':
      return [
        ...(event.number === undefined ? [] : [t('procedure.word-session', { number: format.count(event.number) })]),
        t(SESSION_RESULT_TEXTS[event.result]),
      ];
    case 'pause':
      return event.because ? [t('procedure.word-force-majeure')] : [];
    case 'vote':
      return [
        t('procedure.word-vote', {
          delegates: format.count(event.delegates),
          present: format.count(event.present),
          inFavour: format.count(event.inFavour),
        }),
      ];
    case 'signed':
      return event.expires === undefined ? [] : [t('procedure.word-expires', { day: format.day(event.expires) })];
    case 'vacancy':
    case 'vacancy-filled':
      return event.side === undefined ? [] : [t(SIDE_TEXTS[event.side])];
    default:
      return [];
  }
}
