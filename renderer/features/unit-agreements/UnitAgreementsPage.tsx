import './unitAgreementsPage.css';
import { Button, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useDeferredValue, useRef, useState } from 'react';
import {
  AGREEMENT_KINDS,
  AGREEMENT_LEVELS,
  type AgreementKind,
  type AgreementLevel,
  type AgreementTotals,
} from '../../../shared/domain/units/unitAgreement.ts';
import { AGREEMENT_KIND_TEXTS, AGREEMENT_LEVEL_TEXTS } from '../../../shared/i18n/unitAgreementText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { type Query, useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { AgreementPane } from './AgreementPane.tsx';
import {
  agreementSelected,
  filterChanged,
  filterCleared,
  filterOf,
  isNarrowed,
  STATE_CHOICES,
  type StateChoice,
  useUnitAgreementsView,
} from './unitAgreementsView.ts';

const AgreementGrid = lazy(() => import('./AgreementGrid.tsx').then((file) => ({ default: file.AgreementGrid })));
const NewAgreementDialog = lazy(() =>
  import('./NewAgreementDialog.tsx').then((file) => ({ default: file.NewAgreementDialog })),
);

const STATE_TEXTS = {
  any: 'unit-agreements.state-any',
  'in-force': 'unit-agreements.state-in-force',
  soon: 'unit-agreements.state-soon',
  ended: 'unit-agreements.state-ended',
  'to-come': 'unit-agreements.state-to-come',
} as const satisfies Record<StateChoice, TextKey>;

/** All agreements of the ledger; contracts, enterprises and employees are counted apart. */
export function UnitAgreementsPage() {
  const { t } = useTexts();
  const view = useUnitAgreementsView();
  const searchField = useRef<HTMLInputElement>(null);
  const [isNew, setIsNew] = useState(false);
  const today = dayjs().format('YYYY-MM-DD');
  const filter = useDeferredValue(filterOf(view, today));
  const totals = useQuery(api.unitAgreements.totals, { filter });
  const selected = useQuery(api.unitAgreements.get, view.selectedId === null ? null : { id: view.selectedId });
  useMenuAction('find', () => searchField.current?.focus());
  const isEmpty = totals.state === 'ready' && totals.value.agreements === 0;
  const add = (
    <Button type="primary" onClick={() => setIsNew(true)}>
      {t('unit-agreements.new')}
    </Button>
  );

  return (
    <div className="unit-agreements">
      <div className="unit-agreements__tools" role="toolbar" aria-label={t('unit-agreements.list')}>
        <input
          ref={searchField}
          type="search"
          aria-label={t('unit-agreements.search')}
          placeholder={t('unit-agreements.search')}
          value={view.search}
          onChange={({ target }) => filterChanged({ search: target.value })}
        />
        <Segmented<StateChoice>
          aria-label={t('unit-agreements.state')}
          value={view.state}
          options={STATE_CHOICES.map((value) => ({ value, label: t(STATE_TEXTS[value]) }))}
          onChange={(state) => filterChanged({ state })}
        />
        {view.endsOn !== null && (
          <Button size="small" onClick={() => filterChanged({ endsOn: null })}>
            {t('unit-agreements.ends-on', { day: view.endsOn })}
          </Button>
        )}
        <Select<AgreementKind>
          aria-label={t('unit-agreements.kind')}
          placeholder={t('unit-agreements.kind-any')}
          allowClear
          value={view.kind}
          popupMatchSelectWidth={false}
          options={AGREEMENT_KINDS.map((value) => ({ value, label: t(AGREEMENT_KIND_TEXTS[value]) }))}
          onChange={(kind?: AgreementKind) => filterChanged({ kind: kind ?? null })}
        />
        <Select<AgreementLevel>
          aria-label={t('unit-agreements.level')}
          placeholder={t('unit-agreements.level-any')}
          allowClear
          value={view.level}
          popupMatchSelectWidth={false}
          options={AGREEMENT_LEVELS.map((value) => ({ value, label: t(AGREEMENT_LEVEL_TEXTS[value]) }))}
          onChange={(level?: AgreementLevel) => filterChanged({ level: level ?? null })}
        />
        <div className="unit-agreements__region">
          <RegionPicker
            code={view.regionCode}
            placeholder={t('unit-agreements.region-any')}
            onChange={(regionCode) => filterChanged({ regionCode })}
          />
        </div>
        {add}
      </div>
      <Totals totals={totals} />
      {isEmpty ? (
        <Empty
          text={isNarrowed(view) ? t('unit-agreements.none-found') : t('unit-agreements.empty')}
          action={isNarrowed(view) ? <Button onClick={filterCleared}>{t('unit-agreements.clear')}</Button> : add}
        />
      ) : (
        <div className="unit-agreements__body">
          <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
            <AgreementGrid
              filter={filter}
              today={today}
              selectedId={view.selectedId}
              revision={totals}
              onSelect={agreementSelected}
            />
          </Suspense>
          <aside className="unit-agreements__pane" aria-label={t('unit-agreements.one')}>
            {selected.state === 'ready' ? (
              <AgreementPane key={selected.value.id} agreement={selected.value} />
            ) : (
              <Empty text={t('unit-agreements.none-selected')} />
            )}
          </aside>
        </div>
      )}
      <Suspense fallback={null}>
        {isNew && (
          <NewAgreementDialog
            today={today}
            onClose={() => setIsNew(false)}
            onCreated={(id) => {
              setIsNew(false);
              agreementSelected(id);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function Totals({ totals }: { readonly totals: Query<AgreementTotals> }) {
  const { t, format } = useTexts();
  if (totals.state !== 'ready') return <p className="unit-agreements__totals">{t('query.loading')}</p>;
  const { agreements, enterprises, employees, employeesUnknown, byRule } = totals.value;
  return (
    <p className="unit-agreements__totals" role="status">
      <span>{t('unit-agreements.count-agreements', { count: format.count(agreements) })}</span>
      <span>{t('unit-agreements.count-enterprises', { count: format.count(enterprises) })}</span>
      <span>{t('unit-agreements.count-employees', { count: format.count(employees) })}</span>
      {employeesUnknown > 0 && (
        <small>{t('unit-agreements.count-unknown', { count: format.count(employeesUnknown) })}</small>
      )}
      {byRule.enterprises > 0 && (
        <small>
          {t('unit-agreements.count-by-rule', {
            enterprises: format.count(byRule.enterprises),
            employees: format.count(byRule.employees),
          })}
        </small>
      )}
    </p>
  );
}
