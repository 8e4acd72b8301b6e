import './tableFileField.css';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../app/texts.ts';

/** Old workbooks can be chosen too, to be told how to save them anew. */
const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt,.xls';

interface TableFileFieldProps {
  /** What can be dropped here, and what becomes of it. */
  readonly drop: string;
  readonly intro: string;
  readonly file: File | null;
  readonly sheet: string | null;
  readonly onChosen: (file: File) => void;
  /** What else the reading needs to know, or what helps to write such a file. */
  readonly children: ReactNode;
}

/** A table file, chosen or dropped: a large target at first, a line once there is one. */
export function TableFileField({ drop: dropText, intro, file, sheet, onChosen, children }: TableFileFieldProps) {
  const { t, format } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onChosen(dropped);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };

  return (
    // Dropping is a second way for the mouse; the button inside serves everybody.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="table-file"
      data-empty={file === null}
      data-over={isOver}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={t('roster.choose')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChosen(chosen);
          // Emptied, so that choosing the same file again is a change.
          target.value = '';
        }}
      />
      {file === null ? (
        <div className="table-file__invitation">
          <p className="table-file__drop">{dropText}</p>
          <Button type="primary" onClick={() => input.current?.click()}>
            {t('roster.choose')}
          </Button>
          <p>{t('roster.formats')}</p>
          <p>{intro}</p>
        </div>
      ) : (
        <div className="table-file__chosen">
          <strong title={file.name}>{file.name}</strong>
          <span>{format.bytes(file.size)}</span>
          {sheet !== null && <span title={sheet}>{t('roster.sheet', { sheet })}</span>}
          <Button size="small" type="link" onClick={() => input.current?.click()}>
            {t('roster.choose-other')}
          </Button>
        </div>
      )}
      <div className="table-file__rest">{children}</div>
    </div>
  );
}
