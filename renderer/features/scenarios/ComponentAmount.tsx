import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import type { Component } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { yearlyWhole } from './componentTerms.ts';
import { componentChange, type ScenarioEdits } from './useScenarioDraft.ts';

/** How much a component is, in the row; where that takes more than one figure, what they come to. */
export function ComponentAmount({ component, edits }: { component: StoredComponent; edits: ScenarioEdits }) {
  const { t, format } = useTexts();
  const { id, terms } = component;
  const field = (change: (terms: Component, value: number) => Component) => ({
    hideLabel: true,
    onDraft: (value: number) => edits.draft(componentChange(id, (now) => change(now.terms, value))),
    onCommit: (value: number) => edits.commit(componentChange(id, (now) => change(now.terms, value))),
  });
  switch (terms.kind) {
    case 'percent':
      return (
        <NumberField
          label={t('scenarios.raise-rate')}
          kind="percent"
          value={terms.rate}
          min={-1}
          max={INPUT_BOUNDS.raise}
          {...field((now, rate) => (now.kind === 'percent' ? { ...now, rate } : now))}
        />
      );
    case 'flat':
      return (
        <NumberField
          label={t('scenarios.raise-flat')}
          kind="yuan"
          value={terms.monthly}
          min={-INPUT_BOUNDS.monthlyPay}
          max={INPUT_BOUNDS.monthlyPay}
          {...field((now, monthly) => (now.kind === 'flat' ? { ...now, monthly } : now))}
        />
      );
    case 'lumpSum':
      return (
        <NumberField
          label={t('scenarios.lump-sum-amount')}
          kind="yuan"
          value={terms.perHead}
          max={INPUT_BOUNDS.monthlyPay}
          {...field((now, perHead) => (now.kind === 'lumpSum' ? { ...now, perHead } : now))}
        />
      );
    case 'benefit':
      break;
  }
  const { cost } = terms;
  if (cost.kind === 'shared' || cost.kind === 'tiered') {
    return (
      <span className="components-editor__sum">
        {t('scenarios.yuan-a-year', { yuan: format.yuan(yearlyWhole(cost)) })}
      </span>
    );
  }
  const isPerHead = cost.kind === 'perHeadMonthly' || cost.kind === 'perHeadYearly';
  const units = {
    perHeadMonthly: t('scenarios.unit-head-month'),
    perHeadYearly: t('scenarios.unit-head-year'),
    lumpYearly: t('scenarios.unit-year'),
    lumpOnce: t('scenarios.unit-once'),
  } as const;
  return (
    <NumberField
      label={t('scenarios.benefit-amount')}
      kind="yuan"
      unit={units[cost.kind]}
      value={cost.amount}
      max={isPerHead ? INPUT_BOUNDS.monthlyPay : INPUT_BOUNDS.amount}
      {...field((now, amount) =>
        now.kind === 'benefit' && 'amount' in now.cost ? { ...now, cost: { ...now.cost, amount } } : now,
      )}
    />
  );
}
