import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { fromPlainError, toPlainError } from '../../../shared/errors.ts';
import type { Query } from '../../api/useQuery.ts';
import { QueryState } from '../../ui/QueryState.tsx';

// Only papers in a template of the user need the reader of Word files.
const TemplateSheets = lazy(() =>
  import('../../print/template/TemplateSheets.tsx').then((file) => ({ default: file.TemplateSheets })),
);

interface FilledTemplateProps {
  readonly fill: () => Promise<Uint8Array | null>;
  /** What is filled in: asked for anew when it is another. */
  readonly of: unknown;
  readonly onLaidOut?: (pages: number) => void;
}

/** A template of the user as it is filled now, or why it cannot be. */
export function FilledTemplate({ fill, of, onLaidOut }: FilledTemplateProps) {
  const [filled, setFilled] = useState<Query<Uint8Array | null>>({ state: 'loading' });
  const ask = useEffectEvent(fill);
  useEffect(() => {
    let isWanted = true;
    const show = (query: Query<Uint8Array | null>) => {
      if (isWanted) setFilled(query);
    };
    ask().then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: fromPlainError(toPlainError(error)) }),
    );
    return () => {
      isWanted = false;
    };
  }, [of]);
  if (filled.state !== 'ready') return <QueryState of={filled} />;
  if (filled.value === null) return null;
  return (
    <Suspense>
      <TemplateSheets docx={filled.value} {...(onLaidOut && { onLaidOut })} />
    </Suspense>
  );
}
