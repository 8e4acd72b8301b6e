import { useMemo } from 'react';
import type { Preset, UserPreset } from '../../../shared/domain/presets/preset.ts';
import { shippedPresets } from '../../../shared/domain/presets/shippedPresets.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { api } from '../../api/bridge.ts';
import { type Query, useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';

const toPreset = (own: UserPreset): Preset => ({ ...own, evidence: null });

/** The user's own presets, the latest first, and then those that come with the product. */
export function useAllPresets(): Query<readonly Preset[]> {
  const { language } = useTexts();
  const own = useQuery(api.presets.list, {});
  return useMemo(
    () =>
      own.state === 'ready'
        ? { state: 'ready', value: [...own.value.toReversed().map(toPreset), ...shippedPresets(language)] }
        : own,
    [own, language],
  );
}

/** Presets whose name, source, country, year or caution has every word of the search. */
export function searchPresets(presets: readonly Preset[], search: string, format: Format): readonly Preset[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return presets;
  return presets.filter((preset) => {
    const { name, source, country, year, caution } = preset;
    const text = `${name} ${source} ${format.country(country)} ${country} ${year} ${caution}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
