import type { Demand } from '../../../shared/domain/demands/demand.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import { demandsSelected } from './demandView.ts';

/** What can be done with demands as a whole. */
export function useDemandCommands() {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const remove = (demands: readonly Demand[]) =>
    run(async () => {
      const [first] = demands;
      if (!first) return;
      await api.demands.remove({ ids: demands.map(({ id }) => id) });
      demandsSelected([]);
      offerUndo({
        step: api.demands.remove.path,
        text:
          demands.length === 1
            ? t('demands.deleted-one', { title: first.title })
            : t('demands.deleted', { count: format.count(demands.length) }),
      });
    });
  return { remove };
}
