import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import { freeTitle } from './componentText.ts';
import { scenarioSelected } from './scenarioView.ts';

/** What can be done with the chosen scenario as a whole. */
export function useScenarioCommands({ scenarios }: NegotiationDetail, selected: StoredScenario) {
  const { t } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
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
      offerUndo({
        step: api.scenarios.remove.path,
        text: t('scenarios.removed', { title }),
        onUndone: () => scenarioSelected(id),
      });
    });

  return { place, move, duplicate, remove };
}
