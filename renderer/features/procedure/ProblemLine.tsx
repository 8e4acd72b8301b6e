import '../../ui/field.css';

/** What is wrong with the field above. */
export function ProblemLine({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="field__problem" role="alert">
      {text}
    </p>
  );
}
