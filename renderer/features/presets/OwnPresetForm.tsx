import { App, Button } from 'antd';
import type { Preset, UserPresetFields } from '../../../shared/domain/presets/preset.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndo } from '../../app/useUndo.ts';
import { useRun } from '../../ui/useRun.ts';
import { PresetFields } from './PresetFields.tsx';
import { ASSUMPTION_TEXTS } from './presetTexts.ts';
import { type PresetDraft, presetClosed } from './presetsView.ts';

const REMOVED_KEY = 'preset-removed';

/** A preset of the user's own; each change is stored at once. */
export function OwnPresetForm({ preset }: { readonly preset: Preset }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const { undo } = useUndo();
  const run = useRun();
  const { id, evidence: _evidence, ...fields } = preset;
  const change = ({ value, ...patch }: Partial<PresetDraft>) => {
    const changed: UserPresetFields = { ...fields, ...patch, value: value ?? fields.value };
    return run(() => api.presets.update({ id, fields: changed }));
  };
  const remove = async () => {
    const isDone = await run(async () => {
      await api.presets.remove({ ids: [id] });
      return true;
    });
    if (!isDone) return;
    presetClosed();
    void message.info({
      key: REMOVED_KEY,
      duration: 6,
      content: (
        <>
          {t('presets.removed', { name: fields.name })}
          <Button
            type="link"
            onClick={() => {
              message.destroy(REMOVED_KEY);
              void undo();
            }}
          >
            {t('workforce.undo-removal')}
          </Button>
        </>
      ),
    });
  };
  return (
    <div className="preset-form">
      <dl>
        <dt>{t('presets.assumption')}</dt>
        <dd>{t(ASSUMPTION_TEXTS[fields.assumption])}</dd>
      </dl>
      <PresetFields fields={fields} onChange={change} />
      <Button danger type="text" className="preset-form__remove" onClick={() => void remove()}>
        {t('presets.remove')}
      </Button>
    </div>
  );
}
