import { useState } from 'react';
import type { CallOptions } from '../../../shared/contract/define.ts';
import { type RunningTask, useTask } from '../../ui/useTask.ts';

interface Batch<Result> {
  readonly running: RunningTask | null;
  /** Null until it is through. */
  readonly result: Result | null;
  readonly start: (act: (options: CallOptions) => Promise<Result>) => Promise<void>;
}

/** A batch on its way, and what came of it. */
export function useBatch<Result>(): Batch<Result> {
  const { running, start } = useTask();
  const [result, setResult] = useState<Result | null>(null);
  return {
    running,
    result,
    start: async (act) => {
      const answer = await start(act);
      if (answer !== undefined) setResult(answer);
    },
  };
}
