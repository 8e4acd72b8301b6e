import './presetDrawer.css';
import { Drawer } from 'antd';
import type { Preset } from '../../../shared/domain/presets/preset.ts';
import { useTexts } from '../../app/texts.ts';
import { NewPresetForm } from './NewPresetForm.tsx';
import { OwnPresetForm } from './OwnPresetForm.tsx';
import { ShippedPreset } from './ShippedPreset.tsx';
import { presetClosed, usePresetsView } from './presetsView.ts';

/** One preset in full beside the list: to read, to change, or a new one. */
export function PresetDrawer({ presets }: { readonly presets: readonly Preset[] }) {
  const { t } = useTexts();
  const openId = usePresetsView((view) => view.openId);
  const draft = usePresetsView((view) => view.draft);
  const open = openId === null ? undefined : presets.find(({ id }) => id === openId);
  const title = () => {
    if (draft !== null) return t('presets.add-title');
    return open?.evidence === null ? t('presets.own-title') : t('presets.shipped-title');
  };
  return (
    <Drawer
      open={draft !== null || open !== undefined}
      onClose={presetClosed}
      mask={false}
      size={440}
      destroyOnHidden
      title={title()}
    >
      {draft !== null && <NewPresetForm draft={draft} />}
      {open?.evidence === null && <OwnPresetForm key={open.id} preset={open} />}
      {open !== undefined && open.evidence !== null && <ShippedPreset preset={open} />}
    </Drawer>
  );
}
