import { create } from 'zustand';
import { HOME_COUNTRY } from '../../../shared/domain/presets/countries.ts';
import type { Preset, UserPresetFields } from '../../../shared/domain/presets/preset.ts';
import type { PresetAssumption } from '../../../shared/domain/presets/presetUse.ts';

export const PRESET_ORIGINS = ['all', 'own', 'shipped'] as const;
export type PresetOrigin = (typeof PRESET_ORIGINS)[number];

/** A preset as it is written: one that is new has no value yet. */
export type PresetDraft = Omit<UserPresetFields, 'value'> & { readonly value: number | null };

interface PresetsView {
  readonly search: string;
  readonly origin: PresetOrigin;
  /** Null shows those of any assumption. */
  readonly assumption: PresetAssumption | null;
  /** The preset in the side panel. */
  readonly openId: string | null;
  /** A new one that is written in the side panel; it waits there while the user looks elsewhere. */
  readonly draft: PresetDraft | null;
}

const UNFILTERED = { search: '', origin: 'all', assumption: null } as const;
export const NO_FIGURES = { value: null, low: null, high: null } as const;

export const usePresetsView = create<PresetsView>(() => ({ ...UNFILTERED, openId: null, draft: null }));

export const searchChanged = (search: string) => usePresetsView.setState({ search });
export const originChosen = (origin: PresetOrigin) => usePresetsView.setState({ origin });
export const assumptionChosen = (assumption: PresetAssumption | null) => usePresetsView.setState({ assumption });
export const filterCleared = () => usePresetsView.setState(UNFILTERED);
export const presetOpened = (openId: string) => usePresetsView.setState({ openId, draft: null });
export const presetClosed = () => usePresetsView.setState({ openId: null, draft: null });
export const draftChanged = (patch: Partial<PresetDraft>) =>
  usePresetsView.setState(({ draft }) => (draft ? { draft: { ...draft, ...patch } } : {}));

export const newPresetStarted = () =>
  usePresetsView.setState(({ assumption }) => ({
    openId: null,
    draft: {
      assumption: assumption ?? 'annualTurnover',
      name: '',
      ...NO_FIGURES,
      country: HOME_COUNTRY,
      year: '',
      source: '',
      caution: '',
    },
  }));

export const presetCopied = ({ id: _id, evidence: _evidence, ...draft }: Preset) =>
  usePresetsView.setState({ openId: null, draft });
