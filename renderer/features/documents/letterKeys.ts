import { type ChainedCommands, type Editor, Extension } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, type Transaction } from '@tiptap/pm/state';

/** A little less than can be stored: blanks count there as long as they are. */
const MOST_CHARACTERS = 195_000;

/** A place that is left to be filled in. */
export interface FoundBlank {
  readonly at: number;
  readonly label: string;
}

/** In the order of the text; those of a receipt slip are left to whoever receives it. */
export function blanksOf(doc: Node): FoundBlank[] {
  const found: FoundBlank[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'blank') found.push({ at, label: String(node.attrs['label']) });
    return node.type.name !== 'slip';
  });
  return found;
}

/** Commands on the text, which has the keyboard at once: the kit's own focus waits a frame, and a key typed till then is lost. */
export function commandsInText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain();
}

/** Selects a blank, so that what is typed next takes its place. */
export function blankChosen(editor: Editor, at: number): boolean {
  return commandsInText(editor).setNodeSelection(at).scrollIntoView().run();
}

/** The next blank after what is selected, or the first again; false where there is none. */
function goToBlank(editor: Editor, direction: 1 | -1): boolean {
  const { doc, selection } = editor.state;
  const places = blanksOf(doc).map(({ at }) => at);
  const ordered = direction === 1 ? places : places.toReversed();
  const isAhead = (at: number) => (direction === 1 ? at >= selection.to : at < selection.from);
  const next = ordered.find(isAhead) ?? ordered[0];
  return next !== undefined && blankChosen(editor, next);
}

const isTooLong = (doc: Node): boolean =>
  doc.content.size > MOST_CHARACTERS &&
  doc.textBetween(0, doc.content.size, '\n', '_'.repeat(8)).length > MOST_CHARACTERS;

/** In a list and in a table no line is indented. */
function flushInside(doc: Node, tr: Transaction): Transaction | null {
  doc.descendants((node, at, parent) => {
    if (node.type.name !== 'paragraph') return true;
    const isInside = parent !== null && ['listItem', 'taskItem', 'tableCell', 'tableHeader'].includes(parent.type.name);
    if (isInside && node.attrs['isIndented'] === true) tr.setNodeAttribute(at, 'isIndented', false);
    return false;
  });
  return tr.docChanged ? tr : null;
}

interface LetterKeysOptions {
  readonly onTooLong: () => void;
  /** Escape: the keyboard goes on outside the text. */
  readonly onLeave: () => void;
}

/** How the keyboard goes through a letter, and what keeps its text within what can be stored. */
export const LetterKeys = Extension.create<LetterKeysOptions>({
  name: 'letterKeys',
  // Before the keys of tables and lists, so that a blank in them is found first.
  priority: 500,
  addOptions: () => ({ onTooLong: () => {}, onLeave: () => {} }),
  addKeyboardShortcuts() {
    const { editor, options } = this;
    // Taken even where there is nothing left: the window's own undo means something else.
    const undoTyping = () => undo(editor.state, editor.view.dispatch) || true;
    const redoTyping = () => redo(editor.state, editor.view.dispatch) || true;
    return {
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-u': () => editor.commands.toggleMark('underline'),
      'Mod-z': undoTyping,
      'Mod-y': redoTyping,
      'Mod-Shift-z': redoTyping,
      F4: () => goToBlank(editor, 1) || true,
      'Shift-F4': () => goToBlank(editor, -1) || true,
      // In a table it goes to the next cell, and where nothing is left to fill in out of the text.
      Tab: () => !editor.isActive('table') && goToBlank(editor, 1),
      'Shift-Tab': () => !editor.isActive('table') && !editor.isActive('listItem') && goToBlank(editor, -1),
      Escape: () => {
        options.onLeave();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { onTooLong } = this.options;
    return [
      history({ newGroupDelay: 500 }),
      gapCursor(),
      new Plugin({
        filterTransaction: (tr, { doc }) => {
          const isRefused = tr.docChanged && tr.doc.content.size > doc.content.size && isTooLong(tr.doc);
          if (isRefused) onTooLong();
          return !isRefused;
        },
        appendTransaction: (transactions, _before, { doc, tr }) =>
          transactions.some(({ docChanged }) => docChanged) ? flushInside(doc, tr) : null,
        props: {
          handleDOMEvents: {
            // Composed Chinese takes the place of a blank like any other character.
            compositionstart: (view) => {
              const { selection, tr } = view.state;
              if (selection instanceof NodeSelection && selection.node.isInline) view.dispatch(tr.deleteSelection());
              return false;
            },
          },
          transformPastedHTML: withoutControls,
          transformPastedText: withoutControls,
        },
      }),
    ];
  },
});

/** Characters that neither XML nor a person can read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it names what it takes out
// oxlint-disable-next-line no-control-regex -- it names what it takes out
const withoutControls = (text: string): string => text.replaceAll(/[\u0000-\u0008\v\f\u000e-\u001f]/gu, '');
