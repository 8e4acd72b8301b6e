import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes at most once in `intervalMs`, and at last to the newest: for what is dear to draw while a slider
 * moves. The first change after a pause shows at once.
 */
export function usePaced<T>(value: T, intervalMs: number): T {
  const [shown, setShown] = useState(value);
  const shownAtMs = useRef(0);
  useEffect(() => {
    if (value === shown) return undefined;
    const wait = Math.max(0, shownAtMs.current + intervalMs - performance.now());
    const timer = setTimeout(() => {
      shownAtMs.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, shown, intervalMs]);
  return shown;
}
