import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';

/**
 * The value of a picker from what is stored: a day `2021-03-15` or an instant `2021-03-15T14:30`. It stays the same object
 * while the text is the same; a new one would make the picker forget what is being typed whenever its page is drawn again.
 */
export function usePickerValue(stored: string | null): Dayjs | null {
  return useMemo(() => (stored === null ? null : dayjs(stored)), [stored]);
}
