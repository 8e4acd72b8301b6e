import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { DrawnInput } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import type { StatedDistribution } from '../../../shared/domain/negotiation/uncertainty.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { presentValue } from '../../../shared/domain/wage/tools/presentValues.ts';
import { typicalValue } from '../../../shared/domain/wage/tools/typicalValue.ts';
import { canBe, rangeOf, type UncertainInput } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';
import { uncertainMeasure, uncertainName, uncertainValue } from '../../../shared/i18n/uncertainText.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { uncertainField } from '../scenarios/uncertainField.ts';
import type { ScenarioChange, ScenarioEdits } from '../scenarios/useScenarioDraft.ts';
import {
  DISTRIBUTION_KINDS,
  type DistributionField,
  type DistributionKind,
  FIELDS_OF,
  fieldValue,
  givenAs,
  isOptional,
  ofKind,
  withField,
  writableRange,
} from './distributionFields.ts';
import type { DistributionProblem } from './distributionProblems.ts';

const KIND_TEXTS = {
  fixed: 'simulation.kind-fixed',
  uniform: 'simulation.kind-uniform',
  triangular: 'simulation.kind-triangular',
  normal: 'simulation.kind-normal',
} as const satisfies Record<DistributionKind, TextKey>;

const FIELD_TEXTS = {
  value: 'simulation.field-value',
  low: 'simulation.field-low',
  mode: 'simulation.field-mode',
  high: 'simulation.field-high',
  mean: 'simulation.field-mean',
  sd: 'simulation.field-sd',
} as const satisfies Record<DistributionField, TextKey>;

interface DistributionRowProps {
  readonly input: EvaluationInput;
  readonly drawn: DrawnInput;
  readonly problem: DistributionProblem | null;
  readonly edits: ScenarioEdits;
}

/** One uncertain input: whether it is drawn, from what shape, with which figures. */
export function DistributionRow({ input, drawn, problem, edits }: DistributionRowProps) {
  const { t, format } = useTexts();
  const problemId = useId();
  const { which, as, distribution, isIncluded, isUsual } = drawn;
  const name = uncertainName(t, which, input);
  const measure = uncertainMeasure(input, drawn);
  const range = writableRange(rangeOf(input, drawn), measure);
  const stated: StatedDistribution = { which, as, distribution, isIncluded };
  const change = (next: StatedDistribution | null) => withStated(which, next);

  const present = presentValue(input, which);
  const now =
    present === null
      ? t('simulation.now-differs')
      : t('simulation.now', {
          value: uncertainValue(t, format, uncertainMeasure(input, { which, as: 'value' }), present),
        });
  const typical = typicalValue(input, which);
  const ways = (['factor', 'value'] as const).filter((way) => canBe({ which, as: way }));
  const giveAs = (way: UncertainInput['as']) => {
    const of = { which, as: way };
    const given = givenAs(way, distribution, typical ?? 1, uncertainMeasure(input, of), rangeOf(input, of));
    edits.commit(change({ ...stated, as: way, distribution: given }));
  };
  return (
    <li className="distribution" aria-label={name}>
      <div className="distribution__name">
        <Checkbox
          checked={isIncluded}
          title={name}
          onChange={({ target }) => edits.commit(change({ ...stated, isIncluded: target.checked }))}
        >
          {name}
        </Checkbox>
        <span className="distribution__now">
          {which !== 'onCostRates' && <span>{now}</span>}
          {!isUsual && (
            <button
              type="button"
              className="text-button"
              aria-label={t('simulation.usual-of', { name })}
              onClick={() => edits.commit(change(null))}
            >
              {t('simulation.usual')}
            </button>
          )}
        </span>
      </div>
      {isIncluded && (
        <>
          <Select<DistributionKind>
            aria-label={t('simulation.kind-of', { name })}
            value={distribution.kind}
            popupMatchSelectWidth={false}
            options={DISTRIBUTION_KINDS.map((kind) => ({ value: kind, label: t(KIND_TEXTS[kind]) }))}
            onChange={(kind) =>
              edits.commit(change({ ...stated, distribution: ofKind(kind, distribution, measure, range) }))
            }
          />
          <Select<UncertainInput['as']>
            aria-label={t('simulation.as-of', { name })}
            value={as}
            popupMatchSelectWidth={false}
            disabled={ways.length === 1}
            options={ways.map((way) => ({
              value: way,
              label: way === 'factor' ? t('simulation.as-factor') : t('simulation.as-value'),
            }))}
            onChange={giveAs}
          />
          <div className="distribution__fields" role="group" aria-label={name} aria-describedby={problemId}>
            {FIELDS_OF[distribution.kind].map((field) => {
              const withValue = (value: number | null) =>
                change({ ...stated, distribution: withField(distribution, field, value) });
              const figure = {
                label: t(FIELD_TEXTS[field]),
                isWrong: problem?.field === field,
                ...uncertainField(t, measure),
                ...(field === 'sd' ? { min: 0, max: range.max - range.min } : range),
                value: fieldValue(distribution, field),
                onDraft: (value: number | null) => edits.draft(withValue(value)),
                onCommit: (value: number | null) => edits.commit(withValue(value)),
              };
              const key = `${distribution.kind} ${as} ${field}`;
              return isOptional(distribution.kind, field) ? (
                <NumberField key={key} {...figure} optional placeholder={t('simulation.no-bound')} />
              ) : (
                <NumberField key={key} {...figure} />
              );
            })}
          </div>
        </>
      )}
      {problem && (
        <p className="distribution__problem" id={problemId} role="alert">
          {problemText(t, problem, (value) =>
            // As the field has it: 100 % is what there is now.
            as === 'factor' ? format.percent(value) : uncertainValue(t, format, measure, value),
          )}
        </p>
      )}
    </li>
  );
}

function withStated(which: DrawnInput['which'], next: StatedDistribution | null): ScenarioChange {
  return ({ uncertainty }) => {
    const others = uncertainty.distributions.filter((each) => each.which !== which);
    return { uncertainty: { ...uncertainty, distributions: next === null ? others : [...others, next] } };
  };
}

/** What is wrong with a figure, and how it is mended. */
function problemText(t: Translate, { field, issue }: DistributionProblem, show: (value: number) => string): string {
  if (field === 'sd') return t('simulation.problem-sd');
  const label = t(FIELD_TEXTS[field]);
  if (issue.min !== undefined) return t('simulation.problem-low', { field: label, min: show(issue.min) });
  if (issue.max !== undefined) return t('simulation.problem-high', { field: label, max: show(issue.max) });
  return t('simulation.problem', { field: label });
}
