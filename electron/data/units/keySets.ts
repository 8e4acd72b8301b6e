import type { Database } from 'better-sqlite3';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import type { Pressing } from '../../../shared/domain/campaign/agenda.ts';
import type { DueList, UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { keysBehind } from '../rates/keysBehind.ts';
import { keysPressing } from '../rates/keysPressing.ts';
import { keysEnding } from '../rates/waveSum.ts';

/** Which keys of units are in it. */
export type KeySet = (key: number) => boolean;

/** The keys as one byte each: a million are asked in a few milliseconds. */
export function keySet(keys: Iterable<number> & { readonly length: number }): KeySet {
  let last = 0;
  for (const key of keys) if (key > last) last = key;
  const marks = new Uint8Array(last + 1);
  for (const key of keys) marks[key] = 1;
  return (key) => marks[key] === 1;
}

/**
 * The parts of a filter that are read from other tables or from indexes of their own and put together here: joined in
 * SQL they would fetch rows one by one.
 */
export function keySetsOf(db: Database, { campaignId, filter }: Pick<UnitQuery, 'campaignId' | 'filter'>): KeySet[] {
  const { agreement, ending, behind, due } = filter;
  const sets: KeySet[] = [];
  if (agreement) sets.push(agreementSet(db, agreement));
  if (ending) sets.push(keySet(keysEnding(db, ending)));
  if (behind) sets.push(keySet(keysBehind(db, behind)));
  if (due?.standsOnDay === true && campaignId !== undefined) {
    sets.push(keySet(keysPressing(db, { campaignId, asOf: due.asOf }, PRESSING_OF[due.list])));
  }
  return sets;
}

const PRESSING_OF = {
  'reply-overdue': 'replyOverdue',
  'reply-this-week': 'replyThisWeek',
  'filing-overdue': 'filingOverdue',
  'filing-this-week': 'filingThisWeek',
  'not-offered': 'notOffered',
  'not-received': 'notOffered',
  urge: 'replyOverdue',
} as const satisfies Record<DueList, Pressing>;

function pluck(db: Database, query: string, ...parameters: string[]): number[] {
  return db
    .prepare<string[], number>(query)
    .pluck()
    .all(...parameters);
}

/**
 * Names and codes are searched in their own indexes, for speed. Only where no unit at all has the text there, persons,
 * addresses and telephone numbers are.
 */
export function keysWithText(db: Database, text: string): number[] {
  const key = nameKey(text);
  const named =
    key === ''
      ? pluck(db, 'SELECT key FROM units WHERE instr(name, ?)', text)
      : pluck(db, 'SELECT key FROM units INDEXED BY units_by_name_key WHERE instr(name_key, ?)', key);
  const coded = pluck(
    db,
    `SELECT key FROM units INDEXED BY units_by_uscc WHERE uscc <> '' AND instr(uscc, ?)`,
    text.toUpperCase(),
  );
  if (named.length > 0 || coded.length > 0) return named.concat(coded);
  const elsewhere = ['legal_representative', 'union_chair', 'instructor', 'addressee', 'address', 'telephone'];
  return db
    .prepare<{ text: string }, number>(
      `SELECT key FROM units WHERE ${elsewhere.map((column) => `instr(${column}, @text)`).join(' OR ')}`,
    )
    .pluck()
    .all({ text });
}

/** Of wage agreements of its own: in force on the day, begun and ended before it, none that began by then. */
function agreementSet(db: Database, { state, asOf }: NonNullable<UnitQuery['filter']['agreement']>): KeySet {
  const begun = `SELECT unit_key FROM unit_agreements WHERE kind = 'wage' AND from_day <= ?`;
  const hasBegun = () => keySet(pluck(db, begun, asOf));
  const isInForce = () => keySet(pluck(db, `${begun} AND to_day >= ?`, asOf, asOf));
  switch (state) {
    case 'in-force':
      return isInForce();
    case 'none': {
      const had = hasBegun();
      return (key) => !had(key);
    }
    case 'expired': {
      const had = hasBegun();
      const has = isInForce();
      return (key) => had(key) && !has(key);
    }
  }
}
