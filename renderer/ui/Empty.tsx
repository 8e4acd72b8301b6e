import './empty.css';
import type { ReactNode } from 'react';

/** Says that there is nothing yet and leads on. */
export function Empty({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {action !== undefined && <div className="empty__action">{action}</div>}
    </div>
  );
}
