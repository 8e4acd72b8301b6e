import './pastedRowsDialog.css';
import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../app/texts.ts';

/** Rows that the preview draws; all of them are read and taken. */
const ROWS_SHOWN = 60;

interface PastedRowsDialogProps<Row extends { readonly line: number }> {
  readonly title: string;
  readonly width?: number;
  readonly help: string;
  /** What holds for rows that do not say it themselves. */
  readonly options?: ReactNode;
  /** Name of the field, and what stands in it while it is empty. */
  readonly label: string;
  readonly example?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly label: string; readonly isNumeric?: boolean }[];
  /** What each cell was taken for, in the order of the columns; null for a row that is left out. */
  readonly cellsOf: (row: Row) => readonly ReactNode[] | null;
  /** Why a row is left out. */
  readonly problemOf: (row: Row) => ReactNode;
  /** Why nothing can be taken, though rows could be read. */
  readonly problem?: string | null;
  readonly takeLabel: string;
  readonly canTake: boolean;
  readonly onTake: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A pasted list before anything is stored: what each cell was taken for, and what is left out and why. */
export function PastedRowsDialog<Row extends { readonly line: number }>({
  title,
  width = 760,
  help,
  options,
  label,
  example = label,
  text,
  onText,
  rows,
  columns,
  cellsOf,
  problemOf,
  problem = null,
  takeLabel,
  canTake,
  onTake,
  onClose,
}: PastedRowsDialogProps<Row>) {
  const { t, format } = useTexts();
  const [isTaking, setIsTaking] = useState(false);
  const take = async () => {
    setIsTaking(true);
    await onTake();
    setIsTaking(false);
  };
  const number = (at: number) => (columns[at]?.isNumeric ? 'pasted-rows__number' : undefined);

  return (
    <Modal
      open
      width={width}
      title={title}
      onCancel={onClose}
      okText={takeLabel}
      okButtonProps={{ disabled: !canTake || problem !== null, loading: isTaking }}
      onOk={() => void take()}
    >
      <div className="pasted-rows">
        <p>{help}</p>
        {options}
        <Input.TextArea
          rows={6}
          aria-label={label}
          placeholder={example}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
        {problem !== null && (
          <p className="field__problem" role="alert">
            {problem}
          </p>
        )}
        {rows.length > 0 && (
          <div className="pasted-rows__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workforce.paste-line')}</th>
                  {columns.map((column, at) => (
                    <th key={column.label} scope="col" className={number(at)}>
                      {column.label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS_SHOWN).map((row) => {
                  const cells = cellsOf(row);
                  return (
                    <tr key={row.line}>
                      <th scope="row">{row.line}</th>
                      {cells?.map((cell, at) => (
                        <td
                          key={columns[at]?.label}
                          className={number(at)}
                          title={typeof cell === 'string' ? cell : undefined}
                        >
                          {cell}
                        </td>
                      ))}
                      {cells === null && (
                        <td colSpan={columns.length} className="pasted-rows__problem">
                          {problemOf(row)}
                        </td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > ROWS_SHOWN && (
          <p>{t('workforce.paste-more', { shown: ROWS_SHOWN, count: format.count(rows.length) })}</p>
        )}
      </div>
    </Modal>
  );
}
