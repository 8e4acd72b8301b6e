import { App, Button } from 'antd';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import { api } from '../../api/bridge.ts';
import { performAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { HISTORY_MESSAGE } from '../../app/useUndo.ts';
import { useRun } from '../../ui/useRun.ts';
import { demandsSelected } from './demandView.ts';

/** What can be done with demands as a whole. */
export function useDemandCommands() {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const remove = (demands: readonly Demand[]) =>
    run(async () => {
      const [first] = demands;
      if (!first) return;
      await api.demands.remove({ ids: demands.map(({ id }) => id) });
      demandsSelected([]);
      void message.success({
        key: HISTORY_MESSAGE,
        duration: 8,
        content: (
          <>
            {demands.length === 1
              ? t('demands.deleted-one', { title: first.title })
              : t('demands.deleted', { count: format.count(demands.length) })}
            <Button type="link" size="small" onClick={() => performAction('undo')}>
              {t('menu.undo')}
            </Button>
          </>
        ),
      });
    });
  return { remove };
}
