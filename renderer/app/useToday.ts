import dayjs from 'dayjs';
import { useEffect, useState } from 'react';

const A_MINUTE_MS = 60_000;

/** The day of the person's calendar; another one within a minute of midnight, of waking up or of coming back. */
export function useToday(): string {
  const [today, setToday] = useState(() => dayjs().format('YYYY-MM-DD'));
  useEffect(() => {
    const look = () => setToday(dayjs().format('YYYY-MM-DD'));
    const timer = setInterval(look, A_MINUTE_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return today;
}
