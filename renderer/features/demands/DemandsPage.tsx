import './demandsPage.css';
import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { DEMAND_CATEGORIES, type Demand } from '../../../shared/domain/demands/demand.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { DEMAND_CATEGORY_TEXTS, DEMAND_STATE_TEXTS } from '../../../shared/i18n/demandText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { DemandPane } from './DemandPane.tsx';
import {
  categoryChosen,
  demandOpened,
  demandsSelected,
  searchChanged,
  stateChosen,
  useDemandView,
} from './demandView.ts';
import { QuickDemand } from './QuickDemand.tsx';
import { useDemandCommands } from './useDemandCommands.tsx';
import { countStates, STATE_FILTERS, type StateFilter, visibleDemands } from './visibleDemands.ts';

const DemandGrid = lazy(() => import('./DemandGrid.tsx').then((file) => ({ default: file.DemandGrid })));
const PasteDemandsDialog = lazy(() =>
  import('./PasteDemandsDialog.tsx').then((file) => ({ default: file.PasteDemandsDialog })),
);

const FILTER_TEXTS = {
  all: 'demands.filter-all',
  open: 'demands.filter-open',
  ...DEMAND_STATE_TEXTS,
} as const satisfies Record<StateFilter, TextKey>;

/** The register of workers' demands: what was asked, what became of it, and what lies ready. */
export function DemandsPage({ detail }: { readonly detail: NegotiationDetail }) {
  const { id: negotiationId } = detail.negotiation;
  const demands = useQuery(api.demands.list, { negotiationId });
  if (demands.state !== 'ready') return <QueryState of={demands} />;
  return <Register detail={detail} demands={demands.value} />;
}

function Register({ detail, demands }: { readonly detail: NegotiationDetail; readonly demands: readonly Demand[] }) {
  const { t, format, language } = useTexts();
  const { id: negotiationId } = detail.negotiation;
  const [isPasting, setIsPasting] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const search = useDemandView((view) => view.search);
  const state = useDemandView((view) => view.state);
  const category = useDemandView((view) => view.category);
  const selectedIds = useDemandView((view) => view.selectedIds);
  const commands = useDemandCommands();
  useMenuAction('find', () => searchField.current?.focus());

  const counts = useMemo(() => countStates(demands), [demands]);
  const rows = useMemo(
    () => visibleDemands(demands, { search, state, category }, language),
    [demands, search, state, category, language],
  );
  const selected = useMemo(() => {
    const chosen = new Set(selectedIds);
    return rows.filter(({ id }) => chosen.has(id));
  }, [rows, selectedIds]);
  const [only] = selected.length === 1 ? selected : [];
  const today = dayjs().format('YYYY-MM-DD');
  const paste = <Button onClick={() => setIsPasting(true)}>{t('demands.paste')}</Button>;

  return (
    <div className="demands">
      <div className="demands__tools" role="toolbar" aria-label={t('demands.tools')}>
        <QuickDemand negotiationId={negotiationId} meeting={null} today={today} onEntered={demandOpened} />
        {paste}
        {demands.length > 0 && (
          <>
            <input
              ref={searchField}
              type="search"
              className="demands__search"
              aria-label={t('demands.search')}
              placeholder={t('demands.search')}
              value={search}
              onChange={({ target }) => searchChanged(target.value)}
            />
            <Select<StateFilter>
              className="demands__filter"
              aria-label={t('demands.state')}
              popupMatchSelectWidth={false}
              value={state}
              onChange={stateChosen}
              options={STATE_FILTERS.map((value) => ({
                value,
                label: t('demands.filter-count', { name: t(FILTER_TEXTS[value]), count: format.count(counts[value]) }),
              }))}
            />
            <Select<(typeof DEMAND_CATEGORIES)[number] | 'all'>
              className="demands__filter"
              aria-label={t('demands.category')}
              popupMatchSelectWidth={false}
              value={category}
              onChange={categoryChosen}
              options={[
                { value: 'all', label: t('demands.category-all') },
                ...DEMAND_CATEGORIES.map((value) => ({ value, label: t(DEMAND_CATEGORY_TEXTS[value]) })),
              ]}
            />
          </>
        )}
      </div>
      {demands.length === 0 ? (
        <Empty text={t('demands.empty')} action={paste} />
      ) : (
        <div className="demands__body">
          <div className="demands__list">
            {rows.length === 0 ? (
              <Empty
                text={t('demands.nothing-found')}
                action={
                  <Button
                    onClick={() => {
                      searchChanged('');
                      stateChosen('all');
                      categoryChosen('all');
                    }}
                  >
                    {t('demands.show-all')}
                  </Button>
                }
              />
            ) : (
              <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
                <DemandGrid
                  rows={rows}
                  selectedIds={selectedIds}
                  isWhole={rows.length === demands.length}
                  onSelect={demandsSelected}
                  onRemove={(ids) => {
                    const chosen = new Set(ids);
                    void commands.remove(demands.filter(({ id }) => chosen.has(id)));
                  }}
                />
              </Suspense>
            )}
            <footer className="demands__foot">
              <span role="status">
                {selected.length > 1
                  ? t('demands.count-selected', {
                      selected: format.count(selected.length),
                      count: format.count(rows.length),
                    })
                  : t('demands.count', { count: format.count(rows.length) })}
              </span>
              {selected.length > 0 && (
                <Button size="small" danger type="text" onClick={() => void commands.remove(selected)}>
                  {t('demands.delete')}
                </Button>
              )}
              <span className="demands__hint">{t('demands.grid-hint')}</span>
            </footer>
          </div>
          <aside className="demands__pane" aria-label={t('demands.pane')}>
            {only ? (
              <DemandPane key={only.id} demand={only} detail={detail} today={today} />
            ) : (
              <Empty text={selected.length > 1 ? t('demands.many-selected') : t('demands.none-selected')} />
            )}
          </aside>
        </div>
      )}
      {isPasting && (
        <Suspense fallback={null}>
          <PasteDemandsDialog negotiationId={negotiationId} today={today} onClose={() => setIsPasting(false)} />
        </Suspense>
      )}
    </div>
  );
}
