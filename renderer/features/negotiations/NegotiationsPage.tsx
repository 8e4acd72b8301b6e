import './negotiationsPage.css';
import { App, Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../shared/contract/settings.ts';
import type { NegotiationSummary } from '../../../shared/domain/negotiation/negotiation.ts';
import { NEGOTIATION_STATES } from '../../../shared/domain/negotiation/negotiationState.ts';
import type { SampleName } from '../../../shared/domain/negotiation/sample.ts';
import { nameMadeOf } from '../../../shared/domain/negotiation/name.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import type { Query } from '../../api/useQuery.ts';
import { negotiationOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { rowsSelected, searchChanged, searchFocused, shelfChosen, stateChosen, useListView } from './listView.ts';
import { NegotiationGrid } from './NegotiationGrid.tsx';
import { STATE_TEXTS } from './stateTexts.ts';
import { SHELVES, type Shelf, visibleNegotiations } from './visibleNegotiations.ts';
import { useImport } from './useImport.tsx';

const RenameDialog = lazy(() => import('./RenameDialog.tsx').then((file) => ({ default: file.RenameDialog })));
const ExportDialog = lazy(() => import('./ExportDialog.tsx').then((file) => ({ default: file.ExportDialog })));

const SHELF_TEXTS = {
  current: 'negotiations.shelf-current',
  archived: 'negotiations.shelf-archived',
  all: 'negotiations.shelf-all',
} as const satisfies Record<Shelf, TextKey>;

const NONE: readonly NegotiationSummary[] = [];

interface NegotiationsPageProps {
  readonly list: Query<NegotiationSummary[]>;
  readonly language: Language;
  readonly onCreate: () => void;
}

export function NegotiationsPage({ list, language, onCreate }: NegotiationsPageProps) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const offerUndo = useUndoOffer();
  const run = useRun();
  const view = useListView();
  const { search, shelf, state, sortBy, isDescending, selectedIds, isSearchWanted } = view;
  const searchField = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<{ kind: 'rename' | 'export'; id: string } | null>(null);
  const importer = useImport((id) => negotiationOpened(id));

  const all = list.state === 'ready' ? list.value : NONE;
  const rows = useMemo(
    () => visibleNegotiations(all, { search, shelf, state, sortBy, isDescending }, language),
    [all, search, shelf, state, sortBy, isDescending, language],
  );
  const selected = rows.filter(({ id }) => selectedIds.has(id));
  const ids = selected.map(({ id }) => id);
  const [only] = selected.length === 1 ? selected : [];

  useEffect(() => {
    if (!isSearchWanted || !searchField.current) return;
    searchField.current.select();
    searchField.current.focus();
    searchFocused();
  }, [isSearchWanted, list.state]);

  const createSample = async (sample: SampleName) => {
    const created = await run(() => api.negotiations.createSample({ language, sample }));
    if (created) negotiationOpened(created.id);
  };

  const duplicate = async ({ id, title }: NegotiationSummary) => {
    const copy = await run(() =>
      api.negotiations.duplicate({
        id,
        title: nameMadeOf(title, (name) => t('negotiations.copy-title', { title: name })),
      }),
    );
    if (copy) rowsSelected(new Set([copy.id]), copy.id);
  };

  const remove = () =>
    run(async () => {
      if (ids.length === 0) return;
      await api.negotiations.remove({ ids });
      rowsSelected(new Set(), null);
      offerUndo({
        step: api.negotiations.remove.path,
        text: only
          ? t('negotiations.deleted-one', { title: only.title })
          : t('negotiations.deleted', { count: format.count(ids.length) }),
      });
    });

  const setArchived = (isArchived: boolean) =>
    run(async () => {
      await api.negotiations.setArchived({ ids, isArchived });
      rowsSelected(new Set(), null);
      const count = format.count(ids.length);
      offerUndo({
        step: api.negotiations.setArchived.path,
        text: isArchived ? t('negotiations.archived-now', { count }) : t('negotiations.unarchived', { count }),
      });
    });

  if (list.state !== 'ready') return <QueryState of={list} />;

  const areArchived = selected.length > 0 && selected.every(({ isArchived }) => isArchived);
  const hasNone = all.length === 0;

  return (
    <div className="negotiations">
      <header className="page-head">
        <h1>{t('nav.negotiations')}</h1>
        <div className="page-head__actions">
          <Button onClick={importer.choose}>{t('negotiations.import')}</Button>
          <Button type="primary" onClick={onCreate}>
            {t('menu.new-negotiation')}
          </Button>
        </div>
      </header>
      {importer.input}
      {hasNone ? (
        <div className="negotiations__first">
          <Empty
            text={t('negotiations.empty')}
            action={
              <>
                <Button type="primary" onClick={onCreate}>
                  {t('menu.new-negotiation')}
                </Button>
                <Button onClick={() => void createSample('A')}>{t('negotiations.load-sample')}</Button>
                <Button type="link" onClick={() => void createSample('A-year-two')}>
                  {t('start.sample-year-two')}
                </Button>
              </>
            }
          />
        </div>
      ) : (
        <>
          <div className="negotiations__tools" role="toolbar" aria-label={t('negotiations.tools')}>
            <input
              ref={searchField}
              type="search"
              className="negotiations__search"
              aria-label={t('negotiations.search')}
              placeholder={t('negotiations.search')}
              value={search}
              onChange={({ target }) => searchChanged(target.value)}
            />
            <fieldset className="segments">
              <legend className="visually-hidden">{t('negotiations.shelf')}</legend>
              {SHELVES.map((one) => (
                <label key={one}>
                  <input type="radio" name="shelf" checked={shelf === one} onChange={() => shelfChosen(one)} />
                  <span>{t(SHELF_TEXTS[one])}</span>
                </label>
              ))}
            </fieldset>
            <select
              className="negotiations__state"
              aria-label={t('negotiations.filter-state')}
              value={state ?? ''}
              onChange={({ target }) => stateChosen(NEGOTIATION_STATES.find((one) => one === target.value) ?? null)}
            >
              <option value="">{t('negotiations.any-state')}</option>
              {NEGOTIATION_STATES.map((one) => (
                <option key={one} value={one}>
                  {t(STATE_TEXTS[one])}
                </option>
              ))}
            </select>
            <span className="negotiations__count" role="status">
              {selected.length > 0
                ? t('negotiations.count-selected', {
                    selected: format.count(selected.length),
                    count: format.count(rows.length),
                  })
                : t('negotiations.count', { count: format.count(rows.length) })}
            </span>
            <div className="negotiations__acts">
              <Button type="text" disabled={!only} onClick={() => only && negotiationOpened(only.id)}>
                {t('negotiations.open')}
              </Button>
              <Button type="text" disabled={!only} onClick={() => only && setDialog({ kind: 'rename', id: only.id })}>
                {t('negotiations.rename')}
              </Button>
              <Button type="text" disabled={!only} onClick={() => only && void duplicate(only)}>
                {t('negotiations.duplicate')}
              </Button>
              <Button type="text" disabled={!only} onClick={() => only && setDialog({ kind: 'export', id: only.id })}>
                {t('negotiations.export')}
              </Button>
              <Button type="text" disabled={selected.length === 0} onClick={() => void setArchived(!areArchived)}>
                {areArchived ? t('negotiations.unarchive') : t('negotiations.archive')}
              </Button>
              <Button type="text" disabled={selected.length === 0} danger onClick={() => void remove()}>
                {t('negotiations.delete')}
              </Button>
            </div>
          </div>
          {rows.length > 0 ? (
            <NegotiationGrid
              rows={rows}
              onOpen={(id) => negotiationOpened(id)}
              onRename={(id) => setDialog({ kind: 'rename', id })}
              onDelete={() => void remove()}
            />
          ) : (
            <Empty
              text={search === '' ? t('negotiations.shelf-empty') : t('negotiations.nothing-found', { search })}
              action={
                <Button
                  onClick={() => {
                    searchChanged('');
                    stateChosen(null);
                    shelfChosen('all');
                  }}
                >
                  {t('negotiations.show-all')}
                </Button>
              }
            />
          )}
        </>
      )}
      <Suspense fallback={null}>
        {dialog?.kind === 'rename' && (
          <RenameDialog
            title={all.find(({ id }) => id === dialog.id)?.title ?? ''}
            onClose={() => setDialog(null)}
            onRename={(title) => {
              setDialog(null);
              void run(() => api.negotiations.update({ id: dialog.id, patch: { title } }));
            }}
          />
        )}
        {dialog?.kind === 'export' && (
          <ExportDialog
            negotiationId={dialog.id}
            onClose={() => setDialog(null)}
            onSaved={(path) => {
              setDialog(null);
              void message.success(t('files.saved', { path }));
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
