import './panel.css';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  /** In small grey beside the title: unit, count, source. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled surface on the page. */
export function Panel({ title, note, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel__head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <small>{note}</small>}
        {actions !== undefined && <div className="panel__actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
