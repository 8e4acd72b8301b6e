import { Button } from 'antd';
import type { Preset } from '../../../shared/domain/presets/preset.ts';
import { presetValueText } from '../../../shared/i18n/presetText.ts';
import { useTexts } from '../../app/texts.ts';
import { ASSUMPTION_TEXTS, GRADE_TEXTS } from './presetTexts.ts';
import { presetCopied } from './presetsView.ts';

/** A preset that comes with the product, in full, to read. */
export function ShippedPreset({ preset }: { readonly preset: Preset }) {
  const { t, format } = useTexts();
  const { assumption, name, value, low, high, country, year, source, caution, evidence } = preset;
  const figure = (one: number | null) => (one === null ? '—' : presetValueText(t, format, assumption, one));
  const range =
    low === null && high === null
      ? t('presets.no-range')
      : t('presets.range', { low: figure(low), high: figure(high) });
  return (
    <div className="preset-form">
      <p className="preset-form__figure">
        <strong>{figure(value)}</strong> <small>{range}</small>
      </p>
      <dl>
        <dt>{t('presets.name')}</dt>
        <dd>{name}</dd>
        <dt>{t('presets.assumption')}</dt>
        <dd>{t(ASSUMPTION_TEXTS[assumption])}</dd>
        <dt>{t('presets.country')}</dt>
        <dd>{format.country(country)}</dd>
        <dt>{t('presets.year')}</dt>
        <dd>{year}</dd>
        <dt>{t('presets.grade')}</dt>
        <dd>{t(GRADE_TEXTS[evidence ?? 'own'])}</dd>
        <dt>{t('presets.source')}</dt>
        <dd>{source}</dd>
        <dt>{t('presets.caution')}</dt>
        <dd className="preset-form__caution">{caution}</dd>
      </dl>
      <Button onClick={() => presetCopied(preset)}>{t('presets.copy')}</Button>
    </div>
  );
}
