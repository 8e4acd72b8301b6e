import './responseEditor.css';
import { Radio, Segmented } from 'antd';
import { memo, useMemo, useRef } from 'react';
import { responsePresetInUse } from '../../../shared/domain/presets/presetInUse.ts';
import type { TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PresetInUse, PresetPicker } from '../presets/PresetPicker.tsx';
import { EditorBlock } from './EditorBlock.tsx';
import type { EditorParts } from './editorParts.ts';
import { GestureSlider } from './GestureSlider.tsx';
import {
  averageTurnover,
  breakEvenShare,
  RESPONSE_KINDS,
  type ResponseKind,
  responseOfKind,
  turnoverEffect,
} from './responseTerms.ts';
import { elasticityRange, pointsRange, RELATIVE_RANGE } from './sliderRange.ts';

const KIND_TEXTS = {
  points: 'scenarios.response-points',
  relative: 'scenarios.response-relative',
  elasticity: 'scenarios.response-elasticity',
  none: 'scenarios.response-none',
} as const satisfies Record<ResponseKind, string>;

const STATED: ReadonlySet<ResponseKind> = new Set(['points', 'relative']);

/** How turnover answers the raise, always with its unit, and where it would break even. */
export function ResponseEditor(parts: EditorParts) {
  const { t } = useTexts();
  const { detail, scenario, edits } = parts;
  const { response } = scenario;
  const kinds = (
    <KindChoice
      kind={response.kind}
      turnover={averageTurnover(detail.groups)}
      outsideGrowth={detail.negotiation.comparators.outsideGrowth}
      edits={edits}
    />
  );
  return (
    <EditorBlock title={t('scenarios.response')} action={kinds}>
      {response.kind === 'none' ? (
        <p className="editor-block__note">{t('scenarios.response-none-note')}</p>
      ) : (
        <>
          {response.kind === 'elasticity' ? (
            <Elasticity {...parts} response={response} />
          ) : (
            <StatedFall {...parts} response={response} />
          )}
          <BreakEven {...parts} />
          <Source text={scenario.responseSource} edits={edits} />
          <PresetInUse use={responsePresetInUse(scenario)} />
        </>
      )}
    </EditorBlock>
  );
}

interface KindChoiceProps extends Pick<EditorParts, 'edits'> {
  readonly kind: ResponseKind;
  /** Today's, over all heads. */
  readonly turnover: number;
  readonly outsideGrowth: number | undefined;
}

const KindChoice = memo(function KindChoice({ kind, turnover, outsideGrowth, edits }: KindChoiceProps) {
  const { t } = useTexts();
  // What was set under another unit comes back with it, as long as this scenario stays on screen.
  const left = useRef<Partial<Record<ResponseKind, TurnoverResponse>>>({});
  const choose = (next: ResponseKind) =>
    edits.commit(({ response }) => {
      left.current[response.kind] = response;
      const converted = responseOfKind(next, response, turnover, outsideGrowth);
      const isConverted = STATED.has(next) && STATED.has(response.kind);
      return { response: isConverted ? converted : (left.current[next] ?? converted) };
    });
  return (
    <Segmented<ResponseKind>
      aria-label={t('scenarios.response-unit')}
      value={kind}
      options={RESPONSE_KINDS.map((each) => ({ value: each, label: t(KIND_TEXTS[each]) }))}
      onChange={choose}
    />
  );
});

const Source = memo(function Source({ text, edits }: Pick<EditorParts, 'edits'> & { readonly text: string }) {
  const { t } = useTexts();
  return (
    <TextField
      label={t('scenarios.response-source')}
      placeholder={t('scenarios.response-source-hint')}
      value={text}
      multiline
      onCommit={(responseSource) => edits.commit(() => ({ responseSource }))}
    />
  );
});

type Stated = Extract<TurnoverResponse, { kind: 'points' | 'relative' }>;
type Elastic = Extract<TurnoverResponse, { kind: 'elasticity' }>;

