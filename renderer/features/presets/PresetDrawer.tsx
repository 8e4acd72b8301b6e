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
  const newLike = usePresetsView((view) => view.newLike);
  const open = openId === null ? undefined : presets.find(({ id }) => id === openId);
  const title = () => {
    if (newLike !== null) return t('presets.add-title');
    return open?.evidence === null ? t('presets.own-title') : t('presets.shipped-title');
  };
  return (
    <Drawer
      open={newLike !== null || open !== undefined}
      onClose={presetClosed}
      mask={false}
      size={440}
      destroyOnHidden
      title={title()}
    >
      {newLike !== null && <NewPresetForm key={newLike === 'nothing' ? '' : newLike.id} like={newLike} />}
      {open?.evidence === null && <OwnPresetForm key={open.id} preset={open} />}
      {open !== undefined && open.evidence !== null && <ShippedPreset preset={open} />}
    </Drawer>
  );
}
