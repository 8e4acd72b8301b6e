import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { Button, Dropdown, Select } from 'antd';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { InsertBlank } from './InsertBlank.tsx';
import { commandsInText } from './letterKeys.ts';

/** What a paragraph is, as GB/T 9704 has it. */
const STYLES = ['text', 'flush', 'title', 'section', 'subsection', 'point'] as const;
type Style = (typeof STYLES)[number];

const STYLE_TEXTS = {
  text: 'documents.style-text',
  flush: 'documents.style-flush',
  title: 'documents.style-title',
  section: 'documents.style-section',
  subsection: 'documents.style-subsection',
  point: 'documents.style-point',
} as const satisfies Record<Style, TextKey>;

const LEVELS: Readonly<Record<Exclude<Style, 'text' | 'flush'>, number>> = {
  title: 1,
  section: 2,
  subsection: 3,
  point: 4,
};
const STYLE_OF_LEVEL: Readonly<Record<number, Style>> = { 1: 'title', 2: 'section', 3: 'subsection', 4: 'point' };

const TABLE_ACTS = {
  'row-above': { text: 'documents.row-above', act: (chain: ChainedCommands) => chain.addRowBefore() },
  'row-below': { text: 'documents.row-below', act: (chain: ChainedCommands) => chain.addRowAfter() },
  'column-before': { text: 'documents.column-before', act: (chain: ChainedCommands) => chain.addColumnBefore() },
  'column-after': { text: 'documents.column-after', act: (chain: ChainedCommands) => chain.addColumnAfter() },
  'remove-row': { text: 'documents.remove-row', act: (chain: ChainedCommands) => chain.deleteRow() },
  'remove-column': { text: 'documents.remove-column', act: (chain: ChainedCommands) => chain.deleteColumn() },
  'remove-table': { text: 'documents.remove-table', act: (chain: ChainedCommands) => chain.deleteTable() },
} as const satisfies Record<string, { text: TextKey; act: (chain: ChainedCommands) => ChainedCommands }>;
type TableAct = keyof typeof TABLE_ACTS;
const isTableAct = (key: string): key is TableAct => key in TABLE_ACTS;

function styleAt(editor: Editor): Style {
  if (editor.isActive('heading')) return STYLE_OF_LEVEL[Number(editor.getAttributes('heading')['level'])] ?? 'text';
  return editor.getAttributes('paragraph')['isIndented'] === false ? 'flush' : 'text';
}

function setStyle(editor: Editor, style: Style): void {
  const chain = commandsInText(editor);
  if (style === 'text' || style === 'flush') {
    chain.setNode('paragraph', { isIndented: style === 'text', align: 'start' }).run();
  } else chain.setNode('heading', { level: LEVELS[style] }).run();
}

/** What can be done with the text, each by name. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTexts();
  const state = useEditorState({
    editor,
    selector: ({ editor: shown }) => ({
      style: styleAt(shown),
      isInList: ['bulletList', 'orderedList', 'taskList', 'table'].some((name) => shown.isActive(name)),
      isBold: shown.isActive('bold'),
      isUnderlined: shown.isActive('underline'),
      isBulleted: shown.isActive('bulletList'),
      isNumbered: shown.isActive('orderedList'),
      isTicked: shown.isActive('taskList'),
      isInTable: shown.isActive('table'),
      isHeading: shown.isActive('heading'),
      align: shown.getAttributes('paragraph')['align'],
      canUndo: undoDepth(shown.state) > 0,
      canRedo: redoDepth(shown.state) > 0,
    }),
  });
  const act = (change: (chain: ChainedCommands) => ChainedCommands) => () => change(commandsInText(editor)).run();
  const toggle = (
    label: TextKey,
    isOn: boolean,
    change: (chain: ChainedCommands) => ChainedCommands,
    keys?: string,
  ) => (
    <Button
      size="small"
      type="text"
      className="editor-tool"
      aria-pressed={isOn}
      title={keys}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act(change)}
    >
      {t(label)}
    </Button>
  );
  const align = (label: TextKey, to: string) =>
    toggle(label, !state.isHeading && state.align === to, (chain) =>
      chain.updateAttributes('paragraph', { align: to, ...(to !== 'start' && { isIndented: false }) }),
    );
  const travel = (direction: typeof undo) => () => {
    direction(editor.state, editor.view.dispatch);
    editor.view.focus();
  };

  return (
    <div className="editor-toolbar" role="toolbar" aria-label={t('documents.toolbar')}>
      <Select<Style>
        size="small"
        className="editor-toolbar__style"
        aria-label={t('documents.style')}
        value={state.style}
        disabled={state.isInList}
        popupMatchSelectWidth={false}
        options={STYLES.map((value) => ({ value, label: t(STYLE_TEXTS[value]) }))}
        onChange={(style) => setStyle(editor, style)}
      />
      <span className="editor-toolbar__group">
        {toggle('documents.bold', state.isBold, (chain) => chain.toggleMark('bold'), 'Ctrl+B')}
        {toggle('documents.underline', state.isUnderlined, (chain) => chain.toggleMark('underline'), 'Ctrl+U')}
      </span>
      <span className="editor-toolbar__group">
        {toggle('documents.bullets', state.isBulleted, (chain) => chain.toggleBulletList())}
        {toggle('documents.numbers', state.isNumbered, (chain) => chain.toggleOrderedList())}
        {toggle('documents.ticks', state.isTicked, (chain) => chain.toggleTaskList())}
      </span>
      <span className="editor-toolbar__group">
        {align('documents.align-start', 'start')}
        {align('documents.align-center', 'center')}
        {align('documents.align-end', 'end')}
      </span>
      <span className="editor-toolbar__group">
        {state.isInTable ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: Object.entries(TABLE_ACTS).map(([key, { text }]) => ({ key, label: t(text) })),
              onClick: ({ key }) => {
                if (isTableAct(key)) act(TABLE_ACTS[key].act)();
              },
            }}
          >
            <Button size="small" type="text" className="editor-tool" aria-pressed aria-haspopup="menu">
              {t('documents.table')}
            </Button>
          </Dropdown>
        ) : (
          toggle('documents.insert-table', false, (chain) =>
            chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
          )
        )}
        <InsertBlank editor={editor} />
      </span>
      <span className="editor-toolbar__group editor-toolbar__group--end">
        <Button
          size="small"
          type="text"
          className="editor-tool"
          disabled={!state.canUndo}
          title="Ctrl+Z"
          onClick={travel(undo)}
        >
          {t('menu.undo')}
        </Button>
        <Button
          size="small"
          type="text"
          className="editor-tool"
          disabled={!state.canRedo}
          title="Ctrl+Y"
          onClick={travel(redo)}
        >
          {t('menu.redo')}
        </Button>
      </span>
    </div>
  );
}
