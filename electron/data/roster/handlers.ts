import { toRosterSummary } from '../../../shared/domain/negotiation/rosterGroups.ts';
import type { GroupHandlers } from '../serve.ts';
import { countInWorker } from './countInWorker.ts';

export const roster: GroupHandlers<'roster'> = {
  read: async (_service, { bytes, asOf, columns, language }, { signal }) => {
    const count = await countInWorker({ bytes, asOf, columns }, signal);
    // Loaded when needed: the service starts without texts.
    const [{ createTexts }, { createFormat }] = await Promise.all([
      import('../../../shared/i18n/texts.ts'),
      import('../../../shared/i18n/format.ts'),
    ]);
    const { t } = createTexts(language);
    const format = createFormat(language);
    return toRosterSummary(count, (group, { from, asOf: to, columns: used }) => {
      const holes = { from, to, leavers: group.leavers, average: format.number(group.averageHeadcount, 1) };
      return used.reason === undefined ? t('roster.turnover-source-all', holes) : t('roster.turnover-source', holes);
    });
  },
};
