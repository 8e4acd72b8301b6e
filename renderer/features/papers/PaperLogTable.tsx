import './papersPage.css';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { useTexts } from '../../app/texts.ts';
import { ChecksumButton, PaperActions } from './PaperActions.tsx';
import { PaperStanding } from './PaperStanding.tsx';
import { KIND_TEXTS } from './paperTexts.ts';

/** Issued papers that have one copy for everybody: to look at, print and save again. */
export function PaperLogTable({ papers }: { readonly papers: readonly IssuedPaper[] }) {
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
            <PaperRow key={paper.id} paper={paper} />
          ))}
        </tbody>
      </table>
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
