import './presetPicker.css';
import { lazy, Suspense, useState } from 'react';
import type { PresetAssumption, PresetUse } from '../../../shared/domain/presets/presetUse.ts';
import { useTexts } from '../../app/texts.ts';
import { ASSUMPTION_TEXTS } from './presetTexts.ts';

// The figures and their texts are loaded when somebody asks for them.
const PresetDialog = lazy(() => import('./PresetDialog.tsx').then((file) => ({ default: file.PresetDialog })));

interface PresetPickerProps {
  readonly assumption: PresetAssumption;
  /** What stands on the button; "use a cited figure" where it is left out. */
  readonly label?: string;
  /** The preset taken, and its citation for the text of the source. */
  readonly onTake: (use: PresetUse, citation: string) => void;
}

/** Offers cited figures for an assumption, each with its range, place, source and caution before it is taken. */
export function PresetPicker({ assumption, label, onTake }: PresetPickerProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="preset-picker"
        aria-haspopup="dialog"
        aria-label={t('presets.use-for', { assumption: t(ASSUMPTION_TEXTS[assumption]) })}
        onClick={() => setIsOpen(true)}
      >
        {label ?? t('presets.use')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <PresetDialog
            assumption={assumption}
            onClose={() => setIsOpen(false)}
            onTake={(use, citation) => {
              setIsOpen(false);
              onTake(use, citation);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Says below a figure that it is a cited one, until it is changed by hand. */
export function PresetInUse({ use }: { readonly use: PresetUse | null }) {
  const { t, format } = useTexts();
  if (use === null) return null;
  const { name, year, source, caution } = use;
  return (
    <p className="preset-in-use" title={[source, caution].filter(Boolean).join('\n')}>
      {t('presets.in-use', { name, country: format.country(use.country), year })}
    </p>
  );
}
