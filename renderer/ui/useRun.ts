import { App } from 'antd';
import { useCallback } from 'react';
import { toPlainError } from '../../shared/errors.ts';
import { useTexts } from '../app/texts.ts';
import { errorText } from '../../shared/i18n/errorText.ts';

export type Run = <T>(act: () => Promise<T>) => Promise<T | undefined>;

/** Runs what a user asked for; a failure is told as a message and answers undefined. */
export function useRun(): Run {
  const { message } = App.useApp();
  const { t } = useTexts();
  return useCallback(
    async (act) => {
      try {
        return await act();
      } catch (error) {
        if (toPlainError(error).code !== 'cancelled') void message.error({ content: errorText(t, error), duration: 6 });
        return undefined;
      }
    },
    [message, t],
  );
}