function StatedFall({ detail, stored, scenario, assessment, edits, response }: EditorParts & { response: Stated }) {
  const { t, format } = useTexts();
  const { kind } = response;
  const isPoints = kind === 'points';
  const turnover = averageTurnover(detail.groups);
  const mark = useBreakEvenMark(assessment, kind);
  const atRest = stored.response.kind === kind ? stored.response.value : response.value;
  const range = isPoints ? pointsRange(atRest, turnover, mark) : RELATIVE_RANGE;
  const change = (value: number) => () => ({ response: { kind, value } });
  const label = t('scenarios.fall');
  const unit = isPoints ? t('scenarios.points') : '%';
  return (
    <>
      <div className="response-editor__sentence">
        <Before {...{ detail, scenario, assessment }} />
        <span className="response-editor__fall">
          {t('scenarios.falls-by')}
          <NumberField
            label={label}
            hideLabel
            kind={isPoints ? 'points' : 'percent'}
            unit={unit}
            width={isPoints ? 116 : 84}
            value={response.value}
            max={isPoints ? INPUT_BOUNDS.annualTurnover : 1}
            onDraft={(value) => edits.draft(change(value))}
            onCommit={(value) => edits.commit(change(value))}
          />
        </span>
        <After {...{ detail, scenario, assessment }} />
      </div>
      <GestureSlider
        {...range}
        label={label}
        value={response.value}
        valueText={
          isPoints
            ? t('scenarios.fall-points', { points: format.points(response.value) })
            : format.percent(response.value)
        }
        mark={mark}
        onDraft={(value) => edits.draft(change(value))}
        onCommit={(value) => edits.commit(change(value))}
      />
      <Scale
        min={format.points(range.min, 1)}
        max={format.points(range.max, 1)}
        place={mark === null ? null : mark / range.max}
        text={mark === null ? '' : t('scenarios.break-even-at', { value: format.points(mark) })}
      />
    </>
  );
}

/** The ends of a slider and, below its place, what is marked on it. */
function Scale({ min, max, place, text }: { min: string; max: string; place: number | null; text: string }) {
  const isMarked = place !== null && place <= 1;
  // Near an end the mark takes the place of the end's own figure.
  const isNear = (end: number) => isMarked && Math.abs(place - end) < 0.25;
  return (
    <div className="response-editor__scale" aria-hidden>
      <span hidden={isNear(0)}>{min}</span>
      {isMarked && <b style={{ insetInlineStart: `${Math.min(84, Math.max(16, place * 100))}%` }}>{text}</b>}
      <span hidden={isNear(1)}>{max}</span>
    </div>
  );
}

function Elasticity({ detail, stored, scenario, assessment, edits, response }: EditorParts & { response: Elastic }) {
  const { t, format } = useTexts();
  const atRest = stored.response.kind === 'elasticity' ? stored.response.epsilon : response.epsilon;
  const range = elasticityRange(atRest);
  const change = (part: Partial<Elastic>) => (shown: { response: TurnoverResponse }) =>
    shown.response.kind === 'elasticity' ? { response: { ...shown.response, ...part } } : {};
  const label = t('scenarios.elasticity');
  return (
    <>
      <div className="response-editor__sentence">
        <Before {...{ detail, scenario, assessment }} />
        <After {...{ detail, scenario, assessment }} />
      </div>
      <div className="editor-block__row">
        <span className="editor-block__label response-editor__cited" title={label}>
          {label}
          <PresetPicker
            assumption="quitElasticity"
            onTake={(use, citation) =>
              edits.commit((shown) => ({
                ...change({ epsilon: use.value })(shown),
                responsePreset: use,
                responseSource: citation,
              }))
            }
          />
        </span>
        <NumberField
          label={label}
          hideLabel
          kind="number"
          value={response.epsilon}
          max={INPUT_BOUNDS.elasticity}
          onDraft={(epsilon) => edits.draft(change({ epsilon }))}
          onCommit={(epsilon) => edits.commit(change({ epsilon }))}
        />
      </div>
      <GestureSlider
        {...range}
        label={label}
        value={response.epsilon}
        valueText={format.number(response.epsilon)}
        onDraft={(epsilon) => edits.draft(change({ epsilon }))}
        onCommit={(epsilon) => edits.commit(change({ epsilon }))}
      />
      <Scale min={format.number(range.min)} max={format.number(range.max)} place={null} text="" />
      <p className="editor-block__note">{t('scenarios.elasticity-note', { value: format.number(response.epsilon) })}</p>
      <div className="editor-block__row">
        <span className="editor-block__label" title={t('scenarios.outside-growth')}>
          {t('scenarios.outside-growth')}
        </span>
        <NumberField
          label={t('scenarios.outside-growth')}
          hideLabel
          kind="percent"
          value={response.outsideGrowth}
          min={-0.99}
          max={INPUT_BOUNDS.annualRate}
          onDraft={(outsideGrowth) => edits.draft(change({ outsideGrowth }))}
          onCommit={(outsideGrowth) => edits.commit(change({ outsideGrowth }))}
        />
      </div>
      <Radio.Group
        className="response-editor__against"
        aria-label={t('scenarios.against')}
        value={response.against}
        onChange={({ target }) => edits.commit(change({ against: target.value === 'noRaise' ? 'noRaise' : 'today' }))}
      >
        <Radio value="today">
          {t('scenarios.against-today')}
          <small>{t('scenarios.against-today-note')}</small>
        </Radio>
        <Radio value="noRaise">
          {t('scenarios.against-no-raise')}
          <small>{t('scenarios.against-no-raise-note')}</small>
        </Radio>
      </Radio.Group>
    </>
  );
}

