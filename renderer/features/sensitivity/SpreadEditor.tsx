import { Button, Segmented } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { endRanges, type Spread, withStated } from '../../../shared/domain/wage/tools/statedSpreads.ts';
import { presentValue } from '../../../shared/domain/wage/tools/presentValues.ts';
import type { SensitivityInput } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { typicalValue } from '../../../shared/domain/wage/tools/typicalValue.ts';
import { canBe, rangeOf } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { uncertainMeasure, uncertainName, uncertainValue } from '../../../shared/i18n/uncertainText.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { uncertainField } from '../scenarios/uncertainField.ts';
import type { ScenarioChange, ScenarioEdits } from '../scenarios/useScenarioDraft.ts';
import { converted } from './spreadConversion.ts';

interface SpreadEditorProps {
  readonly input: EvaluationInput;
  readonly spread: Spread;
  readonly edits: ScenarioEdits;
  readonly onClose: () => void;
}

/** Low and high of one input, as a figure or as a share of what it is. */
export function SpreadEditor({ input, spread: given, edits, onClose }: SpreadEditorProps) {
  const { t, format } = useTexts();
  const spread = inFigures(input, given);
  const { which, as } = spread;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input[data-saves]')?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const typical = typicalValue(input, which);
  const measure = uncertainMeasure(input, spread);
  const name = uncertainName(t, which, input);
  const change =
    (next: SensitivityInput | null): ScenarioChange =>
    ({ uncertainty }) => ({ uncertainty: { ...uncertainty, ranges: withStated(uncertainty.ranges, which, next) } });
  const own = { which, as, low: spread.low, high: spread.high };
  const ends = endRanges(input, spread);
  const end = (side: 'low' | 'high') => ({
    ...uncertainField(t, measure),
    value: spread[side],
    ...ends[side],
    width: 148,
    onDraft: (value: number) => edits.draft(change({ ...own, [side]: value })),
    onCommit: (value: number) => edits.commit(change({ ...own, [side]: value })),
  });
  const canChoose = typical !== null && canBe({ which, as: 'value' }) && canBe({ which, as: 'factor' });
  const present = uncertainMeasure(input, { which, as: 'value' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isPropagationStopped()) onClose();
  };
  return (
    // The keys of its fields end here: Escape closes.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={place} className="spread-editor" role="group" aria-label={name} onKeyDown={onKeyDown}>
      <div className="spread-editor__fields">
        <NumberField label={t('sensitivity.low-of', { name })} {...end('low')} />
        <NumberField label={t('sensitivity.high-of', { name })} {...end('high')} />
        {canChoose && (
          <Segmented<SensitivityInput['as']>
            aria-label={t('sensitivity.as')}
            value={as}
            options={[
              { value: 'value', label: t('sensitivity.as-value') },
              { value: 'factor', label: t('sensitivity.as-factor') },
            ]}
            onChange={(next) =>
              next !== as &&
              edits.commit(change(converted(own, next, typical, present, rangeOf(input, { which, as: next }))))
            }
          />
        )}
      </div>
      <div className="spread-editor__foot">
        <span>
          {typical !== null &&
            t(presentValue(input, which) === null ? 'sensitivity.now-average' : 'sensitivity.now', {
              value: uncertainValue(t, format, present, typical),
            })}
          {as === 'factor' && ` ${t('sensitivity.factor-note')}`}
        </span>
        <Button size="small" disabled={!spread.isStated} onClick={() => edits.commit(change(null))}>
          {t('sensitivity.back-to-usual')}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          {t('sensitivity.done')}
        </Button>
      </div>
    </div>
  );
}

/** Usual ends of an input that is the same everywhere read better as figures than as shares of one. */
function inFigures(input: EvaluationInput, spread: Spread): Spread {
  const { which, as, isStated } = spread;
  const present = presentValue(input, which);
  const value = { which, as: 'value' } as const;
  if (isStated || as === 'value' || present === null || !canBe(value)) return spread;
  return {
    ...converted(spread, 'value', present, uncertainMeasure(input, value), rangeOf(input, value)),
    isStated,
  };
}
