import { App, Select } from 'antd';
import { useId, useMemo } from 'react';
import { COUNTRIES } from '../../../shared/domain/presets/countries.ts';
import { PRESET_BOUNDS, presetYear } from '../../../shared/domain/presets/preset.ts';
import type { PresetAssumption } from '../../../shared/domain/presets/presetUse.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField, type NumberFieldProps } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PresetDraft } from './presetsView.ts';

const KINDS = {
  annualTurnover: 'percent',
  leaverCostShare: 'percent',
  skilledToNovice: 'number',
  quitElasticity: 'number',
} as const satisfies Record<PresetAssumption, NumberFieldProps['kind']>;

interface PresetFieldsProps {
  readonly fields: PresetDraft;
  readonly onChange: (patch: Partial<PresetDraft>) => void | Promise<unknown>;
}

/** The fields of a preset of the user's own, beneath the choice of what it is for. */
export function PresetFields({ fields, onChange }: PresetFieldsProps) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const countryId = useId();
  const { assumption, value, low, high } = fields;
  const bounds = PRESET_BOUNDS[assumption];
  const figure = {
    kind: KINDS[assumption],
    ...(assumption === 'skilledToNovice' ? { unit: t('presets.unit-times') } : {}),
  };
  const countries = useMemo(() => COUNTRIES.map((code) => ({ value: code, label: format.country(code) })), [format]);
  const changeYear = (text: string) => {
    const year = presetYear.safeParse(text);
    if (year.success) return onChange({ year: year.data });
    return void message.warning({ content: t('presets.year-wrong'), duration: 6 });
  };
  return (
    <>
      <TextField
        label={t('presets.name')}
        placeholder={t('presets.name-example')}
        required
        value={fields.name}
        onCommit={(name) => onChange({ name })}
      />
      <div className="preset-form__row">
        <NumberField
          {...figure}
          label={t('presets.low')}
          optional
          min={bounds.min}
          max={value ?? bounds.max}
          value={low}
          onCommit={(next) => onChange({ low: next })}
        />
        <NumberField
          {...figure}
          label={t('presets.value')}
          min={low ?? bounds.min}
          max={high ?? bounds.max}
          value={value}
          onCommit={(next) => onChange({ value: next })}
        />
        <NumberField
          {...figure}
          label={t('presets.high')}
          optional
          min={value ?? bounds.min}
          max={bounds.max}
          value={high}
          onCommit={(next) => onChange({ high: next })}
        />
      </div>
      <div className="preset-form__pair">
        <div className="field">
          <label className="field__label" htmlFor={countryId}>
            {t('presets.country')}
          </label>
          <Select
            id={countryId}
            showSearch={{ optionFilterProp: 'label' }}
            value={fields.country}
            options={countries}
            onChange={(country) => void onChange({ country })}
          />
        </div>
        <TextField
          label={t('presets.year')}
          placeholder={t('presets.year-example')}
          required
          maxLength={20}
          value={fields.year}
          onCommit={changeYear}
        />
      </div>
      <TextField
        label={t('presets.source')}
        placeholder={t('presets.source-example')}
        required
        multiline
        maxLength={2000}
        value={fields.source}
        onCommit={(source) => onChange({ source })}
      />
      <TextField
        label={t('presets.caution')}
        placeholder={t('presets.caution-example')}
        multiline
        maxLength={2000}
        value={fields.caution}
        onCommit={(caution) => onChange({ caution })}
      />
    </>
  );
}
