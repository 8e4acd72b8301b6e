import './newWorkReportDialog.css';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { NO_FIGURES } from '../../../shared/domain/workReports/workReport.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import type { NewReportTerms } from './newReportTerms.ts';
import { PeriodFields } from './PeriodFields.tsx';
import { workReportsSelected } from './workReportView.ts';

interface NewWorkReportDialogProps {
  readonly terms: NewReportTerms;
  readonly onClose: () => void;
}

export function NewWorkReportDialog({ terms: usual, onClose }: NewWorkReportDialogProps) {
  const { t } = useTexts();
  const run = useRun();
  const id = useId();
  const [unionName, setUnionName] = useState('');
  const [terms, setTerms] = useState(usual);
  const isComplete = unionName.trim() !== '' && terms.regionCode !== '';
  const create = async () => {
    const answer = await run(() =>
      api.workReports.create({ rows: [{ unionName, ...terms, figures: NO_FIGURES, notes: '' }] }),
    );
    if (!answer) return;
    workReportsSelected(answer.ids);
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      title={t('work-reports.new')}
      okText={t('work-reports.create')}
      okButtonProps={{ disabled: !isComplete }}
      onOk={() => void create()}
      onCancel={onClose}
    >
      <div className="new-work-report">
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {t('work-reports.union')}
          </label>
          <Input
            id={id}
            maxLength={NAME_LENGTH}
            value={unionName}
            onChange={({ target }) => setUnionName(target.value)}
            onPressEnter={() => {
              if (isComplete) void create();
            }}
          />
        </div>
        <PeriodFields terms={terms} onChange={setTerms} />
      </div>
    </Modal>
  );
}
