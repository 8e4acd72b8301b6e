import { daysBetween } from '../../shared/domain/procedure/days.ts';
import { UNIT_KIND_TEXTS } from '../../shared/i18n/unitText.ts';
import type { ReplyDueListModel, TaskListModel } from '../../shared/reports/unitListModel.ts';
import { paragraph } from './annexBlocks.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block } from './Sheets.tsx';

type ListedUnit = (TaskListModel | ReplyDueListModel)['counties'][number]['units'][number];

/** A county's sheets begin with its name; in Word too. */
export function countyTitle({ t, format }: PaperTexts, code: string, name: string, count: number): Block {
  return {
    kind: 'flow',
    key: `county-${code}`,
    startsSheet: true,
    staysWithNext: true,
    node: (
      <h2 className="paper-part__title">{t('unit-list.county-title', { county: name, count: format.count(count) })}</h2>
    ),
  };
}

/** Says so where a county has more units than its list has room for. */
export function cutNote({ t, format }: PaperTexts, code: string, count: number, listed: number): Block[] {
  if (listed >= count) return [];
  return [
    paragraph(`cut-${code}`, t('unit-list.cut', { count: format.count(count), listed: format.count(listed) }), true),
  ];
}

/** The unit with what its offer is known by; of an industry or area the kind. */
export function unitName({ t }: PaperTexts, { name, kind, offerNumber }: ListedUnit): string {
  const named = kind === 'enterprise' ? name : t('unit-list.name-of-kind', { name, kind: t(UNIT_KIND_TEXTS[kind]) });
  return offerNumber === null ? named : t('unit-list.number-of', { name: named, number: offerNumber });
}

/** Whom to ask for, and below it the number to call. */
export function contactCell({ addressee, telephone }: ListedUnit) {
  return (
    <>
      {addressee}
      {addressee !== '' && telephone !== '' && <br />}
      {telephone}
    </>
  );
}

/** A day with how far off it is. */
export function dueText({ t, format }: PaperTexts, due: string | null, asOf: string): string {
  if (due === null) return '';
  const days = daysBetween(asOf, due);
  const day = format.shortDay(due);
  if (days === 0) return t('unit-list.today', { day });
  return days < 0 ? t('unit-list.days-late', { day, count: -days }) : t('unit-list.days-left', { day, count: days });
}
