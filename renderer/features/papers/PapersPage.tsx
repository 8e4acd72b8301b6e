import './papersPage.css';
import { App, Button } from 'antd';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api, shell } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { copyText } from '../results/copyText.ts';
import { useRun } from '../../ui/useRun.ts';
import { paperFileName } from './issuePaper.ts';
import { PaperStanding } from './PaperStanding.tsx';
import { copyKey, isOfScenario, KIND_TEXTS } from './paperTexts.ts';
import { paperRequested } from './paperView.ts';
import { savePaperAsWord } from './savePaperAsWord.ts';

/** The issue log of a negotiation: each paper as it was issued, to look at, print and save again. */
export function PapersPage({ detail }: { detail: NegotiationDetail; settings: Settings }) {
  const { t, format } = useTexts();
  const papers = useQuery(api.papers.list, { negotiationId: detail.negotiation.id });
  const first = detail.scenarios[0]?.id ?? null;
  const issue = (
    <Button type="primary" onClick={() => paperRequested({ kind: 'brief', scenarioId: first })}>
      {t('papers.new')}
    </Button>
  );

  if (papers.state !== 'ready') return <QueryState of={papers} />;
  if (papers.value.length === 0) {
    return <Empty text={t('papers.empty')} action={issue} />;
  }
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
              {papers.value.map((paper) => (
                <PaperRow key={paper.id} paper={paper} detail={detail} />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </div>
  );
}

function PaperRow({ paper, detail }: { paper: IssuedPaper; detail: NegotiationDetail }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const { id, number, sha256 } = paper;
  const scenario = detail.scenarios.find((one) => one.id === paper.scenarioId);
  const name = paperFileName(t, paper);

  const open = () => run(async () => shell.print.showPdf({ title: name, pdf: await api.papers.pdf({ id }) }));
  const save = () =>
    run(async () => {
      const path = await shell.files.save({
        suggestedName: name,
        kind: 'pdf',
        content: await api.papers.pdf({ id }),
      });
      if (path !== null) void message.success(t('papers.saved', { path }));
    });
  const saveWord = () =>
    run(async () => {
      const path = await savePaperAsWord(name, await api.papers.model({ id }), sha256);
      if (path !== null) void message.success(t('papers.saved', { path }));
    });
  const copyChecksum = () =>
    run(async () => {
      copyText(sha256);
      void message.success(t('papers.checksum-copied'));
    });

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
        <Button
          type="text"
          className="paper-log__checksum"
          title={`${sha256}\n${t('papers.copy-checksum')}`}
          aria-label={t('papers.copy-checksum')}
          onClick={() => void copyChecksum()}
        >
          {sha256.slice(0, 4)}…{sha256.slice(-4)}
        </Button>
      </td>
      <td>
        <div className="paper-log__actions">
          <Button aria-label={t('papers.open-of', { number })} onClick={() => void open()}>
            {t('papers.open')}
          </Button>
          <Button aria-label={t('papers.save-again-of', { number })} onClick={() => void save()}>
            {t('papers.save-again')}
          </Button>
          <Button aria-label={t('papers.save-word-of', { number })} onClick={() => void saveWord()}>
            {t('papers.save-word')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
