import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { costOfAllowance } from '../../../shared/domain/allowances/cost.ts';
import type { AllowanceScheme, AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { MonthField } from '../scenarios/MonthField.tsx';
import { AllowanceCosts } from './AllowanceCosts.tsx';
import { HouseholdList } from './HouseholdList.tsx';
import { TierTable } from './TierTable.tsx';
import { useSchemeCommands } from './useSchemeCommands.tsx';
import { useSchemeDraft } from './useSchemeDraft.ts';

interface SchemeEditorProps {
  readonly all: readonly AllowanceScheme[];
  readonly scheme: AllowanceScheme;
  readonly onSelected: (id: string | null) => void;
}

/** One scheme: its rule, its tiers, its costs and fund, and a list of households to sort. */
export function SchemeEditor({ all, scheme, onSelected }: SchemeEditorProps) {
  const { t } = useTexts();
  const run = useRun();
  const { terms, edits } = useSchemeDraft(scheme);
  const cost = useMemo(() => costOfAllowance(terms), [terms]);
  const { id, title } = scheme;
  const commit = (part: Partial<AllowanceTerms>) => edits.commit((now) => ({ ...now, ...part }));
  const { place, move, remove } = useSchemeCommands(all, scheme, onSelected);

  return (
    <div className="allowance">
      <div className="allowance__columns">
        <div className="allowance__column">
          <Panel
            title={t('allowances.rule')}
            actions={
              <>
                {all.length > 1 && (
                  <>
                    <Button size="small" type="text" disabled={place === 0} onClick={() => move(place - 1)}>
                      {t('scenarios.move-up')}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      disabled={place === all.length - 1}
                      onClick={() => move(place + 1)}
                    >
                      {t('scenarios.move-down')}
                    </Button>
                  </>
                )}
                <Button size="small" type="text" danger onClick={() => void remove()}>
                  {t('allowances.remove-scheme')}
                </Button>
              </>
            }
          >
            <div className="allowance__rule">
              <div className="allowance__wide">
                <TextField
                  label={t('allowances.title')}
                  value={title}
                  required
                  onCommit={(next) => run(() => api.allowances.update({ id, patch: { title: next } }))}
                />
              </div>
              <div className="field allowance__half">
                <span className="field__label">{t('allowances.boundary')}</span>
                <Segmented<AllowanceTerms['boundary']>
                  aria-label={t('allowances.boundary')}
                  value={terms.boundary}
                  options={[
                    { value: 'below', label: t('allowances.boundary-below') },
                    { value: 'atMost', label: t('allowances.boundary-at-most') },
                  ]}
                  onChange={(boundary) => void commit({ boundary })}
                />
              </div>
              <div className="field allowance__half">
                <span className="field__label">{t('allowances.income')}</span>
                <Segmented<AllowanceTerms['income']>
                  aria-label={t('allowances.income')}
                  value={terms.income}
                  options={[
                    { value: 'gross', label: t('allowances.income-gross') },
                    { value: 'net', label: t('allowances.income-net') },
                  ]}
                  onChange={(income) => void commit({ income })}
                />
              </div>
              <NumberField
                label={t('allowances.fund-yearly')}
                kind="yuan"
                optional
                value={terms.fundYearly}
                max={INPUT_BOUNDS.amount}
                placeholder={t('allowances.none')}
                onDraft={(fundYearly) => edits.draft((now) => ({ ...now, fundYearly }))}
                onCommit={(fundYearly) => commit({ fundYearly })}
              />
              <div className="field allowance__month">
                <MonthField
                  label={t('allowances.from')}
                  value={terms.fromMonth}
                  optional
                  placeholder={t('allowances.none')}
                  onCommit={(fromMonth) => void commit({ fromMonth })}
                />
              </div>
              <div className="field allowance__month">
                <MonthField
                  label={t('allowances.to')}
                  value={terms.toMonth}
                  optional
                  placeholder={t('allowances.none')}
                  onCommit={(toMonth) => void commit({ toMonth })}
                />
              </div>
              {cost.months === 0 && (
                <p className="allowance__problem allowance__wide" role="alert">
                  {t('allowances.ends-before-start')}
                </p>
              )}
              <div className="allowance__wide">
                <TextField
                  label={t('allowances.income-definition')}
                  placeholder={t('allowances.income-definition-hint')}
                  value={terms.incomeDefinition}
                  multiline
                  onCommit={(incomeDefinition) => commit({ incomeDefinition })}
                />
              </div>
              <div className="allowance__wide">
                <TextField
                  label={t('allowances.source')}
                  placeholder={t('allowances.source-hint')}
                  value={terms.source}
                  multiline
                  onCommit={(source) => commit({ source })}
                />
              </div>
            </div>
          </Panel>
          <TierTable terms={terms} cost={cost} edits={edits} />
        </div>
        <div className="allowance__column">
          <AllowanceCosts terms={terms} cost={cost} />
          <HouseholdList terms={terms} edits={edits} />
        </div>
      </div>
    </div>
  );
}
