import './papersPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/documents/documentKind.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { PaperLogTable } from './PaperLogTable.tsx';
import { paperRequested } from './paperView.ts';

/** The documents of a negotiation, and its issue log: each paper as it was issued, to look at, print and save again. */
export function PapersPage({ detail }: { readonly detail: NegotiationDetail }) {
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
      <PaperLogTable papers={papers} scenarios={detail.scenarios} />
    </Panel>
  );
}
