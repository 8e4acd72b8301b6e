import './papersPage.css';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { useTexts } from '../../app/texts.ts';
import { ChecksumButton, PaperActions } from './PaperActions.tsx';
import { PaperStanding } from './PaperStanding.tsx';
import { copyKey, isOfScenario, KIND_TEXTS } from './paperTexts.ts';

type Scenarios = NegotiationDetail['scenarios'];

interface PaperLogTableProps {
  readonly papers: readonly IssuedPaper[];
  /** Of a negotiation, whose papers come in two copies and may be of one scenario; elsewhere there is one copy for everybody. */
  readonly scenarios?: Scenarios;
}

/** Issued papers: to look at, print and save again. */
export function PaperLogTable({ papers, scenarios }: PaperLogTableProps) {
  const { t } = useTexts();
  return (
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
            {scenarios && (
              <>
                <th scope="col">{t('papers.copy')}</th>
                <th scope="col">{t('papers.scenario')}</th>
              </>
            )}
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
            <PaperRow key={paper.id} paper={paper} {...(scenarios && { scenarios })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaperRow({ paper, scenarios }: { readonly paper: IssuedPaper; readonly scenarios?: Scenarios }) {
  const { t, format } = useTexts();
  const scenario = scenarios?.find((one) => one.id === paper.scenarioId);
  const isOfRemoved = scenarios !== undefined && isOfScenario(paper.kind) && !scenario;
  return (
    <tr>
      <th scope="row" className="paper-log__number">
        {format.count(paper.number)}
      </th>
      <td>{t(KIND_TEXTS[paper.kind])}</td>
      <td className="paper-log__text paper-log__wide" title={paper.title}>
        {paper.title}
      </td>
      {scenarios && (
        <>
          <td className={paper.copy === 'internal' ? 'paper-log__internal' : undefined}>{t(copyKey(paper))}</td>
          <td className="paper-log__text" title={scenario?.title}>
            {isOfScenario(paper.kind)
              ? (scenario?.title ?? t('papers.scenario-removed'))
              : t('papers.whole-negotiation')}
          </td>
        </>
      )}
      <td>
        {isOfRemoved ? (
          <span className="paper-log__quiet">{t('papers.standing-removed')}</span>
        ) : (
          <PaperStanding paper={paper} />
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
