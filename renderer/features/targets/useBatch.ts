import { useEffect, useRef, useState } from 'react';
import type { CallOptions, Progress } from '../../../shared/contract/define.ts';
import { useRun } from '../../ui/useRun.ts';

export type BatchState<Result> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | null; readonly stop: () => void }
  | { readonly state: 'done'; readonly result: Result };

interface Batch<Result> {
  readonly batch: BatchState<Result>;
  readonly start: (act: (options: CallOptions) => Promise<Result>) => Promise<void>;
}

/** A batch on its way: how far it is, how to stop it, what came of it. Ends with the dialog. */
export function useBatch<Result>(): Batch<Result> {
  const run = useRun();
  const [batch, setBatch] = useState<BatchState<Result>>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (act: (options: CallOptions) => Promise<Result>) => {
    const controller = new AbortController();
    running.current = controller;
    const stop = () => controller.abort();
    setBatch({ state: 'running', progress: null, stop });
    const onProgress = (progress: Progress) => {
      if (!controller.signal.aborted) setBatch({ state: 'running', progress, stop });
    };
    const result = await run(() => act({ signal: controller.signal, onProgress }));
    setBatch(result === undefined ? { state: 'idle' } : { state: 'done', result });
  };
  return { batch, start };
}
