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

const root = document.getElementById('paper');
// Safe: only main answers here, with what a page of this app handed it.
const job = (await shell.print.model({})) as PrintJob | null;
if (root && job) {
  const { title, language } = headOfJob(job);
  document.title = title;
  document.documentElement.lang = language;
  const laidOut = () => void document.fonts.ready.then(() => shell.print.ready({}));
  createRoot(root, { onUncaughtError: fail }).render(<PrintedJob job={job} onLaidOut={laidOut} />);
}
