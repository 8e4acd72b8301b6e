import { workCalendar } from '../../../shared/domain/procedure/days.ts';
import { checkRepresentatives } from '../../../shared/domain/procedure/representatives.ts';
import { voteOutcome } from '../../../shared/domain/procedure/vote.ts';
import type { GroupHandlers } from '../serve.ts';

/** Loaded when needed: the service starts without the rules of eight places. */
const loadPacks = () => import('../../../shared/domain/procedure/shippedPacks.ts');

export const procedure: GroupHandlers<'procedure'> = {
  packs: async () => (await loadPacks()).shippedPacks(),
  deadlines: async (_service, { pack, events, asOf, ...options }) => {
    const [{ openPack }, { deadlines }] = await Promise.all([
      loadPacks(),
      import('../../../shared/domain/procedure/deadlines.ts'),
    ]);
    return deadlines(openPack(pack), events, asOf, options);
  },
  vote: async (_service, { pack, ...votes }) => voteOutcome((await loadPacks()).openPack(pack), votes),
  representatives: async (_service, { pack, holidays, ...representation }) =>
    checkRepresentatives((await loadPacks()).openPack(pack), representation, workCalendar(holidays)),
};
