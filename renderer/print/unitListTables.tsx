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

/** The unit, of an industry or area with the kind, and below it the number of its offer. */
export function unitCell({ t }: PaperTexts, { name, kind, offerNumber }: ListedUnit) {
  return (
    <>
      {kind === 'enterprise' ? name : t('unit-list.name-of-kind', { name, kind: t(UNIT_KIND_TEXTS[kind]) })}
      {offerNumber !== null && (
        <>
          <br />
          <small className="paper-table__counts">{t('unit-list.offer-number', { number: offerNumber })}</small>
        </>
      )}
    </>
  );
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

/** A day, and below it how far off it is. */
export function dueCell({ t, format }: PaperTexts, due: string | null, asOf: string) {
  if (due === null) return '';
  const days = daysBetween(asOf, due);
  const late = t('unit-list.days-late', { count: -days });
  const left = days === 0 ? t('unit-list.today') : t('unit-list.days-left', { count: days });
  return (
    <>
      {format.shortDay(due)}
      <br />
      <small className="paper-table__counts">{days < 0 ? late : left}</small>
    </>
  );
}
