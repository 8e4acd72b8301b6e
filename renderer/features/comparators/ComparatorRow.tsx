import {
  COMPARATOR_BOUNDS,
  COMPARATOR_KINDS,
  type ComparatorChange,
  type ComparatorEntry,
  type ComparatorName,
} from '../../../shared/domain/negotiation/comparatorFacts.ts';
import { AGE_TEXTS, COMPARATOR_TEXTS } from '../../../shared/i18n/comparatorText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { callsAnswered } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { rowDrafted, rowDropped, useComparatorView } from './comparatorView.ts';
import type { GuidelineDraft } from './guidelineDraft.ts';
import { rowProblem, type RowState, rowStateOf, settleRow } from './rowDraft.ts';

const LINE_TEXTS = {
  lower: 'comparators.guideline-lower',
  baseline: 'comparators.guideline-baseline',
  upper: 'comparators.guideline-upper',
} as const satisfies Record<keyof GuidelineDraft, TextKey>;
const LINES = ['lower', 'baseline', 'upper'] as const;

/** So that what is missing can be asked for by name. */
export const comparatorRowId = (name: ComparatorName) => `comparator-${name}`;

interface ComparatorRowProps {
  readonly negotiationId: string;
  readonly name: ComparatorName;
  readonly entry: ComparatorEntry | null;
  /** Null takes the comparator out. Answers whether it is stored. */
  readonly onStore: (change: ComparatorChange | null) => Promise<boolean>;
}

/** One comparator: each field is stored when it is left, once value and day are there. */
export function ComparatorRow({ negotiationId, name, entry, onStore }: ComparatorRowProps) {
  const { t } = useTexts();
  const draft = useComparatorView((view) => view.drafts[negotiationId]?.[name]);
  const begunOn = JSON.stringify(entry);
  const kept = draft?.begunOn === begunOn ? draft.row : null;
  const row = kept ?? rowStateOf(entry, COMPARATOR_KINDS[name] === 'lines');
  const label = t(COMPARATOR_TEXTS[name]);
  const of = (field: string) => t('comparators.field-of', { name: label, field });

  const edit = async (change: Partial<RowState>) => {
    const { store, draft: unstored } = settleRow(entry, { ...row, ...change });
    const next = unstored ?? { ...row, ...change };
    rowDrafted(negotiationId, name, { row: next, begunOn });
    if (unstored) return;
    // What could not be stored stays on screen; what was, until the page has the stored row.
    if (store !== undefined && !(await onStore(store))) return;
    await callsAnswered();
    const { drafts } = useComparatorView.getState();
    if (drafts[negotiationId]?.[name]?.row === next) rowDropped(negotiationId, name);
  };

  const problem = kept && rowProblem(entry, kept);
  const problems = {
    'day-missing': t('comparators.day-missing', { name: label }),
    'value-missing': t('comparators.value-missing', { name: label }),
    incomplete: t('comparators.guideline-incomplete'),
    'not-rising': t('comparators.guideline-not-rising'),
  };
  const age = entry && entry.age !== 'current' ? entry.age : null;
  return (
    <>
      <tr id={comparatorRowId(name)} data-filled={entry !== null}>
        <th scope="row" title={label}>
          {label}
          {name === 'guideline' && <small>{t('comparators.guideline-order')}</small>}
        </th>
        <td className="comparators__value">
          <ValueField name={name} label={of(t('comparators.column-value'))} value={row.value} onEdit={edit} />
        </td>
        <td>
          <TextField
            hideLabel
            label={of(t('comparators.column-source'))}
            placeholder={t('comparators.source-placeholder')}
            maxLength={2000}
            value={row.source}
            onCommit={(source) => edit({ source })}
          />
        </td>
        <td data-doubt={problem === 'day-missing' || age !== null}>
          <DayField
            hideLabel
            optional
            label={of(t('comparators.column-day'))}
            placeholder={t('comparators.day-placeholder')}
            value={row.day}
            isWanted={problem === 'day-missing'}
            onCommit={(day) => edit({ day })}
          />
          {age !== null && (
            <span
              className="comparators__mark"
              title={age === 'old' ? t('comparators.mark-old-help') : t('comparators.mark-undated-help')}
            >
              {t(AGE_TEXTS[age])}
            </span>
          )}
        </td>
      </tr>
      {problem && (
        <tr className="comparators__problem">
          <td colSpan={4}>
            <span role="status">{problems[problem]}</span>
          </td>
        </tr>
      )}
    </>
  );
}

interface ValueFieldProps {
  readonly name: ComparatorName;
  readonly label: string;
  readonly value: RowState['value'];
  readonly onEdit: (change: Partial<RowState>) => Promise<void>;
}

function ValueField({ name, label, value, onEdit }: ValueFieldProps) {
  const { t } = useTexts();
  if (name === 'guideline') {
    // Safe: `rowStateOf` gives the guideline its lines, `settleRow` keeps them.
    const lines = value as GuidelineDraft;
    return (
      <div className="comparators__lines">
        {LINES.map((line) => (
          <NumberField
            key={line}
            hideLabel
            optional
            kind="percent"
            label={t('comparators.field-of', { name: label, field: t(LINE_TEXTS[line]) })}
            {...COMPARATOR_BOUNDS.guideline}
            value={lines[line]}
            onCommit={(amount) => onEdit({ value: { ...lines, [line]: amount } })}
          />
        ))}
      </div>
    );
  }
  const kind = COMPARATOR_KINDS[name];
  if (kind === 'text') {
    return (
      <TextField
        hideLabel
        label={label}
        maxLength={20_000}
        placeholder={
          name === 'stateAssets' ? t('comparators.state-assets-placeholder') : t('comparators.text-placeholder')
        }
        value={typeof value === 'string' ? value : ''}
        onCommit={(text) => onEdit({ value: text })}
      />
    );
  }
  const units = {
    rate: t('comparators.unit-rate'),
    'yuan-a-month': t('enterprise.unit-yuan-a-month'),
    'yuan-a-year': t('enterprise.unit-yuan-a-year'),
  };
  return (
    <NumberField
      hideLabel
      optional
      label={label}
      kind={kind === 'rate' ? 'percent' : 'yuan'}
      unit={units[kind]}
      {...boundsOf(name)}
      value={typeof value === 'number' ? value : null}
      onCommit={(amount) => onEdit({ value: amount })}
    />
  );
}

function boundsOf(name: ComparatorName): { readonly min?: number; readonly max?: number } {
  return name in COMPARATOR_BOUNDS ? COMPARATOR_BOUNDS[name as keyof typeof COMPARATOR_BOUNDS] : {}; // just asked for
}
