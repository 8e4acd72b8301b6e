import '../ui/tokens.css';
import '../ui/fonts.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { shell } from '../api/bridge.ts';
import { headOfJob, PrintedJob } from './PrintedJob.tsx';
import type { PrintJob } from './printJob.ts';

/** Main waits for this page: it hears at once of whatever keeps the paper from being drawn. */
const fail = (error: unknown) => void shell.print.failed({ reason: String(error) });
window.addEventListener('error', ({ message }) => fail(message));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

const element = document.getElementById('paper');
const root = element && createRoot(element, { onUncaughtError: fail });

/** Draws what is to be printed in place of what was printed before. */
function draw(job: PrintJob, key: number): Promise<void> {
  const { title, language } = headOfJob(job);
  document.title = title;
  document.documentElement.lang = language;
  return new Promise((resolve) => root?.render(<PrintedJob key={key} job={job} onLaidOut={resolve} />));
}

for (let at = 0; ; at += 1) {
  // Safe: only main answers here, with what a page of this app handed it.
  const job = (await shell.print.model({})) as PrintJob | null;
  if (job === null) break;
  await draw(job, at);
  await document.fonts.ready;
  await shell.print.ready({});
}
