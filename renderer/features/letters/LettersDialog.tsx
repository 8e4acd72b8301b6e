import '../papers/paperDialog.css';
import '../targets/targetBatch.css';
import './letters.css';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { letterChoice, type LetterBatchResult, type LetterChoice } from '../../../shared/domain/letters/letterBatch.ts';
import type { UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { api } from '../../api/bridge.ts';
import { useLatestQuery } from '../../api/useLatestQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { useTask } from '../../ui/useTask.ts';
import { LetterOptions } from './LetterOptions.tsx';
import { LetterOutput } from './LetterOutput.tsx';
import { LetterPlanFacts } from './LetterPlanFacts.tsx';
import { LettersPreview } from './LettersPreview.tsx';

interface LettersDialogProps {
  readonly campaign: Campaign;
  readonly selection: UnitSelection;
  readonly kind?: LetterChoice['kind'];
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

const WIDTH = 1120;

/** Letters to a selection of targets: chosen and looked at, issued together, then handed over in whatever form. */
export function LettersDialog({ campaign, selection, kind = 'offer-letter', today, by, onClose }: LettersDialogProps) {
  const { t, format } = useTexts();
  const [choice, setChoice] = useState<LetterChoice>(() => letterChoice.parse({ kind, day: today, skipsIssued: true }));
  const [issued, setIssued] = useState<LetterBatchResult | null>(null);
  const { running, start } = useTask();
  const wish = { campaignId: campaign.id, selection, ...choice };
  const { query: plan, isCurrent } = useLatestQuery(api.letters.preview, wish);
  const isBusy = running !== null;
  const count = plan.state === 'ready' ? plan.value.count : 0;
  const isTaken = plan.state === 'ready' && plan.value.numberTaken !== null;
  const issue = () =>
    void start((options) => api.letters.issue({ ...wish, by }, options)).then(
      (result) => result !== undefined && setIssued(result),
    );

  if (issued !== null && issued.batchId !== null) {
    return (
      <LetterOutput
        batchId={issued.batchId}
        kind={choice.kind}
        title={t('letters.issued', { count: format.count(issued.letters) })}
        width={WIDTH}
        name={t('letters.file-name', { kind: t(DOCUMENT_KIND_TEXTS[choice.kind]), day: choice.day })}
        leftOut={issued}
        onClose={onClose}
      />
    );
  }
  const footer = (
    <div className="paper-dialog__footer">
      <p role="status">{t(choice.kind === 'offer-letter' ? 'letters.issue-note' : 'letters.issue-note-again')}</p>
      <Button onClick={onClose} disabled={isBusy}>
        {t('dialog.cancel')}
      </Button>
      <Button type="primary" disabled={isBusy || !isCurrent || count === 0 || isTaken} onClick={issue}>
        {t('letters.issue', { count: format.count(count) })}
      </Button>
    </div>
  );
  return (
    <Modal
      open
      title={t('letters.title')}
      footer={footer}
      width={WIDTH}
      style={{ insetBlockStart: 28 }}
      mask={{ closable: false }}
      onCancel={() => !isBusy && onClose()}
    >
      <div className="paper-dialog__body letters-dialog">
        <div className="paper-dialog__options">
          <LetterOptions
            campaign={campaign}
            choice={choice}
            today={today}
            nextNumber={plan.state === 'ready' ? plan.value.nextNumber : null}
            taken={plan.state === 'ready' ? plan.value.numberTaken : null}
            isBusy={isBusy}
            onChange={setChoice}
          />
        </div>
        <div className="letters-dialog__main">
          {running && <TaskBar label={t('letters.issuing')} task={running} />}
          {plan.state === 'ready' ? <LetterPlanFacts plan={plan.value} /> : <QueryState of={plan} />}
          {plan.state === 'ready' && <LettersPreview wish={wish} plan={plan.value} />}
        </div>
      </div>
    </Modal>
  );
}
