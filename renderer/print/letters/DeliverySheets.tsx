import './letterLists.css';
import { type ReactNode, useMemo } from 'react';
import type { LetterRow } from '../../../shared/domain/letters/letterBatch.ts';
import {
  DELIVERY_COLUMNS,
  type DeliveryColumn,
  deliveryCell,
  deliveryHeads,
} from '../../../shared/i18n/deliveryText.ts';
import { createTexts, type Translate } from '../../../shared/i18n/texts.ts';
import type { DeliveryJob } from '../printJob.ts';
import { type PaperContent, Sheets } from '../Sheets.tsx';
import { TelephoneNumbers } from './TelephoneNumbers.tsx';

interface PaperColumn {
  /** One below the other. */
  readonly of: readonly DeliveryColumn[];
  /** Share of the width, of 100. */
  readonly width: number;
}

/** The columns of the list, some of them together: upright A4 has no room for nine side by side. */
const COLUMNS: readonly PaperColumn[] = [
  { of: ['place'], width: 5 },
  { of: ['number'], width: 20 },
  { of: ['name', 'address'], width: 26 },
  { of: ['addressee', 'telephone'], width: 18.5 },
  { of: ['sentBy'], width: 9 },
  { of: ['receivedOn'], width: 11 },
  { of: ['signature'], width: 10.5 },
];

/** A delivery list (送达清单) to be signed by hand, its head on each sheet. */
export function DeliverySheets({ job, onLaidOut }: { readonly job: DeliveryJob; readonly onLaidOut: () => void }) {
  const content = useMemo(() => contentOf(job), [job]);
  return <Sheets content={content} language={job.language} onLaidOut={onLaidOut} />;
}

function contentOf({ delivery, title, subtitle, language }: DeliveryJob): PaperContent {
  const { t } = createTexts(language);
  const heads = headsOf(t);
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
        columns: COLUMNS.map(({ of, width }) => ({
          key: of.join(' '),
          head: of.map((column) => <div key={column}>{heads[column]}</div>),
          width,
          isNumeric: of.includes('place'),
        })),
        rows: delivery.map((letter) => ({
          key: `${letter.place}`,
          cells: COLUMNS.map(({ of }) => of.map((column) => <Cell key={column} letter={letter} column={column} />)),
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

function headsOf(t: Translate): Partial<Record<DeliveryColumn, string>> {
  const heads = deliveryHeads(t);
  return Object.fromEntries(DELIVERY_COLUMNS.map((column, at) => [column, heads[at]]));
}

function Cell({ letter, column }: { readonly letter: LetterRow; readonly column: DeliveryColumn }): ReactNode {
  switch (column) {
    case 'signature':
      return <div className="delivery-signature" />;
    case 'telephone':
      return (
        <div>
          <TelephoneNumbers text={letter.telephone} />
        </div>
      );
    default:
      return <div className={`delivery-${column}`}>{deliveryCell(letter, column)}</div>;
  }
}
