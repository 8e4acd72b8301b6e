import './duePage.css';
import { App, Button, Segmented } from 'antd';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import { countPressing, REMINDER_KINDS, type Reminder } from '../../../shared/domain/reminders/reminder.ts';
import { REMINDER_KIND_TEXTS } from '../../../shared/i18n/reminderText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { sectionChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { DueGrid } from './DueGrid.tsx';
import { dueRows, visibleRows } from './dueRows.ts';
import { dueFilterCleared, dueViewChanged, RANGES, type Range, useDueView } from './dueView.ts';
import { saveDueCalendar, saveDueTable } from './exportDue.ts';
import { openReminder } from './openReminder.ts';
import { usePressing } from './pressing.ts';

/** What is due over all negotiations and campaigns: overdue, today, in the days to come. */
export function DuePage({ today }: { readonly today: string }) {
  const { t } = useTexts();
  const range = useDueView((view) => view.range);
  const isPrepared = usePressing((state) => state.isPrepared);
  const due = useQuery(api.reminders.due, isPrepared ? { asOf: today, until: addDays(today, range) } : null);
  // While another range is read, what was read last stays, and with it what is being searched for.
  const [last, setLast] = useState<readonly Reminder[] | null>(null);
  if (due.state === 'ready' && due.value !== last) setLast(due.value);
  // That nothing is due is said only of the range that was read.
  const former = due.state === 'loading' && last !== null && last.length > 0 ? last : null;
  const reminders = due.state === 'ready' ? due.value : former;
  return (
    <div className="due-page" aria-busy={due.state === 'loading'}>
      <header className="page-head">
        <h1>{t('nav.due')}</h1>
        {due.state === 'ready' ? (
          <Summary reminders={due.value} today={today} />
        ) : (
          former && <p className="due-page__summary">{t('query.loading')}</p>
        )}
      </header>
      {reminders ? <List reminders={reminders} today={today} /> : <QueryState of={due} />}
    </div>
  );
}

function Summary({ reminders, today }: { readonly reminders: readonly Reminder[]; readonly today: string }) {
  const { t, format } = useTexts();
  const { overdue, soon } = useMemo(() => countPressing(reminders, today), [reminders, today]);
  return (
    <p className="due-page__summary" role="status">
      {overdue > 0 && <b>{t('due.sum-overdue', { count: format.count(overdue) })}</b>}
      <span>{t('due.sum-soon', { count: format.count(soon) })}</span>
      <span>{format.day(today)}</span>
    </p>
  );
}

function List({ reminders, today }: { readonly reminders: readonly Reminder[]; readonly today: string }) {
  const texts = useTexts();
  const { t, format } = texts;
  const { message } = App.useApp();
  const run = useRun();
  const { search, kind, range } = useDueView();
  const searchField = useRef<HTMLInputElement>(null);
  useMenuAction('find', () => searchField.current?.focus());
  const rows = useMemo(() => dueRows(t, format, reminders, today), [t, format, reminders, today]);
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => visibleRows(rows, wanted, kind), [rows, wanted, kind]);
  const isNarrowed = search.trim() !== '' || kind !== null;
  const tell = (save: () => Promise<string | null>) =>
    run(async () => {
      const path = await save();
      if (path !== null) void message.success(t('files.saved', { path }));
    });
  return (
    <>
      <div className="due-page__tools" role="toolbar" aria-label={t('due.tools')}>
        <input
          ref={searchField}
          className="due-page__search"
          type="search"
          aria-label={t('due.search')}
          placeholder={t('due.search')}
          value={search}
          onChange={({ target }) => dueViewChanged({ search: target.value })}
        />
        <select
          className="due-page__kind"
          aria-label={t('due.kind')}
          value={kind ?? ''}
          onChange={({ target }) =>
            dueViewChanged({ kind: REMINDER_KINDS.find((one) => one === target.value) ?? null })
          }
        >
          <option value="">{t('due.kind-any')}</option>
          {REMINDER_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(REMINDER_KIND_TEXTS[one])}
            </option>
          ))}
        </select>
        <Segmented<Range>
          aria-label={t('due.range')}
          value={range}
          options={RANGES.map((value) => ({ value, label: t('due.range-days', { days: value }) }))}
          onChange={(next) => dueViewChanged({ range: next })}
        />
        <div className="due-page__acts">
          <Button
            type="text"
            disabled={shown.length === 0}
            onClick={() => void tell(() => saveDueTable(texts, shown, today))}
          >
            {t('due.export-table')}
          </Button>
          <Button
            type="text"
            disabled={shown.every(({ reminder }) => reminder.kind === 'meeting')}
            onClick={() =>
              void tell(() =>
                saveDueCalendar(
                  texts,
                  shown.map(({ reminder }) => reminder),
                  today,
                ),
              )
            }
          >
            {t('due.export-calendar')}
          </Button>
        </div>
      </div>
      {shown.length > 0 ? (
        <DueGrid rows={shown} onOpen={({ reminder }) => openReminder(reminder, today)} />
      ) : isNarrowed ? (
        <Empty text={t('due.nothing-found')} action={<Button onClick={dueFilterCleared}>{t('due.show-all')}</Button>} />
      ) : (
        <Empty
          text={t('due.empty', { days: range })}
          action={<Button onClick={() => sectionChosen('negotiations')}>{t('due.to-negotiations')}</Button>}
        />
      )}
    </>
  );
}
