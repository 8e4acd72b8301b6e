import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { LeaverCost } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField, type NumberFieldProps } from '../../ui/NumberField.tsx';

type BuiltUp = Extract<LeaverCost, { kind: 'buildUp' }>;
type Figure = Exclude<keyof BuiltUp, 'kind' | 'rampShape'>;

interface BuiltUpCostProps {
  readonly cost: BuiltUp;
  readonly onDraft: (fields: Partial<BuiltUp>) => void;
  readonly onCommit: (fields: Partial<BuiltUp>) => Promise<void>;
}

/** The parts that a loss is built up from, each with what belongs into it, so that nothing is counted twice. */
export function BuiltUpCost({ cost, onDraft, onCommit }: BuiltUpCostProps) {
  const { t } = useTexts();
  const field = (
    name: Figure,
    label: string,
    kind: NumberFieldProps['kind'],
    { unit, ...bounds }: { min?: number; max?: number; unit?: string } = {},
  ) => (
    <NumberField
      label={label}
      kind={kind}
      value={cost[name]}
      {...bounds}
      {...(unit === undefined ? {} : { unit })}
      onDraft={(value) => onDraft({ [name]: value })}
      onCommit={(value) => onCommit({ [name]: value })}
    />
  );
  const months = { max: INPUT_BOUNDS.months, unit: t('leaverCost.unit-months') };

  return (
    <div className="built-up-cost">
      <Part title={t('leaverCost.separation')} help={t('leaverCost.separation-help')}>
        {field('separation', t('leaverCost.separation-amount'), 'yuan')}
      </Part>
      <Part title={t('leaverCost.recruitment')} help={t('leaverCost.recruitment-help')}>
        {field('recruitment', t('leaverCost.recruitment-amount'), 'yuan')}
      </Part>
      <Part title={t('leaverCost.training')} help={t('leaverCost.training-help')}>
        {field('training', t('leaverCost.training-amount'), 'yuan')}
      </Part>
      <Part title={t('leaverCost.vacancy')} help={t('leaverCost.vacancy-help')}>
        {field('vacancyMonths', t('leaverCost.vacancy-months'), 'number', months)}
        {field('monthlyContribution', t('leaverCost.monthly-contribution'), 'yuan')}
      </Part>
      <Part title={t('leaverCost.ramp')} help={t('leaverCost.ramp-help')}>
        {field('rampMonths', t('leaverCost.ramp-months'), 'number', months)}
        {field('skilledToNovice', t('leaverCost.skilled-to-novice'), 'number', {
          min: 1,
          max: INPUT_BOUNDS.skilledToNovice,
          unit: t('leaverCost.unit-times'),
        })}
        <div className="built-up-cost__wide">
          <Segmented<BuiltUp['rampShape']>
            size="small"
            aria-label={t('leaverCost.ramp-shape')}
            value={cost.rampShape}
            options={[
              { value: 'linear', label: t('leaverCost.ramp-linear') },
              { value: 'flat', label: t('leaverCost.ramp-flat') },
            ]}
            onChange={(rampShape) => void onCommit({ rampShape })}
          />
        </div>
      </Part>
      <Part title={t('leaverCost.quality')} help={t('leaverCost.quality-help')}>
        {field('skilledUnitsPerMonth', t('leaverCost.skilled-units'), 'number', {
          max: INPUT_BOUNDS.unitsPerMonth,
          unit: t('leaverCost.unit-pieces'),
        })}
        {field('costPerDefect', t('leaverCost.cost-per-defect'), 'yuan')}
        {field('noviceDefectRate', t('leaverCost.novice-defect-rate'), 'percent', {
          min: cost.skilledDefectRate,
          max: 1,
        })}
        {field('skilledDefectRate', t('leaverCost.skilled-defect-rate'), 'percent', { max: cost.noviceDefectRate })}
      </Part>
    </div>
  );
}

function Part({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <fieldset className="built-up-cost__part">
      <legend>{title}</legend>
      <p>{help}</p>
      <div className="built-up-cost__fields">{children}</div>
    </fieldset>
  );
}
