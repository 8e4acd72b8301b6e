import { Button, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { PRESET_ASSUMPTIONS } from '../../../shared/domain/presets/presetUse.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { PresetFields } from './PresetFields.tsx';
import { draftChanged, NO_FIGURES, type PresetDraft, presetOpened, usePresetsView } from './presetsView.ts';
import { ASSUMPTION_TEXTS } from './presetTexts.ts';

/** A new preset: stored as soon as it is asked for and has a name, a value, a year and a source. */
export function NewPresetForm({ draft }: { readonly draft: PresetDraft }) {
  const { t, language } = useTexts();
  const run = useRun();
  const assumptionId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const change = (patch: Partial<PresetDraft>) => {
    draftChanged(patch);
    setMissing([]);
  };
  const store = async () => {
    // The latest there is: what a field gave as the pointer left it may not be drawn yet.
    const { value, ...fields } = usePresetsView.getState().draft ?? draft;
    const lacking = [
      ...(fields.name.trim() === '' ? [t('presets.name')] : []),
      ...(value === null ? [t('presets.value')] : []),
      ...(fields.year === '' ? [t('presets.year')] : []),
      ...(fields.source.trim() === '' ? [t('presets.source')] : []),
    ];
    setMissing(lacking);
    const wrong = frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    if (value === null || lacking.length > 0 || wrong) return;
    const created = await run(() => api.presets.create({ rows: [{ ...fields, value }] }));
    const [id] = created?.ids ?? [];
    if (id !== undefined) presetOpened(id);
  };

  return (
    <div ref={frame} className="preset-form">
      <div className="field">
        <label className="field__label" htmlFor={assumptionId}>
          {t('presets.assumption')}
        </label>
        <Select
          id={assumptionId}
          value={draft.assumption}
          options={PRESET_ASSUMPTIONS.map((value) => ({ value, label: t(ASSUMPTION_TEXTS[value]) }))}
          onChange={(assumption) => change({ assumption, ...NO_FIGURES })}
        />
      </div>
      <PresetFields key={draft.assumption} fields={draft} onChange={change} />
      <div className="field__problem" role="alert">
        {missing.length > 0 && t('presets.missing', { fields: new Intl.ListFormat(language).format(missing) })}
      </div>
      <Button type="primary" onClick={() => void store()}>
        {t('presets.store')}
      </Button>
    </div>
  );
}
