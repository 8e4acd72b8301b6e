import { Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import type { UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { unitFacts, type UnitFields } from '../../../shared/domain/units/unit.ts';
import { UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { CHOICES, isChoice, readCell } from './cellEdit.ts';
import { useChoiceLabel } from './UnitForm.tsx';

/** Fields that many units can have in common. */
const BATCH_COLUMNS = [
  'region',
  'industry',
  'ownership',
  'unionStatus',
  'condition',
  'sizeClass',
  'isOperating',
  'isPieceRate',
  'kind',
  'hasCongress',
  'hasOpenness',
  'instructor',
  'chairElection',
] as const satisfies readonly UnitColumn[];
type BatchColumn = (typeof BATCH_COLUMNS)[number];

interface BatchChangeProps {
  readonly selection: UnitSelection;
  readonly count: number;
  readonly onClose: () => void;
}

/** Sets one field of all chosen units, as one step of undo. */
export function BatchChange({ selection, count, onClose }: BatchChangeProps) {
  const { t, format } = useTexts();
  const label = useChoiceLabel();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const id = useId();
  const [column, setColumn] = useState<BatchColumn>('unionStatus');
  const [text, setText] = useState<string | null>(null);
  const today = dayjs().format('YYYY-MM-DD');
  const [factsFrom, setFactsFrom] = useState(today);
  const [isBusy, setIsBusy] = useState(false);
  const read = text === null ? null : readCell(column, text);
  const isFactField = column in unitFacts.shape;

  const change = async (patch: Partial<UnitFields>) => {
    setIsBusy(true);
    const done = await run(() => api.units.updateMany({ selection, patch, ...(isFactField ? { factsFrom } : {}) }));
    setIsBusy(false);
    if (!done) return;
    const changed = t('units.batch-done', { count: format.count(done.changed) });
    const newer = done.newer > 0 ? t('units.batch-newer', { count: format.count(done.newer) }) : '';
    offerUndo({ step: api.units.updateMany.path, text: changed + newer });
    onClose();
  };

  return (
    <Modal
      open
      title={t('units.batch-title', { count: format.count(count) })}
      okText={t('units.batch-do')}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: read === null || 'problem' in read }}
      onOk={() => read && 'patch' in read && void change(read.patch)}
      onCancel={onClose}
      width={460}
    >
      <div className="dialog-form unit-batch">
        <div className="field">
          <label className="field__label" htmlFor={`${id}-column`}>
            {t('units.batch-field')}
          </label>
          <Select<BatchColumn>
            id={`${id}-column`}
            value={column}
            options={BATCH_COLUMNS.map((value) => ({ value, label: t(UNIT_COLUMN_TEXTS[value]) }))}
            onChange={(value) => {
              setColumn(value);
              setText(null);
            }}
          />
        </div>
        {column === 'region' ? (
          <RegionPicker code={text ?? ''} onChange={setText} />
        ) : isChoice(column) ? (
          <div className="field">
            <label className="field__label" htmlFor={`${id}-value`}>
              {t('units.batch-value')}
            </label>
            <Select<string>
              id={`${id}-value`}
              {...(text === null ? {} : { value: text })}
              placeholder={t('units.batch-choose')}
              options={CHOICES[column].map((code) => ({ value: code, label: label(column, code) }))}
              onChange={setText}
            />
          </div>
        ) : (
          <TextField label={t('units.batch-value')} value={text ?? ''} onCommit={setText} />
        )}
        {read && 'problem' in read && (
          <p className="field__problem" role="alert">
            {t(read.problem, { label: t(UNIT_COLUMN_TEXTS[column]) })}
          </p>
        )}
        {isFactField && (
          <DayField label={t('units.facts-from')} value={factsFrom} max={today} onCommit={setFactsFrom} />
        )}
      </div>
    </Modal>
  );
}
