import { App, Button } from 'antd';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { freeTitle } from './componentText.ts';
import { scenarioSelected } from './scenarioView.ts';

/** What can be done with the chosen scenario as a whole. */
export function useScenarioCommands({ scenarios }: NegotiationDetail, selected: StoredScenario) {
  const { t } = useTexts();
  const run = useRun();
  const { message } = App.useApp();
  const place = scenarios.findIndex(({ id }) => id === selected.id);

  const move = (id: string, to: number) => {
    if (to >= 0 && to < scenarios.length) void run(() => api.scenarios.move({ id, to }));
  };
  const duplicate = () =>
    run(async () => {
      await flushPendingEdits();
      const title = freeTitle(scenarios, (number) =>
        number === 1
          ? t('scenarios.copy-title', { title: selected.title })
          : t('scenarios.copy-title-again', { title: selected.title, number }),
      );
      const { id } = await api.scenarios.duplicate({ id: selected.id, title });
      scenarioSelected(id);
    });
  const remove = () =>
    run(async () => {
      const { id, title } = selected;
      const neighbour = scenarios[place + 1] ?? scenarios[place - 1];
      await flushPendingEdits();
      await api.scenarios.remove({ id });
      scenarioSelected(neighbour?.id ?? null);
      const undo = () =>
        run(async () => {
          message.destroy(id);
          await flushPendingEdits();
          // Undo takes the latest step: once another came after, this button no longer means it.
          if ((await api.history.state({})).undo !== api.scenarios.remove.path) return;
          await api.history.undo({});
          scenarioSelected(id);
        });
      void message.open({
        key: id,
        type: 'info',
        duration: 6,
        content: (
          <>
            {t('scenarios.removed', { title })}
            <Button type="link" size="small" onClick={() => void undo()}>
              {t('scenarios.undo')}
            </Button>
          </>
        ),
      });
    });

  return { place, move, duplicate, remove };
}
