import './campaignSection.css';
import { lazy, Suspense } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import {
  CAMPAIGN_SECTION_TABS,
  type CampaignSectionTab,
  campaignSectionTabChosen,
  useNavigation,
} from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { TabList } from '../../ui/TabList.tsx';

const CampaignPage = lazy(() => import('./CampaignPage.tsx').then((file) => ({ default: file.CampaignPage })));
const CampaignsPage = lazy(() => import('./CampaignsPage.tsx').then((file) => ({ default: file.CampaignsPage })));
const LedgerPage = lazy(() => import('../units/LedgerPage.tsx').then((file) => ({ default: file.LedgerPage })));
const UnitAgreementsPage = lazy(() =>
  import('../unit-agreements/UnitAgreementsPage.tsx').then((file) => ({ default: file.UnitAgreementsPage })),
);
const FormationPage = lazy(() =>
  import('../formation/FormationPage.tsx').then((file) => ({ default: file.FormationPage })),
);
const WorkReportsPage = lazy(() =>
  import('../work-reports/WorkReportsPage.tsx').then((file) => ({ default: file.WorkReportsPage })),
);

const TAB_TEXTS = {
  campaigns: 'campaigns.section-campaigns',
  ledger: 'campaigns.section-ledger',
  agreements: 'campaigns.section-agreements',
  formation: 'campaigns.section-formation',
  'work-reports': 'campaigns.section-work-reports',
} as const satisfies Record<CampaignSectionTab, TextKey>;

export function CampaignSection({ settings }: { settings: Settings }) {
  const campaignId = useNavigation((view) => view.campaignId);
  return (
    <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
      {campaignId === null ? (
        <BesideCampaigns settings={settings} />
      ) : (
        <CampaignPage key={campaignId} id={campaignId} settings={settings} />
      )}
    </Suspense>
  );
}

function BesideCampaigns({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const tab = useNavigation((view) => view.campaignSectionTab);
  return (
    <div className="campaign-section">
      <header className="page-head">
        <h1>{t('nav.campaigns')}</h1>
      </header>
      <TabList
        label={t('campaigns.section-tabs')}
        tabs={CAMPAIGN_SECTION_TABS.map((id) => ({ id, label: t(TAB_TEXTS[id]) }))}
        selected={tab}
        onSelect={campaignSectionTabChosen}
      />
      <div className="campaign-section__panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          {tab === 'campaigns' && <CampaignsPage settings={settings} />}
          {tab === 'ledger' && <LedgerPage settings={settings} />}
          {tab === 'agreements' && <UnitAgreementsPage />}
          {tab === 'formation' && <FormationPage />}
          {tab === 'work-reports' && <WorkReportsPage settings={settings} />}
        </Suspense>
      </div>
    </div>
  );
}
