import { useMemo } from 'react';
import { createFormat } from '../../shared/i18n/format.ts';
import { createTexts } from '../../shared/i18n/texts.ts';
import type { BriefModel } from '../../shared/reports/briefModel.ts';
import { BriefFirstPage } from './BriefFirstPage.tsx';
import { briefAnnex } from './briefAnnex.tsx';
import type { BriefPart } from './briefPart.ts';
import { type PaperContent, Sheets } from './Sheets.tsx';

/** How much of the longer lists the first page shows, from most to least, as its other texts leave room. */
const FIRST_PAGES = [
  { groupsShown: 5, limitsShown: 4 },
  { groupsShown: 3, limitsShown: 2 },
  { groupsShown: 3, limitsShown: 0 },
  { groupsShown: 1, limitsShown: 0 },
] as const;

interface BriefPaperProps {
  readonly model: BriefModel;
  /** Of the model's canonical JSON, in hex. */
  readonly sha256: string;
  readonly onLaidOut?: (pages: number) => void;
}

/** A brief on A4 sheets, in the language of its model: what the preview shows and the PDF is printed from. */
export function BriefPaper({ model, sha256, onLaidOut }: BriefPaperProps) {
  const content = useMemo(() => buildContent(model, sha256), [model, sha256]);
  return <Sheets content={content} language={model.language} {...(onLaidOut && { onLaidOut })} />;
}

function buildContent(model: BriefModel, sha256: string): PaperContent {
  const part: BriefPart = { model, t: createTexts(model.language).t, format: createFormat(model.language) };
  return {
    firstSheets: FIRST_PAGES.map((extent) => (chartHeight) => (
      <BriefFirstPage {...part} {...extent} chartHeight={chartHeight} />
    )),
    blocks: briefAnnex(part),
    furniture: (page, pages) => <Furniture {...part} sha256={sha256} page={page} pages={pages} />,
  };
}

function Furniture({
  model,
  t,
  format,
  sha256,
  page,
  pages,
}: BriefPart & { sha256: string; page: number; pages: number }) {
  const checksum = `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
  const copy = model.copy === 'internal' ? t('brief.copy-internal') : t('brief.copy-table');
  const number = t('brief.byline-number', { number: t('brief.kind-number', { number: model.number }), copy });
  return (
    <>
      {model.copy === 'internal' && <p className="sheet__mark sheet__mark--internal">{t('brief.internal-mark')}</p>}
      {model.isSample && <p className="sheet__mark sheet__mark--sample">{t('brief.sample-mark')}</p>}
      <footer className="sheet__footer">
        {page === pages && (
          <p className="sheet__checksum">{t('brief.full-checksum', { sha256, version: model.appVersion })}</p>
        )}
        <div className="sheet__footer-line">
          <span className="sheet__footer-title">{model.title}</span>
          <span>{number}</span>
          <span>{format.day(model.day)}</span>
          <span>{t('brief.footer-checksum', { checksum })}</span>
          <span className="sheet__footer-page">{t('brief.footer-page', { page, pages })}</span>
        </div>
      </footer>
    </>
  );
}
