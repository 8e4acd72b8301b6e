import './panel.css';

/** A name or title as the note of a panel: cut where it is too long, whole under the pointer. */
export function CutNote({ text }: { readonly text: string }) {
  return (
    <span className="panel__cut-note" title={text}>
      {text}
    </span>
  );
}
