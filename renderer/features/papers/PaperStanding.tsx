import { useMemo } from 'react';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { type BriefModel, parseBrief, saysTheSame } from '../../../shared/reports/briefModel.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';

/** Whether an issued paper still says what its scenario says now. */
export function PaperStanding({ paper }: { paper: IssuedPaper }) {
  const frozen = useQuery(api.papers.model, { id: paper.id });
  const model = useMemo(() => (frozen.state === 'ready' ? readBrief(frozen.value) : null), [frozen]);
  return model && paper.scenarioId !== null && <Standing scenarioId={paper.scenarioId} frozen={model} />;
}

function Standing({ scenarioId, frozen }: { scenarioId: string; frozen: BriefModel }) {
  const { t } = useTexts();
  const { copy, language, day, issuedBy } = frozen;
  const now = useQuery(api.papers.prepareBrief, { scenarioId, copy, language, day, issuedBy });
  if (now.state === 'loading') return null;
  return now.state === 'ready' && saysTheSame(now.value.model, frozen) ? (
    <span className="paper-log__same">{t('papers.standing-same')}</span>
  ) : (
    <span className="paper-log__changed">{t('papers.standing-changed')}</span>
  );
}

/** A paper of a later version of the product has a model that this one cannot compare. */
function readBrief(json: string): BriefModel | null {
  try {
    return parseBrief(json);
  } catch {
    return null;
  }
}
