import { presetWarnings } from '../../../shared/domain/presets/shippedPresets.ts';
import { useTexts } from '../../app/texts.ts';

/** Studies that the other side, or one's own, may bring up and that give no figure to reckon with. */
export function PresetWarnings() {
  const { t, format, language } = useTexts();
  return (
    <details className="presets-page__warnings">
      <summary>{t('presets.warnings')}</summary>
      {presetWarnings(language).map(({ id, name, text, source, country, year }) => (
        <p key={id}>
          <b>{name}</b> {text} <small>{[source, format.country(country), year].join(' · ')}</small>
        </p>
      ))}
    </details>
  );
}
