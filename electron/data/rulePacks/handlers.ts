import { freePackId } from '../../../shared/domain/procedure/packId.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GroupHandlers } from '../serve.ts';
import { deleteRulePack, insertRulePack, selectRulePacks, updateRulePack } from './queries.ts';

export const rulePacks: GroupHandlers<'rulePacks'> = {
  list: ({ db }) => selectRulePacks(db),
  create: ({ db }, pack) => {
    const free = freePackId(pack.id, selectRulePacks(db));
    if (free !== pack.id) throw new AppError('pack-id-taken', `${pack.id} is taken`, { names: [pack.id], free });
    insertRulePack(db, pack);
  },
  update: ({ db }, pack) => updateRulePack(db, pack),
  remove: ({ db }, { id }) => deleteRulePack(db, id),
};
