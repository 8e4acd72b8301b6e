import { lazy, Suspense } from 'react';
import { LetterBatchSheets } from './letter/LetterSheets.tsx';
import { DeliverySheets } from './letters/DeliverySheets.tsx';
import { LabelSheets } from './letters/LabelSheets.tsx';
import { PaperSheets } from './PaperSheets.tsx';
import type { PrintJob } from './printJob.ts';

// Only papers in a template of the user need the reader of Word files.
const FilledSheets = lazy(() => import('./template/FilledSheets.tsx').then((file) => ({ default: file.FilledSheets })));

interface PrintedJobProps {
  readonly job: PrintJob;
  readonly onLaidOut: () => void;
}

/** Whatever is to be printed, on A4. */
export function PrintedJob({ job, onLaidOut }: PrintedJobProps) {
  if ('letters' in job) {
    return <LetterBatchSheets models={job.letters} startsOdd={job.startsOdd} onLaidOut={onLaidOut} />;
  }
  if ('filled' in job) {
    return (
      <Suspense>
        <FilledSheets {...job} onLaidOut={onLaidOut} />
      </Suspense>
    );
  }
  if ('labels' in job) return <LabelSheets job={job} onLaidOut={onLaidOut} />;
  if ('delivery' in job) return <DeliverySheets job={job} onLaidOut={onLaidOut} />;
  return <PaperSheets {...job} onLaidOut={onLaidOut} />;
}

/** Title and language of the printed file. */
export function headOfJob(job: PrintJob): { readonly title: string; readonly language: string } {
  if ('letters' in job) return { title: job.letters[0]?.title ?? '', language: 'zh-CN' };
  if ('labels' in job || 'filled' in job) return { title: job.title, language: 'zh-CN' };
  return 'delivery' in job ? job : job.model;
}
