import './presetDialog.css';
import { Button, Modal } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Preset, takePreset } from '../../../shared/domain/presets/preset.ts';
import type { PresetAssumption, PresetUse } from '../../../shared/domain/presets/presetUse.ts';
import { presetWarnings } from '../../../shared/domain/presets/shippedPresets.ts';
import { citationText, presetValueText } from '../../../shared/i18n/presetText.ts';
import { sectionChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { dataTabChosen } from '../data/dataView.ts';
import { searchPresets, useAllPresets } from './allPresets.ts';
import { ASSUMPTION_TEXTS, GRADE_TEXTS, OWN_FIGURE_TEXTS } from './presetTexts.ts';

/** Rows drawn at once; a search narrows a longer list. */
const ROWS_SHOWN = 50;
/** From this many on there is a field to search in. */
const SEARCHABLE = 9;

interface PresetDialogProps {
  readonly assumption: PresetAssumption;
  readonly onClose: () => void;
  readonly onTake: (use: PresetUse, citation: string) => void;
}

/** First where the enterprise's own figure is found, then the cited ones, then what is no figure to use. */
export function PresetDialog({ assumption, onClose, onTake }: PresetDialogProps) {
  const { t, format, language } = useTexts();
  const presets = useAllPresets();
  const [search, setSearch] = useState('');
  const searched = useDeferredValue(search);
  const fitting = useMemo(
    () => (presets.state === 'ready' ? presets.value.filter((preset) => preset.assumption === assumption) : []),
    [presets, assumption],
  );
  const found = useMemo(() => searchPresets(fitting, searched, format), [fitting, searched, format]);
  const warnings = useMemo(
    () => presetWarnings(language).filter((warning) => warning.assumption === assumption),
    [language, assumption],
  );
  const take = (preset: Preset) => onTake(takePreset(preset), citationText(t, format, preset));
  const manage = () => {
    onClose();
    dataTabChosen('presets');
    sectionChosen('data');
  };

  return (
    <Modal
      open
      title={t('presets.use-for', { assumption: t(ASSUMPTION_TEXTS[assumption]) })}
      width={760}
      footer={null}
      onCancel={onClose}
    >
      <div className="preset-dialog">
        <p className="preset-dialog__first">
          <b>{t('presets.own-first')}</b> {t(OWN_FIGURE_TEXTS[assumption])}
        </p>
        {presets.state !== 'ready' && <QueryState of={presets} />}
        {fitting.length >= SEARCHABLE && (
          <input
            type="search"
            className="preset-dialog__search"
            aria-label={t('presets.search')}
            placeholder={t('presets.search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        )}
        <ul className="preset-dialog__list">
          {found.slice(0, ROWS_SHOWN).map((preset) => (
            <PresetRow key={preset.id} preset={preset} onTake={take} />
          ))}
        </ul>
        {presets.state === 'ready' && found.length === 0 && (
          <p className="preset-dialog__note">{t('presets.none-for')}</p>
        )}
        {found.length > ROWS_SHOWN && (
          <p className="preset-dialog__note">{t('presets.more', { count: format.count(found.length - ROWS_SHOWN) })}</p>
        )}
        {warnings.length > 0 && (
          <section className="preset-dialog__warnings">
            <h3>{t('presets.warnings')}</h3>
            {warnings.map(({ id, name, text, source }) => (
              <p key={id}>
                <b>{name}</b> {text} <small>{source}</small>
              </p>
            ))}
          </section>
        )}
        <Button type="link" className="preset-dialog__manage" onClick={manage}>
          {t('presets.manage')}
        </Button>
      </div>
    </Modal>
  );
}

interface PresetRowProps {
  readonly preset: Preset;
  readonly onTake: (preset: Preset) => void;
}

function PresetRow({ preset, onTake }: PresetRowProps) {
  const { t, format } = useTexts();
  const { assumption, name, low, high, country, year, source, caution, evidence } = preset;
  const value = presetValueText(t, format, assumption, preset.value);
  const bound = (figure: number | null) => (figure === null ? '—' : presetValueText(t, format, assumption, figure));
  return (
    <li>
      <p className="preset-dialog__figure">
        <strong>{value}</strong>
        <small>
          {low === null && high === null
            ? t('presets.no-range')
            : t('presets.range', { low: bound(low), high: bound(high) })}
        </small>
      </p>
      <div className="preset-dialog__what">
        <p>
          <b>{name}</b>
          <span className="preset-dialog__place">
            {[format.country(country), year, t(GRADE_TEXTS[evidence ?? 'own'])].filter(Boolean).join(' · ')}
          </span>
        </p>
        <p className="preset-dialog__source">{source}</p>
        {caution !== '' && <p className="preset-dialog__caution">{caution}</p>}
      </div>
      <Button aria-label={t('presets.take-named', { name, value })} onClick={() => onTake(preset)}>
        {t('presets.take')}
      </Button>
    </li>
  );
}
