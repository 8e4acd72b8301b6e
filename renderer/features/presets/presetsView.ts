import { create } from 'zustand';
import type { Preset } from '../../../shared/domain/presets/preset.ts';
import type { PresetAssumption } from '../../../shared/domain/presets/presetUse.ts';

export const PRESET_ORIGINS = ['all', 'own', 'shipped'] as const;
export type PresetOrigin = (typeof PRESET_ORIGINS)[number];

interface PresetsView {
  readonly search: string;
  readonly origin: PresetOrigin;
  /** Null shows those of any assumption. */
  readonly assumption: PresetAssumption | null;
  /** The preset in the side panel. */
  readonly openId: string | null;
  /** A new one is written in the side panel, perhaps after the model of another. */
  readonly newLike: Preset | 'nothing' | null;
}

const UNFILTERED = { search: '', origin: 'all', assumption: null } as const;

export const usePresetsView = create<PresetsView>(() => ({ ...UNFILTERED, openId: null, newLike: null }));

export const searchChanged = (search: string) => usePresetsView.setState({ search });
export const originChosen = (origin: PresetOrigin) => usePresetsView.setState({ origin });
export const assumptionChosen = (assumption: PresetAssumption | null) => usePresetsView.setState({ assumption });
export const filterCleared = () => usePresetsView.setState(UNFILTERED);
export const presetOpened = (openId: string) => usePresetsView.setState({ openId, newLike: null });
export const presetClosed = () => usePresetsView.setState({ openId: null, newLike: null });
export const newPresetStarted = (like: Preset | 'nothing' = 'nothing') =>
  usePresetsView.setState({ openId: null, newLike: like });
