import { App, Button } from 'antd';
import type { AllowanceScheme } from '../../../shared/domain/allowances/terms.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';

/** What can be done with a scheme as a whole. */
export function useSchemeCommands(
  all: readonly AllowanceScheme[],
  { id, title }: AllowanceScheme,
  onSelected: (id: string | null) => void,
) {
  const { t } = useTexts();
  const run = useRun();
  const { message } = App.useApp();
  const place = all.findIndex((scheme) => scheme.id === id);

  const move = (to: number) => {
    if (to >= 0 && to < all.length) void run(() => api.allowances.move({ id, to }));
  };
  const remove = () =>
    run(async () => {
      const neighbour = all[place + 1] ?? all[place - 1];
      await flushPendingEdits();
      await api.allowances.remove({ id });
      onSelected(neighbour?.id ?? null);
      const undo = () =>
        run(async () => {
          message.destroy(id);
          await flushPendingEdits();
          // Undo takes the latest step: once another came after, this button no longer means it.
          if ((await api.history.state({})).undo !== api.allowances.remove.path) return;
          await api.history.undo({});
          onSelected(id);
        });
      void message.open({
        key: id,
        type: 'info',
        duration: 6,
        content: (
          <>
            {t('allowances.removed', { title })}
            <Button type="link" size="small" onClick={() => void undo()}>
              {t('scenarios.undo')}
            </Button>
          </>
        ),
      });
    });

  return { place, move, remove };
}