type EffectProps = Pick<EditorParts, 'detail' | 'scenario' | 'assessment'>;

const effectOf = ({ detail, scenario, assessment }: EffectProps) =>
  turnoverEffect(
    detail.groups,
    scenario.response,
    scenario.horizonYears,
    assessment.state === 'valid' ? assessment.evaluation : null,
  );

function Before(props: EffectProps) {
  const { t, format } = useTexts();
  const effect = effectOf(props);
  const { response } = props.scenario;
  const isDrift = response.kind === 'elasticity' && response.against === 'noRaise';
  const turnover = percentOneDigit(format.percent, effect?.before);
  return (
    <span className="response-editor__before">
      {isDrift ? t('scenarios.turnover-without', { turnover }) : t('scenarios.turnover-now', { turnover })}
    </span>
  );
}

function After(props: EffectProps) {
  const { t, format } = useTexts();
  const effect = effectOf(props);
  const fall = effect ? effect.before - effect.after : 0;
  const isElastic = props.scenario.response.kind === 'elasticity';
  return (
    <>
      {isElastic && (
        <b className="response-editor__fall">
          {fall < 0
            ? t('scenarios.rise-points', { points: format.points(-fall, 1) })
            : t('scenarios.fall-points', { points: format.points(fall, 1) })}
        </b>
      )}
      <span className={fall < 0 ? 'response-editor__after response-editor__after--worse' : 'response-editor__after'}>
        {`→ ${percentOneDigit(format.percent, effect?.after)}`}
      </span>
    </>
  );
}

/** Always one digit, so that 20.0% and 15.0% line up with what lies between them. */
function percentOneDigit(percent: (fraction: number, digits: number) => string, fraction: number | undefined): string {
  if (fraction === undefined) return '—';
  const text = percent(fraction, 1);
  return text.includes('.') ? text : text.replace('%', '.0%');
}

function useBreakEvenMark(assessment: EditorParts['assessment'], kind: Stated['kind']): number | null {
  return useMemo(() => {
    if (assessment.state === 'invalid') return null;
    const { input, evaluation } = assessment;
    // Without a cost there is nothing to break even with.
    return (kind === 'points' ? evaluation.breakEvenPoints : breakEvenShare(input, evaluation)) || null;
  }, [assessment, kind]);
}

/** Says in words what the mark on the scale cannot: that it lies out of reach, or that nothing moves. */
function BreakEven({ scenario, assessment }: EditorParts) {
  const { t, format } = useTexts();
  if (assessment.state === 'invalid') return null;
  const { breakEvenPoints, runRate } = assessment.evaluation;
  const { response } = scenario;
  const isStated = response.kind === 'points' || response.kind === 'relative';
  if (isStated && response.value > 0 && runRate.lossAvoided === 0) {
    return <p className="editor-block__note">{t('scenarios.no-raise-no-effect')}</p>;
  }
  if (breakEvenPoints === null) return <p className="editor-block__note">{t('scenarios.break-even-none')}</p>;
  if (response.kind !== 'elasticity') return null;
  return (
    <p className="editor-block__note">{t('scenarios.break-even-points', { points: format.points(breakEvenPoints) })}</p>
  );
}
