import { type ReactNode, useRef } from 'react';
import { useSheetScale } from '../../ui/useSheetScale.ts';

/** What lies on it, sheets of A4, is scaled to the room there is. */
export function PaperDesk({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const desk = useRef<HTMLElement>(null);

  useSheetScale(desk, 0.3);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section ref={desk} className="paper-preview" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
