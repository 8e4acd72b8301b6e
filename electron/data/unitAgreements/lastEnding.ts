/** Of `unit_agreements` `row`: what an enterprise itself is named for, or an area or industry as the party. */
const isOwn = (row: string) =>
  `(${row}.level = 'own' OR (SELECT kind FROM units WHERE key = ${row}.unit_key) <> 'enterprise')`;

/**
 * Of a row `a`: a wage agreement of the unit's own that no later one follows, as `lastEndings` counts them; of two that
 * end on one day the one entered last.
 */
export const IS_LAST_ENDING = `a.kind = 'wage' AND ${isOwn('a')} AND NOT EXISTS (
  SELECT 1 FROM unit_agreements later WHERE later.unit_key = a.unit_key AND later.kind = 'wage'
    AND (later.to_day, later.rowid) > (a.to_day, a.rowid) AND ${isOwn('later')})`;

/** Of a row `a`: reminders tell of it in its negotiation, which is open. */
export const IS_TOLD_BY_NEGOTIATION = `(a.negotiation_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM targets t JOIN negotiations n ON n.id = t.negotiation_id
  WHERE t.unit_key = a.unit_key AND n.id = a.negotiation_id AND n.archived_at_ms IS NULL))`;
