import { useEffect, useRef } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { shell } from '../../api/bridge.ts';
import { sectionChosen, useNavigation } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useKeptPressing, usePressing } from './pressing.ts';

/**
 * Counts what presses. At the opening of a file it is shown first, unless something was done by then; once a day a
 * notification of the system tells how much it is, in numbers alone.
 */
export function useDueStart(settings: Settings, today: string): void {
  const { t, format } = useTexts();
  useKeptPressing(today);
  const known = usePressing((state) => state.known);
  const isTouched = useTouched();
  const isOpening = useRef(true);
  const toldOn = useRef<string | null>(null);

  useEffect(() => {
    if (known === null || !isOpening.current) return;
    isOpening.current = false;
    const { section, negotiationId } = useNavigation.getState();
    const isAtStart = section === 'negotiations' && negotiationId === null && !isTouched.current;
    if (settings.opensDue && isAtStart && known.overdue + known.soon > 0) sectionChosen('due');
  }, [known, settings.opensDue, isTouched]);

  useEffect(() => {
    // Once a day, at the opening or the turn of the day: what is entered after that its user knows of.
    if (known === null || known.day !== today || toldOn.current === today) return;
    toldOn.current = today;
    if (!settings.notifiesDue || known.overdue + known.soon === 0) return;
    const overdue = format.count(known.overdue);
    const soon = format.count(known.soon);
    const body =
      known.soon === 0
        ? t('due.notice-overdue', { overdue })
        : known.overdue === 0
          ? t('due.notice-soon', { soon })
          : t('due.notice', { overdue, soon });
    void shell.reminders.notify({ day: today, title: t('app.name'), body }).catch(() => false);
  }, [known, today, settings.notifiesDue, t, format]);
}

/** Whether a key or the pointer was pressed since the file was opened. */
function useTouched() {
  const isTouched = useRef(false);
  useEffect(() => {
    const touch = () => {
      isTouched.current = true;
    };
    const options = { capture: true, once: true };
    window.addEventListener('pointerdown', touch, options);
    window.addEventListener('keydown', touch, options);
    return () => {
      window.removeEventListener('pointerdown', touch, options);
      window.removeEventListener('keydown', touch, options);
    };
  }, []);
  return isTouched;
}
