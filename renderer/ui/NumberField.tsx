import './field.css';
import { Input } from 'antd';
import { type FocusEvent, useId } from 'react';
import type { TextKey } from '../../shared/i18n/texts.ts';
import { useTexts } from '../app/texts.ts';
import {
  editableNumber,
  LARGEST,
  type NumberKind,
  type NumberProblem,
  parseNumber,
  restingNumber,
  unitBehind,
} from './parseNumber.ts';
import { type Parsed, useDraft } from './useDraft.ts';

interface CommonProps {
  readonly label: string;
  readonly kind: NumberKind;
  /** In model units: fen, fraction. */
  readonly value: number | null;
  /** Bounds in model units, both allowed. 0 and the kind's own largest where they are left out. */
  readonly min?: number;
  readonly max?: number;
  /** Stands in the field after the number; the kind's own where it is left out, none where it is empty. */
  readonly unit?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** What is wrong with the number beside others is told elsewhere; it is marked here. */
  readonly isWrong?: boolean;
  /** Pixels; the whole width where it is left out. */
  readonly width?: number;
  readonly hideLabel?: boolean;
}

interface RequiredProps extends CommonProps {
  readonly optional?: false;
  readonly onDraft?: (value: number) => void;
  readonly onCommit: (value: number) => void | Promise<unknown>;
}

interface OptionalProps extends CommonProps {
  /** An emptied field gives null. */
  readonly optional: true;
  readonly onDraft?: (value: number | null) => void;
  readonly onCommit: (value: number | null) => void | Promise<unknown>;
}

export type NumberFieldProps = RequiredProps | OptionalProps;

const PROBLEM_TEXTS = {
  empty: 'field.number-missing',
  'not-a-number': 'field.not-a-number',
  'not-an-integer': 'field.not-an-integer',
  'out-of-range': 'field.out-of-range',
} as const satisfies Record<NumberProblem, TextKey>;

/** A number with its unit: a draft at each keystroke, committed at a pause, at Enter or when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    kind,
    value,
    min = 0,
    max = LARGEST[kind],
    disabled = false,
    hideLabel = false,
    isWrong = false,
  } = props;
  const { t } = useTexts();
  const id = useId();
  const units = {
    yuan: t('field.unit-yuan'),
    percent: '%',
    points: t('field.unit-points'),
    count: '',
    number: '',
  } as const satisfies Record<NumberKind, string>;
  const unit = props.unit ?? units[kind];
  const parse = (text: string): Parsed<number | null, NumberProblem> =>
    parseNumber(text, { kind, min, max, isOptional: props.optional === true });
  // A required field never reads as null: the parser refuses empty text there.
  const given = (take: (value: number) => unknown) => (next: number | null) => (next === null ? undefined : take(next));
  const { text, problem, events } = useDraft<number | null, NumberProblem>({
    value,
    toText: (shown) => editableNumber(kind, shown),
    parse,
    onDraft: props.optional ? props.onDraft : props.onDraft && given(props.onDraft),
    onCommit: props.optional ? props.onCommit : given(props.onCommit),
  });

  const range = {
    label,
    min: restingNumber(kind, min),
    max: restingNumber(kind, max),
    unit: unitBehind(unit),
  };
  return (
    <div className="field" style={props.width === undefined ? undefined : { inlineSize: props.width }}>
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        className="field__number"
        value={text ?? restingNumber(kind, value)}
        placeholder={props.placeholder ?? ''}
        inputMode="decimal"
        autoComplete="off"
        data-saves
        disabled={disabled}
        {...(unit === '' ? {} : { suffix: <span className="field__unit">{unit}</span> })}
        {...(problem || isWrong ? { status: 'error' as const } : {})}
        {...(problem ? { 'aria-describedby': `${id}-problem` } : {})}
        aria-invalid={problem !== null || isWrong}
        {...events}
        onFocus={(event: FocusEvent<HTMLInputElement>) => {
          events.onFocus();
          const { target } = event;
          requestAnimationFrame(() => target.select());
        }}
      />
      {problem && (
        <div className="field__problem" id={`${id}-problem`} role="alert">
          {t(PROBLEM_TEXTS[problem], range)}
        </div>
      )}
    </div>
  );
}
