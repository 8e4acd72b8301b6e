export interface Figure {
  readonly key: string;
  readonly tone: 'cost' | 'saving' | 'plain';
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

/** A row of large figures, each with its name above and what it rests on below. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="paper-figures">
      {figures.map(({ key, tone, name, value, unit, note }) => (
        <div key={key} className="paper-figures__one">
          <dt>{name}</dt>
          <dd className={`paper-figures__value paper-figures__value--${tone}`}>
            {value} <small>{unit}</small>
          </dd>
          <dd className="paper-figures__note">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
