import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOptions, Progress } from '../../shared/contract/define.ts';
import { type PaceMark, paceMark, timeLeftMs } from './timeLeft.ts';
import { useRun } from './useRun.ts';

export interface RunningTask {
  readonly progress: Progress | null;
  /** Milliseconds, as far as its pace tells. */
  readonly leftMs: number | null;
  readonly stop: () => void;
}

interface Task {
  /** Null while nothing is under way. */
  readonly running: RunningTask | null;
  /** Runs a call that takes its time; a failure is told as a message and answers undefined, as does stopping. */
  readonly start: <T>(act: (options: CallOptions) => Promise<T>) => Promise<T | undefined>;
}

/** One long call at a time, which can be followed and stopped; it ends when the component leaves the page. */
export function useTask(): Task {
  const run = useRun();
  const [running, setRunning] = useState<RunningTask | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const start = useCallback(
    async <T>(act: (options: CallOptions) => Promise<T>): Promise<T | undefined> => {
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      const stop = () => own.abort();
      setRunning({ progress: null, leftMs: null, stop });
      let mark: PaceMark | null = null;
      const onProgress = (progress: Progress) => {
        if (own.signal.aborted) return;
        const nowMs = performance.now();
        mark = paceMark(mark, progress, nowMs);
        setRunning({ progress, leftMs: timeLeftMs(mark, progress, nowMs), stop });
      };
      const answer = await run(() => act({ signal: own.signal, onProgress }));
      if (controller.current === own) setRunning(null);
      return answer;
    },
    [run],
  );
  return { running, start };
}
