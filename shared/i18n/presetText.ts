import type { PresetAssumption, PresetUse } from '../domain/presets/presetUse.ts';
import type { Format } from './format.ts';
import type { Translate } from './texts.ts';

/** The figure of a preset with its unit: `26%`, `2.5`, `1.3 倍`. */
export function presetValueText(t: Translate, format: Format, assumption: PresetAssumption, value: number): string {
  switch (assumption) {
    case 'annualTurnover':
    case 'leaverCostShare':
      return format.percent(value);
    case 'skilledToNovice':
      return t('presets.times', { value: format.number(value) });
    case 'quitElasticity':
      return format.number(value);
  }
}

/** `name: value. Source (country, year).` What is written into the source of an assumption, and printed beside it. */
export function citationText(t: Translate, format: Format, use: Omit<PresetUse, 'presetId' | 'caution'>): string {
  return t('presets.citation', {
    name: use.name,
    value: presetValueText(t, format, use.assumption, use.value),
    source: use.source,
    country: format.country(use.country),
    year: use.year,
  });
}
