import '../negotiations/dialogForm.css';
import { Button, Modal, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  unitAgreementFields,
} from '../../../shared/domain/units/unitAgreement.ts';
import { AGREEMENT_KIND_TEXTS, AGREEMENT_LEVEL_TEXTS } from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { yearFrom } from '../procedure/eventDraft.ts';
import { type PickedUnit, UnitPicker } from './UnitPicker.tsx';

interface NewAgreementDialogProps {
  readonly today: string;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** The party, the kind and the days; all else is filled in beside the list. */
export function NewAgreementDialog({ today, onClose, onCreated }: NewAgreementDialogProps) {
  const { t } = useTexts();
  const run = useRun();
  const kindId = useId();
  const levelId = useId();
  const form = useRef<HTMLDivElement>(null);
  const [party, setParty] = useState<PickedUnit | null>(null);
  const [kind, setKind] = useState<AgreementKind>('wage');
  const [wantedLevel, setLevel] = useState<'area' | 'industry' | null>(null);
  const [fromDay, setFromDay] = useState(today);
  const [toDay, setToDay] = useState(yearFrom(today));
  // A single enterprise signs for itself; the body of an area may sign for an industry in it.
  const level = party === null || party.kind === 'enterprise' ? 'own' : (wantedLevel ?? party.kind);
  const isTermWrong = toDay < fromDay;

  const create = () =>
    run(async () => {
      await flushPendingEdits();
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      if (wrong || party === null) {
        wrong?.focus();
        return;
      }
      const fields = unitAgreementFields.parse({ kind, level, fromDay, toDay });
      const { ids } = await api.unitAgreements.create({ rows: [{ ...fields, unitId: party.id }] });
      if (ids[0] !== undefined) onCreated(ids[0]);
    });

  return (
    <Modal
      open
      width={460}
      title={t('unit-agreements.new-title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('procedure.cancel')}</Button>
          <Button type="primary" disabled={party === null || isTermWrong} onClick={() => void create()}>
            {t('unit-agreements.create')}
          </Button>
        </>
      }
    >
      <div ref={form} className="new-agreement">
        <div className="new-agreement__wide">
          <UnitPicker label={t('unit-agreements.party')} value={party} onPick={setParty} />
        </div>
        <div className="field">
          <label className="field__label" htmlFor={kindId}>
            {t('unit-agreements.kind')}
          </label>
          <Select<AgreementKind>
            id={kindId}
            value={kind}
            options={AGREEMENT_KINDS.map((value) => ({ value, label: t(AGREEMENT_KIND_TEXTS[value]) }))}
            onChange={setKind}
          />
        </div>
        <div className="field">
          <label className="field__label" htmlFor={levelId}>
            {t('unit-agreements.level')}
          </label>
          <Select<'own' | 'area' | 'industry'>
            id={levelId}
            value={level}
            disabled={level === 'own'}
            options={(level === 'own' ? (['own'] as const) : (['area', 'industry'] as const)).map((value) => ({
              value,
              label: t(AGREEMENT_LEVEL_TEXTS[value]),
            }))}
            onChange={(value) => setLevel(value === 'own' ? null : value)}
          />
        </div>
        <DayField
          label={t('unit-agreements.from-day')}
          value={fromDay}
          onCommit={(day) => {
            setFromDay(day);
            // The end follows the beginning until it is set by hand.
            if (toDay === yearFrom(fromDay)) setToDay(yearFrom(day));
          }}
        />
        <DayField label={t('unit-agreements.to-day')} value={toDay} onCommit={setToDay} />
        {isTermWrong && (
          <p className="new-agreement__wide field__problem" role="alert">
            {t('issues.ends-before-start', { day: fromDay })}
          </p>
        )}
      </div>
    </Modal>
  );
}
