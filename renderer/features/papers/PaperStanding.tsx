import { useMemo } from 'react';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { isDocument, type PaperModel, parsePaper, saysTheSame } from '../../../shared/reports/paperModel.ts';
import type { WorkReportModel } from '../../../shared/reports/workReportModel.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { campaignPaperWish, paperWish, type PaperWish } from './issuePaper.ts';

/** Whether an issued paper still says what its scenario or negotiation says now. */
export function PaperStanding({ paper }: { paper: IssuedPaper }) {
  const frozen = useQuery(api.papers.model, { id: paper.id });
  const model = useMemo(() => (frozen.state === 'ready' ? readPaper(frozen.value) : null), [frozen]);
  const wish = model && wishOf(paper, model);
  return model && wish && <Standing wish={wish} frozen={model} />;
}

/** What to ask for to have the same paper made of what is stored now. */
function wishOf(
  { scenarioId, negotiationId, campaignId, documentId }: IssuedPaper,
  model: PaperModel,
): PaperWish | null {
  if (model.kind === 'work-report') return workReportWishOf(model);
  if ('asOf' in model) {
    if (campaignId === null) return null;
    const { language, day, issuedBy, asOf, region } = model;
    const of = { kind: model.kind, campaignId, language, day, issuedBy, asOf, ...(region && { region: region.code }) };
    if (model.kind === 'reply-due-list') return campaignPaperWish({ ...of, until: model.until });
    if (model.kind === 'task-list') return campaignPaperWish(of);
    const { counting, filter, regions } = model;
    const { list, countsByRule, denominators } = counting;
    const withCounties = regions.some(({ level }) => level > 0);
    return campaignPaperWish({ ...of, withCounties, filter, list, countsByRule, denominators });
  }
  if (isDocument(model)) {
    const { kind, copy, language, day, issuedBy } = model;
    return documentId === null ? null : { kind, documentId, copy, language, day, issuedBy };
  }
  if (negotiationId === null) return null;
  return paperWish({ kind: model.kind, scenarioId }, negotiationId, model);
}

function workReportWishOf({ language, day, issuedBy, from, to, region, rankings }: WorkReportModel): PaperWish {
  const options = { copy: 'table' as const, language, day, issuedBy, from, to, ...(region && { region: region.code }) };
  return { kind: 'work-report', ...options, rankedBy: rankings.at(-1)?.by ?? 'demandsAdopted' };
}

function Standing({ wish, frozen }: { wish: PaperWish; frozen: PaperModel }) {
  const { t } = useTexts();
  const now = useQuery(api.papers.prepare, wish);
  if (now.state === 'loading') return null;
  if (now.state === 'failed' && now.error.code === 'not-found') {
    return <span className="paper-log__quiet">{t('papers.standing-removed')}</span>;
  }
  return now.state === 'ready' && saysTheSame(now.value.model, frozen) ? (
    <span className="paper-log__same">{t('papers.standing-same')}</span>
  ) : (
    <span className="paper-log__changed">{t('papers.standing-changed')}</span>
  );
}

/** A paper of a later version of the product has a model that this one cannot compare. */
function readPaper(json: string): PaperModel | null {
  try {
    return parsePaper(json);
  } catch {
    return null;
  }
}
