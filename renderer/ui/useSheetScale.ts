import { type RefObject, useLayoutEffect } from 'react';

/** CSS pixels of A4's width, and what is kept free beside it. */
const SHEET_WIDTH = 794;
const MARGIN = 40;

/** Sheets of A4 that lie on `desk` are scaled to the room there is, by `--sheet-scale` between `least` and 1. */
export function useSheetScale(desk: RefObject<HTMLElement | null>, least: number): void {
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const fit = () => {
      const scale = Math.max(least, Math.min(1, (element.clientWidth - MARGIN) / SHEET_WIDTH));
      element.style.setProperty('--sheet-scale', String(scale));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk, least]);
}
