import { useEffect, useEffectEvent } from 'react';
import type { MenuAction } from '../../shared/contract/shell.ts';
import { subscribe } from '../api/bridge.ts';
import { hasPendingEdits } from '../api/pendingEdits.ts';

/** Each answers whether the action is its own. */
const listeners = new Set<(action: MenuAction) => boolean>();

/** What came onto the page last takes the action: finding in the register goes before finding in all negotiations. */
export function performAction(action: MenuAction): void {
  for (const takes of [...listeners].reverse()) if (takes(action)) return;
}

/** Runs when the menu or the keyboard asks for the action while the component is on the page. */
export function useMenuAction(action: MenuAction, run: () => void): void {
  const answer = useEffectEvent((asked: MenuAction) => {
    if (asked === action) run();
    return asked === action;
  });
  useEffect(() => {
    const listener = (asked: MenuAction) => answer(asked);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}

/** Keys with Ctrl (⌘ on a Mac) held. The menu names the same ones; a key that the page takes never reaches it. */
const CTRL_KEYS: Readonly<Record<string, MenuAction>> = {
  n: 'new-negotiation',
  s: 'save-copy',
  p: 'print',
  f: 'find',
  z: 'undo',
  y: 'redo',
  d: 'show-due',
  '1': 'show-negotiations',
  '2': 'show-campaigns',
  '3': 'show-data',
  ',': 'show-settings',
};

function actionOf(event: KeyboardEvent): MenuAction | undefined {
  if (event.key === 'F1') return 'show-shortcuts';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === 'z' ? 'redo' : undefined;
  return CTRL_KEYS[key];
}

/** A text that is being typed has an undo of its own until it is stored. */
function hasOwnUndo(element: Element | null): boolean {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(element.type));
  if (!isText) return element instanceof HTMLElement && element.isContentEditable;
  // What is searched for in a list is typed; what was chosen in it is stored.
  if (element.role === 'combobox') return element.value !== '';
  return element.dataset['saves'] === undefined || hasPendingEdits() || element.ariaInvalid === 'true';
}

/** A rich text keeps its own steps: it hears of the wish as of the keys, while the browser would know of typing alone. */
function undoTyping(action: 'undo' | 'redo'): void {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement && element.isContentEditable)) document.execCommand(action);
  else {
    const inputType = action === 'undo' ? 'historyUndo' : 'historyRedo';
    element.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }));
  }
}

/** Listens to the menu and the keyboard for the time the workbench is on the page. */
export function listenForActions(): () => void {
  const end = subscribe((event) => {
    if (event.kind !== 'menu') return;
    const { action } = event;
    if ((action === 'undo' || action === 'redo') && hasOwnUndo(document.activeElement)) undoTyping(action);
    else performAction(action);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action || event.defaultPrevented) return;
    if ((action === 'undo' || action === 'redo') && hasOwnUndo(document.activeElement)) return;
    event.preventDefault();
    if (!event.repeat || action === 'undo' || action === 'redo') performAction(action);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => {
    end();
    window.removeEventListener('keydown', onKeyDown);
  };
}
