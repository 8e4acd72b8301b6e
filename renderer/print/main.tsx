import '../ui/tokens.css';
import '../ui/fonts.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { PaperModel } from '../../shared/reports/paperModel.ts';
import { shell } from '../api/bridge.ts';
import { PaperSheets } from './PaperSheets.tsx';

/** What main was asked to print; the data service built and checked it. */
interface Paper {
  readonly model: PaperModel;
  readonly sha256: string;
  /** A document as a template of the user made it: that is what is printed. */
  readonly docx?: Uint8Array;
}

/** Main waits for this page: it hears at once of whatever keeps the paper from being drawn. */
const fail = (error: unknown) => void shell.print.failed({ reason: String(error) });
window.addEventListener('error', ({ message }) => fail(message));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

const root = document.getElementById('paper');
// Safe: only main answers here, with what a page of this app handed it.
const paper = (await shell.print.model({})) as Paper | null;
if (root && paper) {
  document.title = paper.model.title;
  document.documentElement.lang = paper.model.language;
  createRoot(root, { onUncaughtError: fail }).render(
    <PaperSheets
      model={paper.model}
      sha256={paper.sha256}
      {...(paper.docx && { docx: paper.docx })}
      onLaidOut={() => void document.fonts.ready.then(() => shell.print.ready({}))}
    />,
  );
}
