import './presetsPage.css';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useDeferredValue, useMemo, useRef } from 'react';
import type { Preset } from '../../../shared/domain/presets/preset.ts';
import { PRESET_ASSUMPTIONS, type PresetAssumption } from '../../../shared/domain/presets/presetUse.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { searchPresets, useAllPresets } from './allPresets.ts';
import { PresetDrawer } from './PresetDrawer.tsx';
import { PresetWarnings } from './PresetWarnings.tsx';
import {
  assumptionChosen,
  filterCleared,
  newPresetStarted,
  originChosen,
  PRESET_ORIGINS,
  type PresetOrigin,
  searchChanged,
  usePresetsView,
} from './presetsView.ts';
import { ASSUMPTION_TEXTS } from './presetTexts.ts';

const PresetGrid = lazy(() => import('./PresetGrid.tsx').then((file) => ({ default: file.PresetGrid })));

const ORIGIN_TEXTS = {
  all: 'presets.origin-all',
  own: 'presets.origin-own',
  shipped: 'presets.origin-shipped',
} as const satisfies Record<PresetOrigin, TextKey>;

const NONE: readonly Preset[] = [];

/** Figures with their sources: those that come with the product, to read, and the user's own, to write. */
export function PresetsPage() {
  const { t, format } = useTexts();
  const presets = useAllPresets();
  const { search, origin, assumption } = usePresetsView();
  const searched = useDeferredValue(search);
  const searchField = useRef<HTMLInputElement>(null);
  useMenuAction('find', () => searchField.current?.focus());
  const all = presets.state === 'ready' ? presets.value : NONE;
  const rows = useMemo(() => {
    const ofOrigin = origin === 'all' ? all : all.filter(({ evidence }) => (evidence === null) === (origin === 'own'));
    const fitting = assumption === null ? ofOrigin : ofOrigin.filter((preset) => preset.assumption === assumption);
    return searchPresets(fitting, searched, format);
  }, [all, origin, assumption, searched, format]);
  const hasNoOwn = origin === 'own' && !all.some(({ evidence }) => evidence === null);

  return (
    <div className="presets-page">
      <div className="presets-page__tools" role="toolbar" aria-label={t('presets.list')}>
        <input
          ref={searchField}
          type="search"
          aria-label={t('presets.search')}
          placeholder={t('presets.search')}
          value={search}
          onChange={({ target }) => searchChanged(target.value)}
        />
        <Segmented<PresetOrigin>
          aria-label={t('presets.origin')}
          value={origin}
          options={PRESET_ORIGINS.map((value) => ({ value, label: t(ORIGIN_TEXTS[value]) }))}
          onChange={originChosen}
        />
        <Select<PresetAssumption | 'any'>
          aria-label={t('presets.assumption')}
          value={assumption ?? 'any'}
          popupMatchSelectWidth={false}
          options={[
            { value: 'any' as const, label: t('presets.assumption-any') },
            ...PRESET_ASSUMPTIONS.map((value) => ({ value, label: t(ASSUMPTION_TEXTS[value]) })),
          ]}
          onChange={(value) => assumptionChosen(value === 'any' ? null : value)}
        />
        <span className="presets-page__count" role="status">
          {t('presets.count', { count: format.count(rows.length) })}
        </span>
        <Button type="primary" onClick={newPresetStarted}>
          {t('presets.add')}
        </Button>
      </div>
      {presets.state !== 'ready' && <QueryState of={presets} />}
      {presets.state === 'ready' && rows.length === 0 && (
        <Empty
          text={hasNoOwn ? t('presets.none-own') : t('presets.none-found')}
          action={
            hasNoOwn ? (
              <Button type="primary" onClick={newPresetStarted}>
                {t('presets.add')}
              </Button>
            ) : (
              <Button onClick={filterCleared}>{t('presets.clear')}</Button>
            )
          }
        />
      )}
      {rows.length > 0 && (
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          <PresetGrid rows={rows} />
        </Suspense>
      )}
      <PresetWarnings />
      <PresetDrawer presets={all} />
    </div>
  );
}
