import './agendaPanel.css';
import type { Agenda } from '../../../shared/domain/campaign/progress.ts';
import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { DueList } from '../../../shared/domain/units/unitList.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';

/** One thing that presses. */
export interface AgendaItem {
  readonly list: DueList;
  readonly when: string;
  readonly text: string;
  readonly count: number;
  readonly urgency: 'late' | 'now' | 'soon';
}

/** What presses, the most pressing first; what concerns nobody is left out. */
export function agendaItems({ t, format }: Pick<Texts, 't' | 'format'>, agenda: Agenda): AgendaItem[] {
  const { lastUsefulOfferDay: last, asOf } = agenda;
  const left = last === null ? null : daysBetween(asOf, last);
  const offers: AgendaItem[] =
    last === null || left === null
      ? []
      : [
          {
            list: 'not-received',
            urgency: left < 0 ? 'late' : left === 0 ? 'now' : 'soon',
            when:
              left === 0
                ? t('dashboard.today')
                : left < 0
                  ? t('dashboard.days-ago', { count: format.count(-left) })
                  : t('dashboard.in-days', { count: format.count(left) }),
            text: t(left < 0 ? 'dashboard.last-offer-passed' : 'dashboard.last-offer', { day: format.shortDay(last) }),
            count: agenda.notOffered,
          },
        ];
  const late = (list: DueList, text: string, count: number): AgendaItem => ({
    list,
    urgency: 'late',
    when: t('dashboard.overdue'),
    text,
    count,
  });
  const soon = (list: DueList, text: string, count: number): AgendaItem => ({
    list,
    urgency: 'soon',
    when: t('dashboard.this-week'),
    text,
    count,
  });
  return [
    ...offers,
    late('reply-overdue', t('dashboard.reply-overdue'), agenda.replyOverdue),
    late('filing-overdue', t('dashboard.filing-overdue'), agenda.filingOverdue),
    soon('reply-this-week', t('dashboard.reply-this-week'), agenda.replyThisWeek),
    soon('filing-this-week', t('dashboard.filing-this-week'), agenda.filingThisWeek),
  ].filter(({ count }) => count > 0);
}

interface AgendaPanelProps {
  readonly agenda: Agenda;
  readonly onOpen: (item: AgendaItem) => void;
}

/** What presses on the day; each leads to its units. */
export function AgendaPanel({ agenda, onOpen }: AgendaPanelProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const items = agendaItems(texts, agenda);
  return (
    <Panel title={t('dashboard.agenda')} note={format.shortDay(agenda.asOf)}>
      {items.length === 0 ? (
        <p className="agenda__none">{t('dashboard.nothing-due')}</p>
      ) : (
        <ul className="agenda">
          {items.map((item) => (
            <li key={item.list} className={`agenda__item agenda__item--${item.urgency}`}>
              <b>{item.when}</b>
              <span>{item.text}</span>
              <button
                type="button"
                className="number-link"
                aria-label={t('dashboard.due-of', { text: item.text, count: format.count(item.count) })}
                onClick={() => onOpen(item)}
              >
                {t('dashboard.count-units', { count: format.count(item.count) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
