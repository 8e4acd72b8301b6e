import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import {
  CAMPAIGN_TABS,
  campaignSectionTabChosen,
  type CampaignTab,
  campaignTabChosen,
  useNavigation,
} from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { TabList } from '../../ui/TabList.tsx';
import { CampaignHead } from './CampaignHead.tsx';

const DashboardPage = lazy(() =>
  import('../dashboard/DashboardPage.tsx').then((file) => ({ default: file.DashboardPage })),
);
const TargetsPage = lazy(() => import('../targets/TargetsPage.tsx').then((file) => ({ default: file.TargetsPage })));
const ExpiryPage = lazy(() => import('../dashboard/ExpiryPage.tsx').then((file) => ({ default: file.ExpiryPage })));
const SurveysPage = lazy(() => import('../surveys/SurveysPage.tsx').then((file) => ({ default: file.SurveysPage })));
const SetupPage = lazy(() => import('./SetupPage.tsx').then((file) => ({ default: file.SetupPage })));
const CampaignPapersPage = lazy(() =>
  import('../papers/CampaignPapersPage.tsx').then((file) => ({ default: file.CampaignPapersPage })),
);

const TAB_TEXTS = {
  dashboard: 'campaigns.tab-dashboard',
  targets: 'campaigns.tab-targets',
  expiry: 'campaigns.tab-expiry',
  surveys: 'campaigns.tab-surveys',
  setup: 'campaigns.tab-setup',
  papers: 'campaigns.tab-papers',
} as const satisfies Record<CampaignTab, TextKey>;

export function CampaignPage({ id, settings }: { id: string; settings: Settings }) {
  const { t } = useTexts();
  const campaign = useQuery(api.campaigns.get, { id });
  if (campaign.state === 'failed' && campaign.error.code === 'not-found') {
    return (
      <Empty
        text={t('campaigns.gone')}
        action={<Button onClick={() => campaignSectionTabChosen('campaigns')}>{t('campaigns.back')}</Button>}
      />
    );
  }
  if (campaign.state !== 'ready') return <QueryState of={campaign} />;
  return <OpenCampaign campaign={campaign.value} settings={settings} />;
}

function OpenCampaign({ campaign, settings }: { campaign: Campaign; settings: Settings }) {
  const { t, format } = useTexts();
  const tab = useNavigation((view) => view.campaignTab);
  const list = useQuery(api.campaigns.listSummary, { id: campaign.id });
  return (
    <div className="campaign-section">
      <CampaignHead campaign={campaign} />
      <TabList
        label={t('campaigns.tabs')}
        tabs={CAMPAIGN_TABS.map((one) => ({
          id: one,
          label: t(TAB_TEXTS[one]),
          ...(one === 'targets' && list.state === 'ready' ? { count: format.count(list.value.current) } : {}),
        }))}
        selected={tab}
        onSelect={campaignTabChosen}
      />
      <div className="campaign-section__panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          {tab === 'dashboard' && <DashboardPage campaign={campaign} />}
          {tab === 'targets' && <TargetsPage campaign={campaign} settings={settings} />}
          {tab === 'expiry' && <ExpiryPage campaign={campaign} />}
          {tab === 'surveys' && <SurveysPage campaign={campaign} />}
          {tab === 'setup' && <SetupPage campaign={campaign} settings={settings} />}
          {tab === 'papers' && <CampaignPapersPage campaign={campaign} settings={settings} />}
        </Suspense>
      </div>
    </div>
  );
}
