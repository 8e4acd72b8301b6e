import '../papers/papersPage.css';
import './letters.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { LetterBatch } from '../../../shared/domain/letters/letterBatch.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { LetterOutput } from './LetterOutput.tsx';

/** Letters that were issued together, the newest first: to print and save again, all or a range. */
export function LetterBatchesPanel({ batches }: { readonly batches: readonly LetterBatch[] }) {
  const { t, format } = useTexts();
  const [open, setOpen] = useState<LetterBatch | null>(null);
  const nameOf = ({ kind, day }: LetterBatch) => t('letters.file-name', { kind: t(DOCUMENT_KIND_TEXTS[kind]), day });
  return (
    <Panel title={t('letters.batches')} note={t('letters.batches-note')}>
      <div className="paper-log letter-batches">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('letters.kind')}</th>
              <th scope="col">{t('letters.day')}</th>
              <th scope="col" className="paper-log__number">
                {t('letters.count')}
              </th>
              <th scope="col">{t('letters.numbers')}</th>
              <th scope="col">{t('papers.column-issued')}</th>
              <th scope="col">{t('papers.column-by')}</th>
              <th scope="col">
                <span className="paper-log__unseen">{t('papers.column-actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.id}>
                <th scope="row">{t(DOCUMENT_KIND_TEXTS[batch.kind])}</th>
                <td>{format.day(batch.day)}</td>
                <td className="paper-log__number">{format.count(batch.count)}</td>
                <td>{t('letters.numbers-value', { from: batch.numbers.from, to: batch.numbers.to })}</td>
                <td className="paper-log__line">{format.instant(batch.atMs)}</td>
                <td className="paper-log__text" title={batch.by}>
                  {batch.by}
                </td>
                <td>
                  <Button size="small" onClick={() => setOpen(batch)}>
                    {t('letters.output')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && (
        <LetterOutput
          batchId={open.id}
          kind={open.kind}
          title={nameOf(open)}
          width={860}
          name={nameOf(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}
