import { App, Button } from 'antd';
import { api } from '../api/bridge.ts';
import { flushPendingEdits } from '../api/pendingEdits.ts';
import { useRun } from '../ui/useRun.ts';
import { useTexts } from './texts.ts';
import { HISTORY_MESSAGE, useUndo } from './useUndo.ts';

interface Done {
  /** Path of the command, which is the step that the offer takes back. */
  readonly step: string;
  readonly text: string;
  readonly onUndone?: () => void;
}

/** Tells what was done and offers to take it back. */
export function useUndoOffer(): (done: Done) => void {
  const { message } = App.useApp();
  const { t } = useTexts();
  const run = useRun();
  const { undo } = useUndo();
  return ({ step, text, onUndone }) => {
    const takeBack = () =>
      run(async () => {
        await flushPendingEdits();
        // Undo takes the latest step: once another came after, this offer no longer means it.
        if ((await api.history.state({})).undo !== step) {
          void message.info({ key: HISTORY_MESSAGE, content: t('steps.changed-since') });
          return;
        }
        await undo();
        onUndone?.();
      });
    void message.success({
      key: HISTORY_MESSAGE,
      duration: 8,
      content: (
        <>
          {text}
          <Button type="link" size="small" onClick={() => void takeBack()}>
            {t('menu.undo')}
          </Button>
        </>
      ),
    });
  };
}
