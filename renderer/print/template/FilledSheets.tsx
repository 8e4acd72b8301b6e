import { Fragment, useEffect, useState } from 'react';
import { TemplateSheets } from './TemplateSheets.tsx';

interface FilledSheetsProps {
  readonly filled: readonly Uint8Array[];
  /** Each letter begins on an odd page: an empty sheet goes before it where it must. */
  readonly startsOdd: boolean;
  readonly onLaidOut: () => void;
}

/** Filled templates one after the other, each on sheets of its own. */
export function FilledSheets({ filled, startsOdd, onLaidOut }: FilledSheetsProps) {
  const [pages, setPages] = useState<ReadonlyMap<number, number>>(new Map());
  const isLaidOut = pages.size === filled.length;
  useEffect(() => {
    if (isLaidOut) onLaidOut();
  }, [isLaidOut, onLaidOut]);
  return filled.map((docx, at) => {
    const isPadded = startsOdd && at < filled.length - 1 && (pages.get(at) ?? 0) % 2 === 1;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the letters of a job never change their places
      <Fragment key={at}>
        <TemplateSheets docx={docx} onLaidOut={(count) => setPages((known) => new Map(known).set(at, count))} />
        {isPadded && <div className="template-sheets template-sheets--empty" />}
      </Fragment>
    );
  });
}
