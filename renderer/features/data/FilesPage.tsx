import { Button } from 'antd';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api, shell } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { copyKey, KIND_TEXTS } from '../papers/paperTexts.ts';

/** Figures of the law that the wage model reckons with or that bound its inputs. Local rates are never among them. */
const RULES = [
  ['rules.paid-days', 'rules.paid-days-value', 'rules.paid-days-source'],
  ['rules.overtime', 'rules.overtime-value', 'rules.overtime-source'],
  ['rules.overtime-limit', 'rules.overtime-limit-value', 'rules.overtime-limit-source'],
  ['rules.union-funds', 'rules.union-funds-value', 'rules.union-funds-source'],
  ['rules.housing', 'rules.housing-value', 'rules.housing-source'],
  ['rules.unemployment', 'rules.unemployment-value', 'rules.unemployment-source'],
  ['rules.injury', 'rules.injury-value', 'rules.injury-source'],
  ['rules.answer', 'rules.answer-value', 'rules.answer-source'],
] as const satisfies readonly (readonly [TextKey, TextKey, TextKey])[];

/** The rules that the model reckons with, and the papers that went out of this file. */
export function FilesPage() {
  const { t } = useTexts();
  return (
    <div className="data-page__panels">
      <Panel title={t('rules.title')} note={t('rules.note')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rules.what')}</th>
              <th scope="col">{t('rules.value')}</th>
              <th scope="col">{t('rules.source')}</th>
            </tr>
          </thead>
          <tbody>
            {RULES.map(([what, value, source]) => (
              <tr key={what}>
                <th scope="row">{t(what)}</th>
                <td>{t(value)}</td>
                <td className="data-page__source">{t(source)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <IssuedPapers />
    </div>
  );
}

/** All papers that went out of this file. */
function IssuedPapers() {
  const { t, format } = useTexts();
  const run = useRun();
  const papers = useQuery(api.papers.list, {});
  const show = ({ id, title, number }: IssuedPaper) =>
    run(async () =>
      shell.print.showPdf({ title: `${number} ${title}`.slice(0, 300), pdf: await api.papers.pdf({ id }) }),
    );

  return (
    <Panel title={t('papers.log')} note={t('data.papers-note')}>
      {papers.state !== 'ready' && <QueryState of={papers} />}
      {papers.state === 'ready' && papers.value.length === 0 && <Empty text={t('data.no-papers')} />}
      {papers.state === 'ready' && papers.value.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col" className="data-page__number">
                {t('papers.column-number')}
              </th>
              <th scope="col">{t('papers.column-title')}</th>
              <th scope="col">{t('papers.kind')}</th>
              <th scope="col">{t('papers.copy')}</th>
              <th scope="col">{t('papers.column-issued')}</th>
              <th scope="col">{t('papers.column-by')}</th>
              <th scope="col">{t('papers.column-checksum')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('papers.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {papers.value.map((paper) => (
              <tr key={paper.id}>
                <td className="data-page__number">{paper.number}</td>
                <td className="data-page__title" title={paper.title}>
                  {paper.title}
                </td>
                <td>{t(KIND_TEXTS[paper.kind])}</td>
                <td>{t(copyKey(paper))}</td>
                <td>{format.instant(paper.issuedAtMs)}</td>
                <td>{paper.issuedBy || '—'}</td>
                <td className="data-page__source" title={paper.sha256}>
                  {paper.sha256.slice(0, 12)}
                </td>
                <td>
                  <Button aria-label={t('papers.open-of', { number: paper.number })} onClick={() => void show(paper)}>
                    {t('papers.open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
