import { Button } from 'antd';
import type { AllowanceCost } from '../../../shared/domain/allowances/cost.ts';
import { type AllowanceTerms, MAX_TIERS, type Tier } from '../../../shared/domain/allowances/terms.ts';
import { tierProblems, tiersThatPayNoMore } from '../../../shared/domain/allowances/tiers.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { CopyTableButton } from '../results/CopyTableButton.tsx';
import { tierRange } from './allowanceTexts.ts';
import type { TermsChange, TermsEdits } from './useSchemeDraft.ts';

interface TierTableProps {
  readonly terms: AllowanceTerms;
  readonly cost: AllowanceCost;
  readonly edits: TermsEdits;
}

/** The tiers, each with its incomes, amount, households and cost; what is out of order is named below. */
export function TierTable({ terms, cost, edits }: TierTableProps) {
  const { t, format } = useTexts();
  const { tiers } = terms;
  const problems = tierProblems(tiers);
  const withTiers =
    (make: (tiers: readonly Tier[]) => Tier[]): TermsChange =>
    (now) => ({ ...now, tiers: make(now.tiers) });
  const add = () => void edits.commit(withTiers((now) => [...now, nextTier(now)]));
  const remove = (at: number) => void edits.commit(withTiers((now) => now.filter((_, each) => each !== at)));
  const fieldOf = (at: number, part: (value: number) => Partial<Tier>) => {
    const change = (value: number) =>
      withTiers((now) => now.map((tier, each) => (each === at ? { ...tier, ...part(value) } : tier)));
    return {
      hideLabel: true,
      onDraft: (value: number) => edits.draft(change(value)),
      onCommit: (value: number) => edits.commit(change(value)),
    };
  };
  const copied = () => [
    [
      t('allowances.tier'),
      t('allowances.income-range'),
      t('allowances.amount'),
      t('allowances.households'),
      t('allowances.a-month'),
      t('allowances.a-year'),
    ],
    ...tiers.map(({ monthly, people }, at) => [
      String(at + 1),
      tierRange(t, format, terms, at),
      String(monthly / 100),
      String(people),
      String((people * monthly) / 100),
      String((12 * people * monthly) / 100),
    ]),
    [t('allowances.total'), '', '', String(cost.households), String(cost.monthly / 100), String(cost.yearly / 100)],
    // A table without its rule and source could be anybody's.
    [t('allowances.income'), terms.income === 'gross' ? t('allowances.income-gross') : t('allowances.income-net')],
    ...(terms.incomeDefinition === '' ? [] : [[t('allowances.income-definition'), terms.incomeDefinition]]),
    ...(terms.source === '' ? [] : [[t('allowances.source'), terms.source]]),
  ];

  return (
    <Panel title={t('allowances.tiers')} note={t('allowances.tiers-note')} actions={<CopyTableButton rows={copied} />}>
      <div className="allowance__scroll">
        <table className="figures allowance__tiers" aria-label={t('allowances.tiers')}>
          <thead>
            <tr>
              <th scope="col">{t('allowances.income-range')}</th>
              <th scope="col">{terms.boundary === 'below' ? t('allowances.below') : t('allowances.at-most')}</th>
              <th scope="col">{t('allowances.amount')}</th>
              <th scope="col">{t('allowances.households')}</th>
              <th scope="col">{t('allowances.a-month')}</th>
              <th scope="col">{t('allowances.a-year')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('allowances.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tiers.map((tier, at) => {
              const number = at + 1;
              return (
                // A tier has no name of its own: its place in the list is what it is known by.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={at} data-problem={problems.some((problem) => problem.at === at)}>
                  <th scope="row">{tierRange(t, format, terms, at)}</th>
                  <td>
                    <NumberField
                      label={t('allowances.bound-of', { number })}
                      kind="yuan"
                      unit=""
                      value={tier.below}
                      min={1}
                      max={INPUT_BOUNDS.monthlyPay}
                      {...fieldOf(at, (below) => ({ below }))}
                    />
                  </td>
                  <td>
                    <NumberField
                      label={t('allowances.amount-of', { number })}
                      kind="yuan"
                      unit=""
                      value={tier.monthly}
                      max={INPUT_BOUNDS.monthlyPay}
                      {...fieldOf(at, (monthly) => ({ monthly }))}
                    />
                  </td>
                  <td>
                    <NumberField
                      label={t('allowances.households-of', { number })}
                      kind="count"
                      value={tier.people}
                      max={INPUT_BOUNDS.headcount}
                      {...fieldOf(at, (people) => ({ people }))}
                    />
                  </td>
                  <td>{format.agreedYuan(tier.people * tier.monthly)}</td>
                  <td>{format.agreedYuan(12 * tier.people * tier.monthly)}</td>
                  <td>
                    <Button
                      type="text"
                      size="small"
                      disabled={tiers.length === 1}
                      aria-label={t('scenarios.remove-tier', { number })}
                      onClick={() => remove(at)}
                    >
                      ×
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr className="figures__total">
              <th scope="row" colSpan={3}>
                {t('allowances.total')}
              </th>
              <td>{format.count(cost.households)}</td>
              <td>{format.agreedYuan(cost.monthly)}</td>
              <td>{format.agreedYuan(cost.yearly)}</td>
              <td aria-hidden="true" />
            </tr>
          </tfoot>
        </table>
      </div>
      {problems.map(({ at, above }) => (
        <p key={at} className="allowance__problem" role="alert">
          {t('allowances.tier-out-of-order', {
            number: at + 1,
            below: format.agreedYuan(tiers[at]?.below ?? 0),
            before: at,
            above: format.agreedYuan(above),
          })}
        </p>
      ))}
      {problems.length === 0 &&
        tiersThatPayNoMore(tiers).map((at) => (
          <p key={at} className="allowance__doubt">
            {t('allowances.tier-pays-no-more', { number: at + 1, before: at })}
          </p>
        ))}
      <div className="allowance__add">
        <Button type="link" size="small" disabled={tiers.length >= MAX_TIERS} onClick={add}>
          {t('scenarios.add-tier')}
        </Button>
      </div>
    </Panel>
  );
}

/** Half as far up as the last one, of nothing and for no one yet. */
function nextTier(tiers: readonly Tier[]): Tier {
  const last = tiers.at(-1);
  if (!last) return { below: 100_000, monthly: 0, people: 0 };
  return { below: Math.max(1, Math.floor(last.below / 200) * 100), monthly: 0, people: 0 };
}
