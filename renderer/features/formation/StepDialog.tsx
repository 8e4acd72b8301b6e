import { App, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import {
  FORMATION_STAGES,
  type FormationStage,
  type FormationStep,
} from '../../../shared/domain/formation/formation.ts';
import { FORMATION_STAGE_TEXTS } from '../../../shared/i18n/formationText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { Chosen } from '../units/UnitGrid.tsx';

/** What is usually next. */
const NEXT = {
  none: 'contacted',
  contacted: 'preparing',
  preparing: 'formed',
  formed: 'formed',
} as const satisfies Record<FormationStage, FormationStage>;

interface StepDialogProps {
  readonly chosen: Chosen;
  /** Where they stand. */
  readonly stage: FormationStage;
  readonly today: string;
  readonly onClose: () => void;
}

/** A step towards a union for all that are chosen. */
export function StepDialog({ chosen, stage: from, today, onClose }: StepDialogProps) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const id = useId();
  const [stage, setStage] = useState<FormationStage>(NEXT[from]);
  const [unionStatus, setUnionStatus] = useState<'own' | 'joint'>('own');
  const [day, setDay] = useState(today);
  const [notes, setNotes] = useState('');

  const enter = () =>
    run(async () => {
      const step: FormationStep = stage === 'formed' ? { stage, unionStatus, day, notes } : { stage, day, notes };
      const { entered, newer } = await api.formation.enter({ selection: chosen.selection, step });
      chosen.clear();
      onClose();
      offerUndo({ step: api.formation.enter.path, text: t('formation.entered', { count: format.count(entered) }) });
      if (newer > 0) void message.warning(t('formation.newer', { count: format.count(newer) }));
    });
  return (
    <Modal
      open
      title={t('formation.enter-title', { count: format.count(chosen.count) })}
      okText={t('formation.enter')}
      onOk={() => void enter()}
      onCancel={onClose}
    >
      <div className="formation-step">
        <div className="field">
          <label className="field__label" htmlFor={`${id}-stage`}>
            {t('formation.stage')}
          </label>
          <Select<FormationStage>
            id={`${id}-stage`}
            value={stage}
            onChange={setStage}
            options={FORMATION_STAGES.map((value) => ({ value, label: t(FORMATION_STAGE_TEXTS[value]) }))}
          />
        </div>
        <DayField label={t('formation.day')} value={day} max={today} onCommit={setDay} />
        {stage === 'formed' && (
          <div className="field">
            <label className="field__label" htmlFor={`${id}-union`}>
              {t('formation.union')}
            </label>
            <Select<'own' | 'joint'>
              id={`${id}-union`}
              value={unionStatus}
              onChange={setUnionStatus}
              options={[
                { value: 'own', label: t('formation.own') },
                { value: 'joint', label: t('formation.joint') },
              ]}
            />
          </div>
        )}
        <div className="field formation-step__wide">
          <label className="field__label" htmlFor={`${id}-notes`}>
            {t('formation.notes')}
          </label>
          <Input.TextArea
            id={`${id}-notes`}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={20_000}
            value={notes}
            onChange={({ target }) => setNotes(target.value)}
          />
        </div>
      </div>
    </Modal>
  );
}
