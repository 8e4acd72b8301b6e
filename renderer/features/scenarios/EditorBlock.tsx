import './editorBlock.css';
import { type ReactNode, useId } from 'react';

/** A titled part of the editor, without a box of its own. */
export function EditorBlock({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="editor-block" aria-labelledby={id}>
      <header className="editor-block__head">
        <h2 id={id}>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
