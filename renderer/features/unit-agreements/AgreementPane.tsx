import { Button, Segmented, Select } from 'antd';
import { useId } from 'react';
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  RAISE_BOUNDS,
  REVIEWS,
  type UnitAgreementFields,
  type UnitAgreementRow,
} from '../../../shared/domain/units/unitAgreement.ts';
import { AGREEMENT_KIND_TEXTS, AGREEMENT_LEVEL_TEXTS, REVIEW_TEXTS } from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useQuery } from '../../api/useQuery.ts';
import { negotiationOpened, unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { CoverageEditor } from './CoverageEditor.tsx';
import { agreementSelected } from './unitAgreementsView.ts';

const MOST_RENEWALS = 1000;

/** One agreement: its days, its raise, whom it covers, and what comes after it. */
export function AgreementPane({ agreement }: { readonly agreement: UnitAgreementRow }) {
  const { t } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const kindId = useId();
  const { id, level } = agreement;
  const change = (patch: Partial<UnitAgreementFields>) => run(() => api.unitAgreements.update({ id, patch }));
  const renew = () =>
    run(async () => {
      await flushPendingEdits();
      const next = await api.unitAgreements.renew({ id });
      agreementSelected(next.id);
      offerUndo({ step: api.unitAgreements.renew.path, text: t('unit-agreements.renewed-now') });
    });
  const remove = () =>
    run(async () => {
      await flushPendingEdits();
      await api.unitAgreements.remove({ ids: [id] });
      agreementSelected(null);
      offerUndo({ step: api.unitAgreements.remove.path, text: t('unit-agreements.removed-now') });
    });

  return (
    <div className="agreement-pane">
      <header className="agreement-pane__head">
        <button type="button" className="text-button" onClick={() => unitOpened(agreement.unitId, null)}>
          {agreement.unitName}
        </button>
        <span>{t(AGREEMENT_LEVEL_TEXTS[level])}</span>
      </header>
      <div className="agreement-pane__form">
        <div className="agreement-pane__wide">
          <TextField
            label={t('unit-agreements.title')}
            value={agreement.title}
            onCommit={(title) => change({ title })}
          />
        </div>
        <div className="field">
          <label className="field__label" htmlFor={kindId}>
            {t('unit-agreements.kind')}
          </label>
          <Select<AgreementKind>
            id={kindId}
            value={agreement.kind}
            popupMatchSelectWidth={false}
            options={AGREEMENT_KINDS.map((value) => ({ value, label: t(AGREEMENT_KIND_TEXTS[value]) }))}
            onChange={(kind) => void change({ kind })}
          />
        </div>
        <NumberField
          label={t('unit-agreements.raise')}
          kind="percent"
          optional
          {...RAISE_BOUNDS}
          value={agreement.raise}
          onCommit={(raise) => change({ raise })}
        />
        <DayField
          label={t('unit-agreements.from-day')}
          value={agreement.fromDay}
          max={agreement.toDay}
          onCommit={(fromDay) => change({ fromDay })}
        />
        <DayField
          label={t('unit-agreements.to-day')}
          value={agreement.toDay}
          min={agreement.fromDay}
          onCommit={(toDay) => change({ toDay })}
        />
        <DayField
          label={t('unit-agreements.signed-day')}
          optional
          value={agreement.signedDay}
          {...(agreement.filedDay === null ? {} : { max: agreement.filedDay })}
          onCommit={(signedDay) => change({ signedDay })}
        />
        <DayField
          label={t('unit-agreements.filed-day')}
          optional
          value={agreement.filedDay}
          {...(agreement.signedDay === null ? {} : { min: agreement.signedDay })}
          onCommit={(filedDay) => change({ filedDay })}
        />
        <div className="agreement-pane__wide">
          <Segmented
            aria-label={t('unit-agreements.review')}
            size="small"
            value={agreement.review}
            options={REVIEWS.map((value) => ({ value, label: t(REVIEW_TEXTS[value]) }))}
            onChange={(review) => void change({ review })}
          />
        </div>
        <NumberField
          label={t('unit-agreements.times-renewed')}
          kind="count"
          max={MOST_RENEWALS}
          value={agreement.timesRenewed}
          onCommit={(timesRenewed) => change({ timesRenewed })}
        />
        <div className="agreement-pane__wide">
          <TextField
            multiline
            label={t('unit-agreements.notes')}
            value={agreement.notes}
            onCommit={(notes) => change({ notes })}
          />
        </div>
      </div>
      {agreement.negotiationId !== null && <OfNegotiation negotiationId={agreement.negotiationId} />}
      {level !== 'own' && <CoverageEditor key={id} agreementId={id} />}
      <div className="agreement-pane__acts">
        <Button onClick={() => void renew()}>{t('unit-agreements.renew')}</Button>
        <Button type="text" danger onClick={() => void remove()}>
          {t('unit-agreements.remove')}
        </Button>
      </div>
    </div>
  );
}

/** The negotiation that it came from, with the files that are kept there. */
function OfNegotiation({ negotiationId }: { readonly negotiationId: string }) {
  const { t, format } = useTexts();
  const detail = useQuery(api.negotiations.get, { id: negotiationId });
  const agreement = useQuery(api.agreements.get, { negotiationId });
  if (detail.state !== 'ready') return null;
  const files = agreement.state === 'ready' ? (agreement.value?.attachments ?? []) : [];
  return (
    <div className="agreement-pane__negotiation">
      <p>
        {t('unit-agreements.from-negotiation')}
        <button type="button" className="text-button" onClick={() => negotiationOpened(negotiationId, 'agreement')}>
          {detail.value.negotiation.title}
        </button>
      </p>
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name, sizeBytes }) => (
            <li key={id}>
              {name} <small>{format.bytes(sizeBytes)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
