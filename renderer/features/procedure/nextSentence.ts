import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { NextStep } from '../../../shared/domain/procedure/nextStep.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { NEXT_ACTION_TEXTS } from '../../../shared/i18n/targetText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** Days before a due day from which it presses. */
const SOON_DAYS = 7;

export interface NextSentence {
  readonly text: string;
  readonly tone: 'calm' | 'soon' | 'late';
}

/** What is to be done next and how long there is, in one sentence: `4月21日前应答复，还有 5 天。` */
export function nextSentence(t: Translate, format: Format, { action, due }: NextStep, asOf: string): NextSentence {
  const what = t(NEXT_ACTION_TEXTS[action]);
  if (action === 'nothing') return { text: t('procedure.next-nothing'), tone: 'calm' };
  if (due === null) return { text: t('procedure.next-without-day', { what }), tone: 'calm' };
  const left = daysBetween(asOf, due);
  const day = due.slice(0, 4) === asOf.slice(0, 4) ? format.shortDay(due) : format.day(due);
  const days = format.count(Math.abs(left));
  const isReply = action === 'await-reply' || action === 'urge-reply';
  if (left < 0) {
    if (!isReply) return { text: t('procedure.next-late', { what, day, days }), tone: 'late' };
    // Who still awaits a reply that is overdue has urged it.
    const text = t(action === 'urge-reply' ? 'procedure.reply-late' : 'procedure.reply-urged', { day, days });
    return { text, tone: 'late' };
  }
  const tone = left <= SOON_DAYS ? 'soon' : 'calm';
  if (action === 'await-renewal') return { text: t('procedure.renewal-opens', { day, days }), tone: 'calm' };
  if (action === 'await-review') return { text: t('procedure.review-ends', { day, days }), tone: 'calm' };
  if (left === 0) return { text: isReply ? t('procedure.reply-today') : t('procedure.next-today', { what }), tone };
  return {
    text: isReply ? t('procedure.reply-due', { day, days }) : t('procedure.next-due', { what, day, days }),
    tone,
  };
}
