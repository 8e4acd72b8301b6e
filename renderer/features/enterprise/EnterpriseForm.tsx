import './enterpriseForm.css';
import { Select } from 'antd';
import { useId } from 'react';
import { checkUscc, type UsccCheck } from '../../../shared/domain/enterprise/uscc.ts';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import type { Negotiation, NegotiationFields } from '../../../shared/domain/negotiation/negotiation.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from './RegionPicker.tsx';

const USCC_TEXTS = {
  'wrong-length': 'enterprise.uscc-wrong-length',
  'wrong-character': 'enterprise.uscc-wrong-character',
  'wrong-check-digit': 'enterprise.uscc-wrong-check-digit',
} as const satisfies Record<Exclude<UsccCheck['state'], 'empty' | 'valid'>, TextKey>;

/** What a chair states of the enterprise once for all scenarios, confidential notes included. */
export function EnterpriseForm({ negotiation }: { negotiation: Negotiation }) {
  const { t, language } = useTexts();
  const run = useRun();
  const industryId = useId();
  const update = (patch: Partial<NegotiationFields>) =>
    run(() => api.negotiations.update({ id: negotiation.id, patch }));

  return (
    <Panel title={t('enterprise.title')}>
      <div className="enterprise-form">
        <TextField
          label={t('enterprise.name')}
          value={negotiation.enterpriseName}
          onCommit={(enterpriseName) => update({ enterpriseName })}
        />
        <TextField
          label={t('enterprise.union-name')}
          value={negotiation.unionName}
          onCommit={(unionName) => update({ unionName })}
        />
        <div>
          <TextField
            label={t('enterprise.uscc')}
            value={negotiation.uscc}
            maxLength={18}
            onCommit={(uscc) => update({ uscc: uscc.toUpperCase() })}
          />
          <UsccNote code={negotiation.uscc} />
        </div>
        <NumberField
          label={t('enterprise.revenue')}
          kind="yuan"
          optional
          min={1}
          max={INPUT_BOUNDS.revenue}
          unit={t('enterprise.unit-yuan-a-year')}
          placeholder={t('enterprise.optional')}
          value={negotiation.revenue}
          onCommit={(revenue) => update({ revenue })}
        />
        <RegionPicker code={negotiation.regionCode} onChange={(regionCode) => void update({ regionCode })} />
        <div className="field">
          <label className="field__label" htmlFor={industryId}>
            {t('enterprise.industry')}
          </label>
          <Select
            id={industryId}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('enterprise.optional')}
            value={negotiation.industry === '' ? null : negotiation.industry}
            options={INDUSTRIES.map((industry) => ({
              value: industry.code,
              label: `${industry.code} ${language === 'zh-CN' ? industry.zh : industry.en}`,
            }))}
            onChange={(industry) => void update({ industry: industry ?? '' })}
          />
        </div>
        <div className="enterprise-form__notes">
          <TextField
            label={t('enterprise.notes')}
            placeholder={t('enterprise.notes-help')}
            multiline
            value={negotiation.notes}
            onCommit={(notes) => update({ notes })}
          />
        </div>
      </div>
    </Panel>
  );
}

/** A code that fails the check is kept all the same: real ones sometimes do. */
function UsccNote({ code }: { code: string }) {
  const { t } = useTexts();
  const check = checkUscc(code);
  if (check.state === 'empty' || check.state === 'valid') return null;
  return (
    <p className="enterprise-form__warning" role="status">
      {t(USCC_TEXTS[check.state], { expected: check.expected ?? '', length: code.length })}
    </p>
  );
}
