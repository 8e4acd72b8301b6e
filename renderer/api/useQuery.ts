import { useEffect, useEffectEvent, useState } from 'react';
import type { ClientCall } from '../../shared/contract/define.ts';
import { type AppError, fromPlainError, toPlainError } from '../../shared/errors.ts';
import { subscribe } from './bridge.ts';

/** A view of saved data: loading, there, or failed with the reason. */
export type Query<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: AppError };

/**
 * Asks, and asks again whenever the service announces a change to what the call reads. Keeps the last answer meanwhile.
 * Without an input there is nothing to ask yet: loading.
 */
export function useQuery<I, O>(call: ClientCall<I, O>, input: I | null): Query<O> {
  const key = `${call.path} ${JSON.stringify(input)}`;
  const [answer, setAnswer] = useState<{ key: string; query: Query<O> }>({ key, query: { state: 'loading' } });

  const send = useEffectEvent(() => (input === null ? null : call(input)));

  // The key stands for call and input: a new object with the same content is the same question.
  useEffect(() => {
    let isCurrent = true;
    const show = (query: Query<O>) => {
      if (isCurrent) setAnswer({ key, query });
    };
    const ask = () => {
      send()?.then(
        (value) => show({ state: 'ready', value }),
        (error: unknown) => show({ state: 'failed', error: fromPlainError(toPlainError(error)) }),
      );
    };
    ask();
    const end = subscribe((event) => {
      const isRestart = event.kind === 'service' && event.state === 'restarted';
      if (isRestart || (event.kind === 'changed' && event.queries.includes(call.path))) ask();
    });
    return () => {
      isCurrent = false;
      end();
    };
  }, [key, call.path]);

  return answer.key === key ? answer.query : { state: 'loading' };
}
