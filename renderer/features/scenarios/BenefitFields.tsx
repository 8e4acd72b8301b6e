import { Button, Checkbox, Select } from 'antd';
import type { AllowanceScheme } from '../../../shared/domain/allowances/terms.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { BenefitCost, Component } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { SchemeMenu } from '../allowances/SchemeMenu.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BENEFIT_KINDS, type BenefitKind, costOfKind, headsOf, mayCountAsPay } from './componentTerms.ts';
import { componentChange, type ScenarioEdits } from './useScenarioDraft.ts';

type Benefit = Extract<Component, { kind: 'benefit' }>;
type Shared = Extract<BenefitCost, { kind: 'shared' }>;
type Tiered = Extract<BenefitCost, { kind: 'tiered' }>;
type Tier = Tiered['tiers'][number];

const COST_TEXTS = {
  perHeadMonthly: 'scenarios.cost-per-head-monthly',
  perHeadYearly: 'scenarios.cost-per-head-yearly',
  lumpYearly: 'scenarios.cost-lump-yearly',
  lumpOnce: 'scenarios.cost-lump-once',
  shared: 'scenarios.cost-shared',
  tiered: 'scenarios.cost-tiered',
} as const satisfies Record<BenefitKind, string>;

interface BenefitFieldsProps {
  readonly detail: NegotiationDetail;
  readonly id: string;
  readonly benefit: Benefit;
  readonly edits: ScenarioEdits;
}

/** Name and cost of a benefit, each kind with its own figures. */
export function BenefitFields({ detail, id, benefit, edits }: BenefitFieldsProps) {
  const { t } = useTexts();
  const change = (make: (now: Benefit) => Benefit) =>
    componentChange(id, ({ terms }) => (terms.kind === 'benefit' ? make(terms) : terms));
  const choose = (kind: BenefitKind) =>
    edits.commit(
      change((now) => {
        const cost = costOfKind(kind, now.cost, headsOf(detail.groups, now));
        return { ...now, cost, countsAsPay: now.countsAsPay && mayCountAsPay(cost) };
      }),
    );
  const fields: CostFields = {
    draft: (make) => edits.draft(change((now) => ({ ...now, cost: make(now.cost) }))),
    commit: (make) => edits.commit(change((now) => ({ ...now, cost: make(now.cost) }))),
  };
  const take = ({ title, terms }: AllowanceScheme) =>
    edits.commit(
      change((now) => ({
        ...now,
        name: now.name === t('scenarios.benefit') ? title : now.name,
        cost: { kind: 'tiered', tiers: terms.tiers.map(({ people, monthly }) => ({ people, monthly })) },
      })),
    );
  const { cost } = benefit;
  return (
    <>
      <TextField
        label={t('scenarios.benefit-name')}
        value={benefit.name}
        required
        maxLength={INPUT_BOUNDS.name}
        onCommit={(name) => edits.commit(change((now) => ({ ...now, name })))}
      />
      <div className="components-editor__groups">
        <span>{t('scenarios.cost-kind')}</span>
        <Select<BenefitKind>
          aria-label={t('scenarios.cost-kind')}
          value={cost.kind}
          popupMatchSelectWidth={false}
          options={BENEFIT_KINDS.map((kind) => ({ value: kind, label: t(COST_TEXTS[kind]) }))}
          onChange={choose}
        />
      </div>
      {cost.kind === 'shared' && <SharedFields cost={cost} fields={fields} />}
      {cost.kind === 'tiered' && (
        <>
          <TierFields cost={cost} fields={fields} />
          <SchemeMenu onTaken={take} />
        </>
      )}
      {mayCountAsPay(cost) && (
        <Checkbox
          checked={benefit.countsAsPay}
          onChange={({ target }) => edits.commit(change((now) => ({ ...now, countsAsPay: target.checked })))}
        >
          {t('scenarios.counts-as-pay')}
        </Checkbox>
      )}
    </>
  );
}

interface CostFields {
  readonly draft: (make: (now: BenefitCost) => BenefitCost) => void;
  readonly commit: (make: (now: BenefitCost) => BenefitCost) => void;
}

function SharedFields({ cost, fields }: { cost: Shared; fields: CostFields }) {
  const { t } = useTexts();
  const both = (part: (value: number) => Partial<Shared>) => {
    const make = (value: number) => (now: BenefitCost) => (now.kind === 'shared' ? { ...now, ...part(value) } : now);
    return {
      onDraft: (value: number) => fields.draft(make(value)),
      onCommit: (value: number) => fields.commit(make(value)),
    };
  };
  return (
    <div className="components-editor__shared">
      <NumberField
        label={t('scenarios.shared-people')}
        kind="count"
        unit={t('scenarios.unit-people')}
        value={cost.people}
        max={INPUT_BOUNDS.headcount}
        {...both((people) => ({ people }))}
      />
      <NumberField
        label={t('scenarios.shared-price')}
        kind="yuan"
        value={cost.unitPrice}
        max={INPUT_BOUNDS.monthlyPay}
        {...both((unitPrice) => ({ unitPrice }))}
      />
      <NumberField
        label={t('scenarios.shared-share')}
        kind="percent"
        value={cost.employerShare}
        max={1}
        {...both((employerShare) => ({ employerShare }))}
      />
    </div>
  );
}

function TierFields({ cost, fields }: { cost: Tiered; fields: CostFields }) {
  const { t } = useTexts();
  const withTiers = (make: (tiers: readonly Tier[]) => Tier[]) => (now: BenefitCost) =>
    now.kind === 'tiered' ? { ...now, tiers: make(now.tiers) } : now;
  const withTier = (at: number, part: Partial<Tier>) =>
    withTiers((tiers) => tiers.map((tier, each) => (each === at ? { ...tier, ...part } : tier)));
  return (
    <ol className="components-editor__tiers" aria-label={t('scenarios.tiers')}>
      {cost.tiers.map((tier, at) => (
        // A tier has no name of its own: its place in the list is what it is known by.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={at} aria-label={t('scenarios.tier-at', { number: at + 1 })}>
          <NumberField
            label={t('scenarios.tier-people')}
            hideLabel={at > 0}
            kind="count"
            unit={t('scenarios.unit-people')}
            value={tier.people}
            max={INPUT_BOUNDS.headcount}
            onDraft={(people) => fields.draft(withTier(at, { people }))}
            onCommit={(people) => fields.commit(withTier(at, { people }))}
          />
          <NumberField
            label={t('scenarios.tier-monthly')}
            hideLabel={at > 0}
            kind="yuan"
            value={tier.monthly}
            max={INPUT_BOUNDS.monthlyPay}
            onDraft={(monthly) => fields.draft(withTier(at, { monthly }))}
            onCommit={(monthly) => fields.commit(withTier(at, { monthly }))}
          />
          <Button
            type="text"
            size="small"
            disabled={cost.tiers.length === 1}
            aria-label={t('scenarios.remove-tier', { number: at + 1 })}
            onClick={() => fields.commit(withTiers((tiers) => tiers.filter((_, each) => each !== at)))}
          >
            ×
          </Button>
        </li>
      ))}
      <li>
        <Button
          type="link"
          size="small"
          disabled={cost.tiers.length >= INPUT_BOUNDS.tiers}
          onClick={() => fields.commit(withTiers((tiers) => [...tiers, { people: 0, monthly: 0 }]))}
        >
          {t('scenarios.add-tier')}
        </Button>
      </li>
    </ol>
  );
}
