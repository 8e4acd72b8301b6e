import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { registerPendingEdit } from '../api/pendingEdits.ts';

/** A pause this long in typing ends the gesture: what stands there is stored as one step. */
const PAUSE_MS = 300;

export type Parsed<V, P> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: P };

interface DraftRules<V, P> {
  readonly value: V;
  readonly toText: (value: V) => string;
  readonly parse: (text: string) => Parsed<V, P>;
  readonly onDraft: ((value: V) => void) | undefined;
  readonly onCommit: (value: V) => unknown;
}

interface Draft<P> {
  /** What is being typed; null while the field rests and shows its value. */
  readonly text: string | null;
  readonly problem: P | null;
  readonly events: {
    readonly onFocus: () => void;
    readonly onChange: (event: { target: { value: string } }) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Typing as a gesture: each valid keystroke is a draft, a pause, Enter or leaving the field commits. Text that cannot
 * be read stays where it is and commits nothing. A change from outside, such as undo, takes the place of the text.
 */
export function useDraft<V extends number | string | null, P>(rules: DraftRules<V, P>, isMultiline = false): Draft<P> {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<P | null>(null);
  const latest = useRef(rules);
  const edit = useRef({
    text: '',
    isDirty: false,
    isFocused: false,
    saved: rules.value,
    /** Values on their way out that will come back as `value`. */
    own: [] as V[],
    pause: undefined as ReturnType<typeof setTimeout> | undefined,
    endPending: () => {},
  });
  useLayoutEffect(() => {
    latest.current = rules;
  });

  const settle = useCallback(async (): Promise<void> => {
    const state = edit.current;
    if (!state.isDirty) return;
    state.isDirty = false;
    clearTimeout(state.pause);
    const parsed = latest.current.parse(state.text);
    if (!parsed.ok) {
      setProblem(parsed.problem);
      state.endPending();
      return;
    }
    if (parsed.value !== state.saved) {
      state.saved = parsed.value;
      state.own.push(parsed.value);
      await latest.current.onCommit(parsed.value);
    }
    if (!state.isDirty) state.endPending();
  }, []);

  const typed = (next: string) => {
    const state = edit.current;
    setText(next);
    state.text = next;
    if (!state.isDirty) {
      state.endPending();
      state.endPending = registerPendingEdit(settle);
    }
    state.isDirty = true;
    clearTimeout(state.pause);
    state.pause = setTimeout(() => void settle(), PAUSE_MS);
    const parsed = rules.parse(next);
    if (!parsed.ok) {
      // What cannot be read counts for nothing: the figures go back to what is saved.
      if (rules.onDraft && rules.value !== state.saved) {
        state.own.push(state.saved);
        rules.onDraft(state.saved);
      }
      return;
    }
    setProblem(null);
    if (!rules.onDraft) return;
    state.own.push(parsed.value);
    rules.onDraft(parsed.value);
  };

  useEffect(() => {
    const state = edit.current;
    const at = state.own.lastIndexOf(rules.value);
    if (at >= 0) {
      state.own.splice(0, at + 1);
      return;
    }
    state.own = [];
    state.isDirty = false;
    clearTimeout(state.pause);
    state.endPending();
    state.saved = rules.value;
    state.text = latest.current.toText(rules.value);
    setText(state.isFocused ? state.text : null);
    setProblem(null);
  }, [rules.value]);

  // A field that leaves the page while it is typed in stores what it holds.
  useEffect(() => () => void settle(), [settle]);

  return {
    text,
    problem,
    events: {
      onFocus: () => {
        const state = edit.current;
        state.isFocused = true;
        if (text !== null) return;
        state.saved = rules.value;
        state.text = rules.toText(rules.value);
        setText(state.text);
      },
      onChange: (event) => typed(event.target.value),
      onBlur: () => {
        edit.current.isFocused = false;
        void settle();
        if (rules.parse(edit.current.text).ok) setText(null);
      },
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !isMultiline) void settle();
        if (event.key === 'Escape' && text !== null && text !== rules.toText(edit.current.saved)) {
          // The first Escape gives the stored value back; only the next closes the dialog around the field.
          event.stopPropagation();
          typed(rules.toText(edit.current.saved));
          void settle();
        }
      },
    },
  };
}
