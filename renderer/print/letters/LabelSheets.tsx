import '../paper.css';
import './letterLists.css';
import { useEffect } from 'react';
import { LABEL_FORMATS, labelSheets } from '../../../shared/domain/letters/labels.ts';
import { loadPaperFonts } from '../paperFonts.ts';
import type { LabelJob } from '../printJob.ts';
import { TelephoneNumbers } from './TelephoneNumbers.tsx';

/** A long text is set smaller: from so many characters of address, name and addressee. */
const SIZES = [
  { from: 170, size: 'tiny' },
  { from: 89, size: 'smallest' },
  { from: 53, size: 'small' },
] as const;

/** Address labels on A4; Chinese, like the letters. */
export function LabelSheets({ job, onLaidOut }: { readonly job: LabelJob; readonly onLaidOut: () => void }) {
  const format = LABEL_FORMATS[job.format];
  const sheets = labelSheets(job.labels, format, job.start);
  useEffect(() => {
    void loadPaperFonts(job.labels.map((label) => Object.values(label).join('')).join('')).then(onLaidOut);
  }, [job, onLaidOut]);
  return (
    <div className="paper" lang="zh-CN">
      {sheets.map((places, sheet) => (
        <div key={`${sheet}`} className="sheet-frame">
          <section className="sheet label-sheet">
            {places.map((label, at) => {
              if (label === null) return null;
              const column = at % format.columns;
              const row = Math.floor(at / format.columns);
              const { name, addressee, address, postcode, telephone } = label;
              const { length } = Array.from(name + addressee + address);
              const size = SIZES.find(({ from }) => length >= from)?.size ?? 'plain';
              return (
                <div
                  key={`${at}`}
                  className={`label label--${size}`}
                  style={{
                    insetInlineStart: `${format.left + column * (format.width + format.gap)}mm`,
                    insetBlockStart: `${format.top + row * format.height}mm`,
                    inlineSize: `${format.width}mm`,
                    blockSize: `${format.height}mm`,
                  }}
                >
                  {postcode !== '' && <p className="label__postcode">{postcode}</p>}
                  <p>{address}</p>
                  <p className="label__name">{name}</p>
                  <p>
                    {addressee === '' ? '负责人' : addressee}（收）
                    {telephone !== '' && '　'}
                    <TelephoneNumbers text={telephone} />
                  </p>
                </div>
              );
            })}
          </section>
        </div>
      ))}
    </div>
  );
}
