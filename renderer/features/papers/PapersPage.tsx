import './papersPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/documents/documentKind.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { ChecksumButton, PaperActions } from './PaperActions.tsx';
import { PaperStanding } from './PaperStanding.tsx';
import { copyKey, isOfScenario, KIND_TEXTS } from './paperTexts.ts';
import { paperRequested } from './paperView.ts';

/** The documents of a negotiation, and its issue log: each paper as it was issued, to look at, print and save again. */
export function PapersPage({ detail }: { detail: NegotiationDetail; settings: Settings }) {
  const papers = useQuery(api.papers.list, { negotiationId: detail.negotiation.id });
  if (papers.state !== 'ready') return <QueryState of={papers} />;
  return (
    <div className="papers-page">
      <DocumentsPanel
        of={{ negotiationId: detail.negotiation.id }}
        kinds={DOCUMENT_KINDS}
        today={dayjs().format('YYYY-MM-DD')}
      />
      <IssuedPanel papers={papers.value} detail={detail} />
    </div>
  );
}

interface IssuedPanelProps {
  readonly papers: readonly IssuedPaper[];
  readonly detail: NegotiationDetail;
}

function IssuedPanel({ papers, detail }: IssuedPanelProps) {
  const { t, format } = useTexts();
  const first = detail.scenarios[0]?.id ?? null;
  const issue = (
    <Button type="primary" onClick={() => paperRequested({ kind: 'brief', scenarioId: first })}>
      {t('papers.new')}
    </Button>
  );
  if (papers.length === 0) {
    return (
      <Panel title={t('papers.log')} actions={issue}>
        <p className="papers-page__empty">{t('papers.empty')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('papers.log')} note={t('papers.log-note', { count: format.count(papers.length) })} actions={issue}>
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
              <th scope="col">{t('papers.copy')}</th>
              <th scope="col">{t('papers.scenario')}</th>
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
            {papers.map((paper) => (
              <PaperRow key={paper.id} paper={paper} detail={detail} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function PaperRow({ paper, detail }: { paper: IssuedPaper; detail: NegotiationDetail }) {
  const { t, format } = useTexts();
  const { number } = paper;
  const scenario = detail.scenarios.find((one) => one.id === paper.scenarioId);

  return (
    <tr>
      <th scope="row" className="paper-log__number">
        {format.count(number)}
      </th>
      <td>{t(KIND_TEXTS[paper.kind])}</td>
      <td className="paper-log__text paper-log__wide" title={paper.title}>
        {paper.title}
      </td>
      <td className={paper.copy === 'internal' ? 'paper-log__internal' : undefined}>{t(copyKey(paper))}</td>
      <td className="paper-log__text" title={scenario?.title}>
        {isOfScenario(paper.kind) ? (scenario?.title ?? t('papers.scenario-removed')) : t('papers.whole-negotiation')}
      </td>
      <td>
        {scenario || !isOfScenario(paper.kind) ? (
          <PaperStanding paper={paper} />
        ) : (
          <span className="paper-log__quiet">{t('papers.standing-removed')}</span>
        )}
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
