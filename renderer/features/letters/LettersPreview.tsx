import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { letterCalls } from '../../../shared/contract/letterCalls.ts';
import type { LetterPlan } from '../../../shared/domain/letters/letterBatch.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { api } from '../../api/bridge.ts';
import { useLatestQuery } from '../../api/useLatestQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { LetterSheets } from '../../print/letter/LetterSheets.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { FilledTemplate } from '../papers/FilledTemplate.tsx';
import { PaperDesk } from '../papers/PaperDesk.tsx';
import { LeftOutTable } from '../targets/BatchOutcome.tsx';

interface LettersPreviewProps {
  readonly wish: InputOf<typeof letterCalls.letters.preview>;
  readonly plan: LetterPlan;
}

/** The letters as they would be printed, one after the other, and below them who gets none and why. */
export function LettersPreview({ wish, plan }: LettersPreviewProps) {
  const { t, format } = useTexts();
  const [wanted, setWanted] = useState(1);
  const at = Math.max(1, Math.min(wanted, plan.count));
  const { query: draft } = useLatestQuery(api.letters.draft, { ...wish, at });
  return (
    <>
      <nav className="letters-preview__steps" aria-label={t('letters.preview')}>
        <Button size="small" disabled={at <= 1} onClick={() => setWanted(at - 1)}>
          {t('letters.previous')}
        </Button>
        <InputNumber
          size="small"
          aria-label={t('letters.place')}
          min={1}
          max={Math.max(1, plan.count)}
          value={at}
          disabled={plan.count === 0}
          onChange={(value) => setWanted(value ?? 1)}
        />
        <span>{t('letters.of-count', { count: format.count(plan.count) })}</span>
        <Button size="small" disabled={at >= plan.count} onClick={() => setWanted(at + 1)}>
          {t('letters.next')}
        </Button>
        {draft.state === 'ready' && draft.value !== null && (
          <span className="letters-preview__who">{draft.value.enterpriseName}</span>
        )}
        {draft.state === 'ready' && draft.value?.templateName !== undefined && (
          <small>{t('documents.in-template', { name: draft.value.templateName })}</small>
        )}
      </nav>
      {plan.count === 0 ? (
        <Empty text={t('letters.nobody')} />
      ) : (
        <PaperDesk label={t('letters.preview')}>
          {draft.state !== 'ready' ? (
            <QueryState of={draft} />
          ) : draft.value?.templateName === undefined ? (
            <Letter model={draft.value} />
          ) : (
            <FilledTemplate fill={() => api.letters.draftFile({ ...wish, at })} of={draft.value} />
          )}
        </PaperDesk>
      )}
      <LeftOutTable result={plan} title={t('letters.left-out', { count: format.count(plan.leftOutCount) })} />
    </>
  );
}

const Letter = ({ model }: { readonly model: DocumentModel | null }) => model && <LetterSheets model={model} />;
