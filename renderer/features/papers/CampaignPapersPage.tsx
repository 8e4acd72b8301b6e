import './papersPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
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
import { campaignPaperRequested, useCampaignPaperView } from './campaignPaperView.ts';
import { ChecksumButton, PaperActions } from './PaperActions.tsx';
import { PaperStanding } from './PaperStanding.tsx';
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
  if (papers.value.length === 0) return <Empty text={t('papers.campaign-empty')} action={issue} />;
  return (
    <div className="papers-page">
      <Panel
        title={t('papers.log')}
        note={t('papers.log-note', { count: format.count(papers.value.length) })}
        actions={issue}
      >
        <div className="paper-log">
          <table>
            <thead>
              <tr>
                <th scope="col" className="paper-log__number">
                  {t('papers.column-number')}
                </th>
                <th scope="col">{t('papers.kind')}</th>
                <th scope="col" className="paper-log__wide">
                  {t('papers.column-title')}
                </th>
                <th scope="col">{t('papers.column-standing')}</th>
                <th scope="col">{t('papers.column-issued')}</th>
                <th scope="col">{t('papers.column-by')}</th>
                <th scope="col" className="paper-log__wide">
                  {t('papers.column-version')}
                </th>
                <th scope="col">{t('papers.column-checksum')}</th>
                <th scope="col">
                  <span className="paper-log__unseen">{t('papers.column-actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {papers.value.map((paper) => (
                <PaperRow key={paper.id} paper={paper} />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </div>
  );
}

function PaperRow({ paper }: { paper: IssuedPaper }) {
  const { t, format } = useTexts();
  return (
    <tr>
      <th scope="row" className="paper-log__number">
        {format.count(paper.number)}
      </th>
      <td>{t(KIND_TEXTS[paper.kind])}</td>
      <td className="paper-log__text paper-log__wide" title={paper.title}>
        {paper.title}
      </td>
      <td>
        <PaperStanding paper={paper} />
      </td>
      <td className="paper-log__line">{format.instant(paper.issuedAtMs)}</td>
      <td className="paper-log__text" title={paper.issuedBy}>
        {paper.issuedBy}
      </td>
      <td className="paper-log__line paper-log__wide">{paper.appVersion}</td>
      <td className="paper-log__line">
        <ChecksumButton sha256={paper.sha256} />
      </td>
      <td>
        <PaperActions paper={paper} />
      </td>
    </tr>
  );
}
