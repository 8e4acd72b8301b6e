import type { GroupHandlers } from '../serve.ts';
import { selectOtherCampaigns } from '../targets/links.ts';
import { todayOf } from '../today.ts';
import { changePastFacts, changeUnits, isFact } from './changing.ts';
import { selectLike, selectTwins } from './duplicates.ts';
import { campaignKey, keysOfSelection, orderedKeys } from './orderedKeys.ts';
import { countOfList, selectFacts, selectUnitRow, toUnit, unitInserter } from './queries.ts';
import { removeUnits } from './removing.ts';
import { rowsOfKeys } from './rows.ts';

export const units: GroupHandlers<'units'> = {
  page: ({ db }, { query, from, count, isFresh }) => {
    const keys = orderedKeys(db, query, isFresh);
    const campaign = query.campaignId === undefined ? null : campaignKey(db, query.campaignId);
    return {
      count: keys.length,
      total: countOfList(db, campaign),
      rows: rowsOfKeys(db, [...keys.subarray(from, from + count)], campaign),
    };
  },
  get: ({ db }, { id }) => toUnit(selectUnitRow(db, id)),
  create: ({ db, newId, now }, { rows }) => {
    const insert = unitInserter(db);
    const createdAtMs = now();
    const ids = rows.map((row) => {
      const id = newId();
      insert({ factsFrom: todayOf(createdAtMs), ...row, id, isSample: false, importId: null, createdAtMs });
      return id;
    });
    return { ids };
  },
  update: ({ db, now }, { id, patch, factsFrom }) => {
    const { key, valid_from } = selectUnitRow(db, id);
    const today = todayOf(now());
    const change = { patch, factsFrom: factsFrom ?? today, today };
    changeUnits(db, [key], change);
    if (change.factsFrom < valid_from && Object.keys(patch).some(isFact)) changePastFacts(db, key, change);
  },
  updateMany: ({ db, now }, { selection, patch, factsFrom }) => {
    const today = todayOf(now());
    return changeUnits(db, [...keysOfSelection(db, selection)], { patch, factsFrom: factsFrom ?? today, today });
  },
  remove: ({ db }, { ids }) => removeUnits(db, ids),
  facts: ({ db }, { id }) => selectFacts(db, id),
  campaigns: ({ db }, { id }) => selectOtherCampaigns(db, { campaignKey: 0, unitKey: selectUnitRow(db, id).key }),
  like: ({ db }, { exceptId = null, ...unit }) => selectLike(db, { ...unit, exceptId }),
  twins: ({ db }) => selectTwins(db),
  merge: { load: async () => (await import('./merging.ts')).mergeUnits },
  exportTable: { load: async () => (await import('./exportTable.ts')).exportTable },
};
