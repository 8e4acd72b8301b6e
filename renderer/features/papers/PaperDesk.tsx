import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** CSS pixels of A4's width, and what is kept free beside it. */
const SHEET_WIDTH = 794;
const MARGIN = 40;

/** What lies on it, sheets of A4, is scaled to the room there is. */
export function PaperDesk({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const desk = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const fit = () => {
      const scale = Math.max(0.3, Math.min(1, (element.clientWidth - MARGIN) / SHEET_WIDTH));
      element.style.setProperty('--sheet-scale', String(scale));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section ref={desk} className="paper-preview" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
