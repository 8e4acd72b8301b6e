import { Tooltip } from 'antd';
import type { CustomCellEditorProps } from 'ag-grid-react';
import { useGridCellEditor } from 'ag-grid-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../../app/texts.ts';
import { checkTyped, editText, GROUP_COLUMNS, type GroupColumnId, problemText } from './groupColumns.ts';
import type { GridRow } from './gridRows.ts';

/** Types a figure or a text into a cell. Wrong text stays open with the reason beside it, and nothing is stored. */
export function GroupCellEditor(props: CustomCellEditorProps<GridRow, string> & { readonly columnId: GroupColumnId }) {
  const { columnId, data, eventKey, onValueChange } = props;
  const { t } = useTexts();
  const id = useId();
  const column = GROUP_COLUMNS[columnId];
  const row = data.group;
  const [text, setText] = useState(() => startText(eventKey, editText(column, row)));
  const input = useRef<HTMLInputElement>(null);
  const checked = checkTyped(column, row, text);
  // The new row may stay unfinished.
  const isUnfinished = data.kind === 'draft' && text.trim() === '';
  const problem = checked.ok || isUnfinished ? null : problemText(t, t(column.label), checked.problem);

  useGridCellEditor({ getValidationErrors: () => (problem === null ? null : [problem]) });

  const start = useEffectEvent(() => {
    onValueChange(text);
    input.current?.focus();
    if (eventKey === null || eventKey.length > 1) input.current?.select();
  });
  useEffect(() => start(), []);

  return (
    <Tooltip open={problem !== null} title={problem} placement="bottomLeft" rootClassName="group-cell-editor__problem">
      <input
        ref={input}
        className={`group-cell-editor${column.kind === 'text' ? '' : ' group-cell-editor--number'}`}
        value={text}
        aria-label={t(column.label)}
        aria-invalid={problem !== null}
        aria-describedby={id}
        onChange={({ target }) => {
          setText(target.value);
          onValueChange(target.value);
        }}
      />
      <span id={id} className="visually-hidden" role="alert">
        {problem}
      </span>
    </Tooltip>
  );
}

/** A typed character takes the place of what was there; Backspace and Delete empty it. */
function startText(eventKey: string | null, saved: string): string {
  if (eventKey === 'Backspace' || eventKey === 'Delete') return '';
  return eventKey !== null && eventKey.length === 1 ? eventKey : saved;
}
