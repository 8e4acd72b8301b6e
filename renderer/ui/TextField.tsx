import './field.css';
import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useId } from 'react';
import type { TextKey } from '../../shared/i18n/texts.ts';
import { useTexts } from '../app/texts.ts';
import { type Parsed, useDraft } from './useDraft.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void | Promise<unknown>;
  readonly required?: boolean;
  /** In characters; 200 for one line, 20,000 for several where it is left out. */
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Has the focus, and its text selected, as soon as it is on the page. */
  readonly takesFocus?: boolean;
  /** Enter, Escape, or the field was left. */
  readonly onDone?: () => void;
  /** Pixels; the whole width where it is left out. */
  readonly width?: number;
}

type TextProblem = 'empty' | 'too-long';

const PROBLEM_TEXTS = {
  empty: 'field.text-missing',
  'too-long': 'field.too-long',
} as const satisfies Record<TextProblem, TextKey>;

/** A text that is committed at a pause in typing, at Enter or when the field is left. */
export function TextField(props: TextFieldProps) {
  const { label, value, required = false, multiline = false, hideLabel = false, disabled = false } = props;
  const { maxLength = multiline ? 20_000 : 200 } = props;
  const { t, format } = useTexts();
  const id = useId();
  const parse = (typed: string): Parsed<string, TextProblem> => {
    const text = multiline ? typed : typed.trim();
    if (required && text.trim() === '') return { ok: false, problem: 'empty' };
    if (text.length > maxLength) return { ok: false, problem: 'too-long' };
    return { ok: true, value: text };
  };
  const draft = useDraft<string, TextProblem>(
    { value, toText: (text) => text, parse, onDraft: undefined, onCommit: props.onCommit },
    multiline,
  );

  const { takesFocus = false } = props;
  useEffect(() => {
    const field = takesFocus ? document.getElementById(id) : null;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  }, [id, takesFocus]);

  const { problem } = draft;
  const shared = {
    id,
    value: draft.text ?? value,
    placeholder: props.placeholder ?? '',
    disabled,
    autoComplete: 'off',
    title: multiline ? '' : (draft.text ?? value),
    'data-saves': true,
    'aria-invalid': problem !== null,
    ...(problem ? { status: 'error' as const, 'aria-describedby': `${id}-problem` } : {}),
    ...draft.events,
    onBlur: () => {
      draft.events.onBlur();
      props.onDone?.();
    },
    onKeyDown: (event: KeyboardEvent) => {
      draft.events.onKeyDown(event);
      const isDone = event.key === 'Escape' || (event.key === 'Enter' && !multiline);
      if (isDone && !event.nativeEvent.isComposing) props.onDone?.();
    },
  };
  return (
    <div className="field" style={props.width === undefined ? undefined : { inlineSize: props.width }}>
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      {multiline ? <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 12 }} /> : <Input {...shared} />}
      {problem && (
        <div className="field__problem" id={`${id}-problem`} role="alert">
          {t(PROBLEM_TEXTS[problem], { label, max: format.count(maxLength) })}
        </div>
      )}
    </div>
  );
}
