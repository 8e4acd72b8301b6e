import './letterLists.css';
import { useMemo } from 'react';
import {
  DELIVERY_COLUMNS,
  type DeliveryColumn,
  deliveryCell,
  deliveryHeads,
} from '../../../shared/i18n/deliveryText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import type { DeliveryJob } from '../printJob.ts';
import { type PaperContent, Sheets } from '../Sheets.tsx';

/** Shares of the width, of 100. */
const WIDTHS: Readonly<Record<DeliveryColumn, number>> = {
  place: 5,
  number: 16,
  name: 17,
  addressee: 7,
  address: 17,
  telephone: 12,
  sentBy: 7,
  receivedOn: 10,
  signature: 9,
};

/** A delivery list (送达清单) to be signed by hand, its head on each sheet. */
export function DeliverySheets({ job, onLaidOut }: { readonly job: DeliveryJob; readonly onLaidOut: () => void }) {
  const content = useMemo(() => contentOf(job), [job]);
  return <Sheets content={content} language={job.language} onLaidOut={onLaidOut} />;
}

function contentOf({ delivery, title, subtitle, language }: DeliveryJob): PaperContent {
  const { t } = createTexts(language);
  const heads = deliveryHeads(t);
  return {
    firstSheets: [],
    blocks: [
      {
        kind: 'flow',
        key: 'title',
        staysWithNext: true,
        node: (
          <header className="paper-head">
            <h1 className="paper-head__subject">{title}</h1>
            <p className="paper-head__byline">{subtitle}</p>
          </header>
        ),
      },
      {
        kind: 'table',
        key: 'letters',
        columns: DELIVERY_COLUMNS.map((column, at) => ({
          key: column,
          head: heads[at],
          width: WIDTHS[column],
          isNumeric: column === 'place',
        })),
        rows: delivery.map((letter) => ({
          key: `${letter.place}`,
          cells: DELIVERY_COLUMNS.map((column) =>
            column === 'signature' ? (
              <span key={column} className="delivery-signature" />
            ) : (
              deliveryCell(letter, column)
            ),
          ),
        })),
      },
    ],
    furniture: (page, pages) => (
      <footer className="sheet__footer">
        <div className="sheet__footer-line">
          <span className="sheet__footer-title">{title}</span>
          <span className="sheet__footer-page">{t('brief.footer-page', { page, pages })}</span>
        </div>
      </footer>
    ),
  };
}
