import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ClientCall } from '../../shared/contract/define.ts';
import { fromPlainError, toPlainError } from '../../shared/errors.ts';
import { subscribe } from './bridge.ts';
import { type LatestOnly, latestOnly } from './latestOnly.ts';
import type { Query } from './useQuery.ts';

export interface LatestQuery<T> {
  /** The last answer, perhaps to a question before. */
  readonly query: Query<T>;
  /** False while a newer question waits for its answer. */
  readonly isCurrent: boolean;
}

/**
 * Asks for what changes while it is answered, such as the day under a slider, and shows the answer before until then.
 * Asks again whenever the service announces a change to what the call reads.
 */
export function useLatestQuery<I, O>(call: ClientCall<I, O>, input: I): LatestQuery<O> {
  const key = JSON.stringify(input);
  const [answer, setAnswer] = useState<{ key: string | null; query: Query<O> }>({
    key: null,
    query: { state: 'loading' },
  });
  const asking = useRef<LatestOnly<I> | null>(null);
  const ask = useEffectEvent(() => asking.current?.ask(input));

  useEffect(() => {
    const question = latestOnly<I, Query<O>>(
      (asked) =>
        call(asked).then(
          (value) => ({ state: 'ready', value }),
          (error: unknown) => ({ state: 'failed', error: fromPlainError(toPlainError(error)) }),
        ),
      (asked, query) => setAnswer({ key: JSON.stringify(asked), query }),
    );
    asking.current = question;
    const end = subscribe((event) => {
      const isRestart = event.kind === 'service' && event.state === 'restarted';
      if (isRestart || (event.kind === 'changed' && event.queries.includes(call.path))) ask();
    });
    return () => {
      question.end();
      end();
    };
  }, [call]);

  // The key stands for the input: a new object with the same content is the same question.
  useEffect(() => {
    ask();
  }, [key, call]);

  return { query: answer.query, isCurrent: answer.key === key };
}
