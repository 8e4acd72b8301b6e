import type { AllowanceScheme } from '../../../shared/domain/allowances/terms.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';

/** What can be done with a scheme as a whole. */
export function useSchemeCommands(
  all: readonly AllowanceScheme[],
  { id, title }: AllowanceScheme,
  onSelected: (id: string | null) => void,
) {
  const { t } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
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
      offerUndo({
        step: api.allowances.remove.path,
        text: t('allowances.removed', { title }),
        onUndone: () => onSelected(id),
      });
    });

  return { place, move, remove };
}
