import { useState } from 'react';
import type { Negotiation } from '../../../shared/domain/negotiation/negotiation.ts';
import type { Comparators } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { type GuidelineDraft, guidelineOf, guidelineState } from './guidelineDraft.ts';

/** Above −100 % a year, to four places. */
const LOWEST_RATE = -0.9999;

/** What a raise is held against: prices, guideline lines, the minimum wage, pay elsewhere. All of it may be missing. */
export function ComparatorsForm({ negotiation }: { negotiation: Negotiation }) {
  const { t } = useTexts();
  const run = useRun();
  const { comparators } = negotiation;
  const store = (change: (saved: Comparators) => Comparators) =>
    run(() => api.negotiations.update({ id: negotiation.id, patch: { comparators: change(comparators) } }));

  const rate = (name: 'cpi' | 'outsideGrowth', label: string) => (
    <NumberField
      label={label}
      kind="percent"
      optional
      min={LOWEST_RATE}
      max={INPUT_BOUNDS.annualRate}
      placeholder={t('enterprise.optional')}
      value={comparators[name] ?? null}
      onCommit={(value) => store(({ [name]: _old, ...rest }) => (value === null ? rest : { ...rest, [name]: value }))}
    />
  );

  return (
    <Panel title={t('comparators.title')} note={t('comparators.note')}>
      <div className="enterprise-form">
        {rate('cpi', t('comparators.cpi'))}
        {rate('outsideGrowth', t('comparators.outside-growth'))}
        <NumberField
          label={t('comparators.minimum-wage')}
          kind="yuan"
          optional
          max={INPUT_BOUNDS.monthlyPay}
          unit={t('enterprise.unit-yuan-a-month')}
          placeholder={t('enterprise.optional')}
          value={comparators.minimumWage ?? null}
          onCommit={(minimumWage) =>
            store(({ minimumWage: _old, ...rest }) => (minimumWage === null ? rest : { ...rest, minimumWage }))
          }
        />
        <Guideline
          saved={comparators.guideline}
          onStore={(guideline) =>
            store(({ guideline: _old, ...rest }) => (guideline === undefined ? rest : { ...rest, guideline }))
          }
        />
        <p className="enterprise-form__explanation">{t('comparators.explanation')}</p>
      </div>
    </Panel>
  );
}

interface GuidelineProps {
  readonly saved: Comparators['guideline'];
  readonly onStore: (guideline: Comparators['guideline']) => Promise<unknown>;
}

/** Three lines that only hold together: they are stored once all are there and rise, and gone when one is cleared. */
function Guideline({ saved, onStore }: GuidelineProps) {
  const { t } = useTexts();
  const savedKey = JSON.stringify(saved ?? null);
  const [typed, setTyped] = useState<{ readonly savedKey: string; readonly draft: GuidelineDraft }>(() => ({
    savedKey,
    draft: guidelineOf(saved),
  }));
  // What undo brings back takes the place of what stands there; lines that are gone leave the others to be filled up.
  const isOutdated = typed.savedKey !== savedKey;
  const draft = isOutdated && saved ? guidelineOf(saved) : typed.draft;
  if (isOutdated) setTyped({ savedKey, draft });

  const state = guidelineState(draft);
  const commit = (name: keyof GuidelineDraft) => (value: number | null) => {
    const next = { ...draft, [name]: value };
    setTyped({ savedKey, draft: next });
    const { lines } = guidelineState(next);
    return lines !== undefined || saved !== undefined ? onStore(lines) : undefined;
  };
  const line = (name: keyof GuidelineDraft, label: string) => (
    <NumberField
      label={label}
      kind="percent"
      optional
      min={LOWEST_RATE}
      max={INPUT_BOUNDS.annualRate}
      placeholder={t('enterprise.optional')}
      value={draft[name]}
      onCommit={commit(name)}
    />
  );
  return (
    <fieldset className="enterprise-form__triple">
      <legend>{t('comparators.guideline')}</legend>
      {line('lower', t('comparators.guideline-lower'))}
      {line('baseline', t('comparators.guideline-baseline'))}
      {line('upper', t('comparators.guideline-upper'))}
      {state.problem === 'incomplete' && (
        <p className="enterprise-form__warning" role="status">
          {t('comparators.guideline-incomplete')}
        </p>
      )}
      {state.problem === 'not-rising' && (
        <p className="enterprise-form__warning" role="status">
          {t('comparators.guideline-not-rising')}
        </p>
      )}
    </fieldset>
  );
}
