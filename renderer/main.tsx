import './ui/fonts.css';
import './ui/tokens.css';
import './ui/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushBeforeClose } from './api/pendingEdits.ts';
import { App } from './app/App.tsx';

flushBeforeClose();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
