import './dataPage.css';
import { lazy, Suspense } from 'react';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { TabList } from '../../ui/TabList.tsx';
import { DATA_TABS, type DataTab, dataTabChosen, useDataView } from './dataView.ts';
import { FilesPage } from './FilesPage.tsx';

const PresetsPage = lazy(() => import('../presets/PresetsPage.tsx').then((file) => ({ default: file.PresetsPage })));
const AllowancesPage = lazy(() =>
  import('../allowances/AllowancesPage.tsx').then((file) => ({ default: file.AllowancesPage })),
);

const RulePacksPage = lazy(() =>
  import('../rule-packs/RulePacksPage.tsx').then((file) => ({ default: file.RulePacksPage })),
);
const HolidaysPage = lazy(() =>
  import('../holidays/HolidaysPage.tsx').then((file) => ({ default: file.HolidaysPage })),
);
const TemplatesPage = lazy(() =>
  import('../templates/TemplatesPage.tsx').then((file) => ({ default: file.TemplatesPage })),
);

const TAB_TEXTS = {
  files: 'data.tab-files',
  presets: 'data.tab-presets',
  allowances: 'data.tab-allowances',
  'rule-packs': 'data.tab-rule-packs',
  holidays: 'data.tab-holidays',
  templates: 'data.tab-templates',
} as const satisfies Record<DataTab, TextKey>;

export function DataPage() {
  const { t } = useTexts();
  const tab = useDataView((view) => view.tab);
  return (
    <div className="data-page">
      <header className="page-head">
        <h1>{t('nav.data')}</h1>
      </header>
      <TabList
        label={t('data.tabs')}
        tabs={DATA_TABS.map((id) => ({ id, label: t(TAB_TEXTS[id]) }))}
        selected={tab}
        onSelect={dataTabChosen}
      />
      <div className="data-page__panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={null}>
          {tab === 'files' && <FilesPage />}
          {tab === 'presets' && <PresetsPage />}
          {tab === 'allowances' && <AllowancesPage />}
          {tab === 'rule-packs' && <RulePacksPage />}
          {tab === 'holidays' && <HolidaysPage />}
          {tab === 'templates' && <TemplatesPage />}
        </Suspense>
      </div>
    </div>
  );
}
