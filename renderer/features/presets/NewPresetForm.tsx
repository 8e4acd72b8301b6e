import { Button, Select } from 'antd';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Preset } from '../../../shared/domain/presets/preset.ts';
import { HOME_COUNTRY } from '../../../shared/domain/presets/countries.ts';
import { PRESET_ASSUMPTIONS } from '../../../shared/domain/presets/presetUse.ts';
import { api } from '../../api/bridge.ts';
import { registerPendingEdit } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { type PresetDraft, PresetFields } from './PresetFields.tsx';
import { ASSUMPTION_TEXTS } from './presetTexts.ts';
import { presetOpened, usePresetsView } from './presetsView.ts';

const NO_FIGURES = { value: null, low: null, high: null } as const;

function draftLike(like: Preset | 'nothing'): PresetDraft {
  if (like === 'nothing') {
    const assumption = usePresetsView.getState().assumption ?? 'annualTurnover';
    return { assumption, name: '', ...NO_FIGURES, country: HOME_COUNTRY, year: '', source: '', caution: '' };
  }
  const { id: _id, evidence: _evidence, ...fields } = like;
  return fields;
}

/** A new preset: stored as soon as it is asked for and has a name, a value, a year and a source. */
export function NewPresetForm({ like }: { readonly like: Preset | 'nothing' }) {
  const { t, language } = useTexts();
  const run = useRun();
  const assumptionId = useId();
  const [draft, setDraft] = useState(() => draftLike(like));
  // What a field gives at the very key that stores all: it is not drawn yet.
  const latest = useRef(draft);
  const frame = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const change = (patch: Partial<PresetDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setMissing([]);
  };
  const store = async (isAsked: boolean) => {
    const { value, ...fields } = latest.current;
    const lacking = [
      ...(fields.name.trim() === '' ? [t('presets.name')] : []),
      ...(value === null ? [t('presets.value')] : []),
      ...(fields.year === '' ? [t('presets.year')] : []),
      ...(fields.source.trim() === '' ? [t('presets.source')] : []),
    ];
    if (isAsked) setMissing(lacking);
    const wrong = frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (isAsked) wrong?.focus();
    if (value === null || lacking.length > 0 || wrong) return;
    const created = await run(() => api.presets.create({ rows: [{ ...fields, value }] }));
    const [id] = created?.ids ?? [];
    if (id !== undefined) presetOpened(id);
  };

  // A preset that is whole is not lost when the window closes.
  const storeBeforeClose = useEffectEvent(() => store(false));
  const isBegun = draft.name !== '' || draft.source !== '';
  useEffect(() => (isBegun ? registerPendingEdit(storeBeforeClose) : undefined), [isBegun]);

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
      <Button type="primary" onClick={() => void store(true)}>
        {t('presets.store')}
      </Button>
    </div>
  );
}
