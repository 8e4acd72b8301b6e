import './papersPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { CAMPAIGN_PAPER_KINDS } from '../../../shared/reports/paperHead.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { choiceOf, ratesRequestOf, useDashboardView } from '../dashboard/dashboardView.ts';
import { LetterBatchesPanel } from '../letters/LetterBatchesPanel.tsx';
import { campaignPaperRequested, useCampaignPaperView } from './campaignPaperView.ts';
import { PaperLogTable } from './PaperLogTable.tsx';
import { KIND_TEXTS } from './paperTexts.ts';

const CampaignPaperDialog = lazy(() =>
  import('./CampaignPaperDialog.tsx').then((file) => ({ default: file.CampaignPaperDialog })),
);

/** The issue log of a campaign, and the dialog for the next paper. */
export function CampaignPapersPage({ campaign, settings }: { campaign: Campaign; settings: Settings }) {
  const choice = useCampaignPaperView((view) => view.choice);
  return (
    <>
      <PaperLog campaign={campaign} />
      {choice?.campaignId === campaign.id && (
        <Suspense fallback={null}>
          <CampaignPaperDialog key={choice.campaignId} settings={settings} choice={choice} />
        </Suspense>
      )}
    </>
  );
}

function PaperLog({ campaign }: { campaign: Campaign }) {
  const { t, format } = useTexts();
  const papers = useQuery(api.papers.list, { campaignId: campaign.id });
  const batches = useQuery(api.letters.batches, { campaignId: campaign.id });
  const shown = useDashboardView((view) => choiceOf(view, campaign.id));
  const issue = (
    <div className="papers-page__new">
      {CAMPAIGN_PAPER_KINDS.map((kind) => (
        <Button
          key={kind}
          {...(kind === 'bulletin' && { type: 'primary' as const })}
          onClick={() =>
            campaignPaperRequested({ kind, ...ratesRequestOf(campaign, shown, dayjs().format('YYYY-MM-DD')) })
          }
        >
          {t('papers.new-of', { kind: t(KIND_TEXTS[kind]) })}
        </Button>
      ))}
    </div>
  );

  if (papers.state !== 'ready') return <QueryState of={papers} />;
  if (batches.state !== 'ready') return <QueryState of={batches} />;
  if (papers.value.length === 0 && batches.value.length === 0) {
    return <Empty text={t('papers.campaign-empty')} action={issue} />;
  }
  return (
    <div className="papers-page">
      <Panel
        title={t('papers.log')}
        note={t('papers.log-note', { count: format.count(papers.value.length) })}
        actions={issue}
      >
        {papers.value.length > 0 && <PaperLogTable papers={papers.value} />}
      </Panel>
      {batches.value.length > 0 && <LetterBatchesPanel batches={batches.value} />}
    </div>
  );
}
