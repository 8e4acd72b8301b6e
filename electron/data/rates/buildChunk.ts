import type { Database, Statement } from 'better-sqlite3';
import { OWNERSHIP_CLASSES, ownershipClass } from '../../../shared/domain/units/ownership.ts';
import { CONDITIONS, SIZE_CLASSES, UNION_STATUSES, UNIT_KINDS } from '../../../shared/domain/units/unit.ts';
import { type Chunk, CHUNK_BITS, type ChunkCounts, layOutChunk, UNKNOWN } from './chunk.ts';
import { AGREES_BIT, BASES, EVENT_PLACES, packedDays } from './codes.ts';

const FACTS = 'valid_from, employees, members, union_status, is_operating, condition, is_piece_rate, size_class';
type FactRow = [string, number | null, number | null, string, 0 | 1, string, 0 | 1 | null, string];
type UnitRow = [number, string, string, string, string, ...FactRow];
type FormerRow = [number, ...FactRow];
type AgreementRow = [number, string, string, string | null, string];
type TargetRow = [number, number, 0 | 1, string, string | null];
type EventRow = [number, number, number, string, string | null, number | null];
type Range = [number, number];

/**
 * An agreement of an area or industry that the ledger names at an enterprise itself covers it, confirmed by that; it is
 * its own only to the area or industry that is its party.
 */
const OWN_AGREEMENTS = `
  SELECT a.unit_key, a.from_day, a.to_day, a.signed_day,
    CASE WHEN a.level = 'own' OR u.kind <> 'enterprise' THEN 'own' ELSE 'confirmed' END
  FROM unit_agreements a JOIN units u ON u.key = a.unit_key
  WHERE a.unit_key BETWEEN ? AND ? AND a.kind = 'wage'`;
const COVERING_AGREEMENTS = `
  SELECT c.unit_key, a.from_day, a.to_day, a.signed_day, c.basis
  FROM agreement_coverage c JOIN unit_agreements a ON a.id = c.agreement_id
  WHERE c.unit_key BETWEEN ? AND ? AND c.basis <> 'excluded' AND a.kind = 'wage'`;

/** Events by their place in a chunk; null for a correction. Of a log most entries are of no rate. */
const EVENTS = `
  SELECT campaign_key, unit_key, key, day, corrects_id, CASE kind
    WHEN 'reply' THEN ${EVENT_PLACES.get('reply')} |
      iif(details ->> 'answer' IN ('accepts', 'counters'), ${AGREES_BIT}, 0)
    ${[...EVENT_PLACES].map(([kind, place]) => `WHEN '${kind}' THEN ${place}`).join(' ')} END
  FROM target_events WHERE unit_key BETWEEN ? AND ?
    AND kind IN ('correction', ${[...EVENT_PLACES.keys()].map((kind) => `'${kind}'`).join(', ')})`;

const placesOf = (values: readonly string[]) => new Map(values.map((value, place) => [value, place]));
const UNION_PLACE = placesOf(UNION_STATUSES);
const CONDITION_PLACE = placesOf(CONDITIONS);
const SIZE_PLACE = placesOf(SIZE_CLASSES);
const KIND_PLACE = placesOf(UNIT_KINDS);
const BASIS_PLACE = placesOf(BASES);
const OWNERSHIP_PLACE = placesOf(OWNERSHIP_CLASSES);

/** Packs the units of a key range from their rows; prepared once for any number of chunks. */
export function chunkBuilder(db: Database): (number: number) => Chunk {
  // Rows as arrays: a chunk has thousands.
  const rowsOf = <R>(sql: string) => db.prepare<Range, unknown>(sql).raw() as Statement<Range, R>;
  const units = rowsOf<UnitRow>(
    `SELECT key, region_code, industry, ownership, kind, ${FACTS} FROM units WHERE key BETWEEN ? AND ? ORDER BY key`,
  );
  const former = rowsOf<FormerRow>(
    `SELECT unit_key, ${FACTS} FROM unit_facts_before WHERE unit_key BETWEEN ? AND ? ORDER BY unit_key, valid_from`,
  );
  const own = rowsOf<AgreementRow>(OWN_AGREEMENTS);
  const covering = rowsOf<AgreementRow>(COVERING_AGREEMENTS);
  const targets = rowsOf<TargetRow>(
    `SELECT campaign_key, unit_key, is_frozen, listed_on, removed_on FROM targets WHERE unit_key BETWEEN ? AND ?`,
  );
  const events = rowsOf<EventRow>(EVENTS);
  const keyOf = db.prepare<[string], number>('SELECT key FROM target_events WHERE id = ?').pluck();
  const day = packedDays();

  return (number) => {
    const first = number << CHUNK_BITS;
    const last = first + (1 << CHUNK_BITS) - 1;
    const unitRows = units.all(first, last);
    const formerRows = former.all(first, last);
    const agreementRows = [...own.all(first, last), ...covering.all(first, last)];
    const targetRows = targets.all(first, last).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const listed = new Set(targetRows.map(([campaign, unit]) => placeOfTarget(campaign, unit)));
    const eventRows = countedRows(events.all(first, last), (id) => keyOf.get(id), day).filter(({ campaign, unit }) =>
      listed.has(placeOfTarget(campaign, unit)),
    );
    const regionPlaces = new Map([...new Set(unitRows.map((row) => row[1]))].map((code, place) => [code, place]));
    const counts: ChunkCounts = {
      units: unitRows.length,
      regions: regionPlaces.size,
      facts: unitRows.length + formerRows.length,
      agreements: agreementRows.length,
      campaigns: new Set(targetRows.map((row) => row[0])).size,
      targets: targetRows.length,
      events: eventRows.length,
    };
    const chunk = layOutChunk(number, counts);
    const places = new Map(unitRows.map((row, place) => [row[0], place]));
    for (const [code, place] of regionPlaces) chunk.regions[place] = Number(code);
    fillUnits(chunk, { unitRows, formerRows, regionPlaces, first, day });
    fillAgreements(chunk, { agreementRows, places, day });
    fillTargets(chunk, { targetRows, eventRows, places, day });
    return chunk;
  };
}

type Days = (day: string | null) => number;

/** One number for a target within a chunk. */
const placeOfTarget = (campaignKey: number, unitKey: number) =>
  campaignKey * (1 << CHUNK_BITS) + (unitKey & ((1 << CHUNK_BITS) - 1));

/** Rows that the columns are filled from. */
interface UnitSources {
  readonly unitRows: readonly UnitRow[];
  readonly formerRows: readonly FormerRow[];
  readonly regionPlaces: ReadonlyMap<string, number>;
  readonly first: number;
  readonly day: Days;
}

function fillUnits(chunk: Chunk, { unitRows, formerRows, regionPlaces, first, day }: UnitSources): void {
  let fact = 0;
  let before = 0;
  const put = (values: FactRow) => {
    const [from, employees, members, union, isOperating, condition, isPieceRate, size] = values;
    chunk.factFrom[fact] = day(from);
    chunk.employees[fact] = employees ?? UNKNOWN;
    chunk.members[fact] = members ?? UNKNOWN;
    chunk.factBits[fact] =
      (UNION_PLACE.get(union) ?? 0) |
      (isOperating << 2) |
      ((CONDITION_PLACE.get(condition) ?? 0) << 3) |
      ((isPieceRate === null ? 0 : isPieceRate + 1) << 5);
    chunk.sizeClass[fact] = SIZE_PLACE.get(size) ?? 0;
    fact += 1;
  };
  unitRows.forEach(([key, regionCode, industry, ownership, kind, ...current], place) => {
    chunk.offset[place] = key - first;
    chunk.region[place] = regionPlaces.get(regionCode) ?? 0;
    chunk.industry[place] = industry === '' ? 0 : industry.charCodeAt(0) - 64;
    chunk.ownership[place] = OWNERSHIP_PLACE.get(ownershipClass(ownership)) ?? 0;
    chunk.kind[place] = KIND_PLACE.get(kind) ?? 0;
    const start = fact;
    for (let row = formerRows[before]; row?.[0] === key; before += 1, row = formerRows[before]) {
      const [, ...values] = row;
      put(values);
    }
    put(current);
    chunk.factCount[place] = fact - start;
  });
}

interface AgreementSources {
  readonly agreementRows: readonly AgreementRow[];
  readonly places: ReadonlyMap<number, number>;
  readonly day: Days;
}

function fillAgreements(chunk: Chunk, { agreementRows, places, day }: AgreementSources): void {
  const rows = agreementRows
    .map(([key, from, to, signed, basis]) => ({
      place: places.get(key) ?? 0,
      from: day(from),
      to: day(to),
      signed: day(signed),
      basis: BASIS_PLACE.get(basis) ?? 0,
    }))
    // Down to the last column: a chunk that is built twice is the same twice.
    .sort((a, b) => a.place - b.place || a.from - b.from || a.to - b.to || a.signed - b.signed || a.basis - b.basis);
  rows.forEach(({ place, from, to, signed, basis }, at) => {
    chunk.agreementCount[place] = (chunk.agreementCount[place] ?? 0) + 1;
    chunk.agreementFrom[at] = from;
    chunk.agreementTo[at] = to;
    chunk.agreementSigned[at] = signed;
    chunk.basis[at] = basis;
  });
}

interface CountedEvent {
  readonly campaign: number;
  readonly unit: number;
  readonly key: number;
  readonly day: number;
  readonly kind: number;
}

/** The events that count, by campaign, unit and day; of one day in the order of the log. */
function countedRows(rows: readonly EventRow[], keyOf: (id: string) => number | undefined, day: Days): CountedEvent[] {
  const takenBack = new Set<number>();
  // From the end, so that a correction which was itself corrected takes nothing back.
  const corrections = rows.filter((row) => row[4] !== null).sort((a, b) => b[2] - a[2]);
  for (const [, , key, , correctsId] of corrections) {
    if (correctsId === null || takenBack.has(key)) continue;
    const corrected = keyOf(correctsId);
    if (corrected !== undefined) takenBack.add(corrected);
  }
  const counted: CountedEvent[] = [];
  for (const [campaign, unit, key, on, , kind] of rows) {
    if (kind !== null && !takenBack.has(key)) counted.push({ campaign, unit, key, day: day(on), kind });
  }
  return counted.sort((a, b) => a.campaign - b.campaign || a.unit - b.unit || a.day - b.day || a.key - b.key);
}

interface TargetSources {
  readonly targetRows: readonly TargetRow[];
  readonly eventRows: readonly CountedEvent[];
  readonly places: ReadonlyMap<number, number>;
  readonly day: Days;
}

function fillTargets(chunk: Chunk, { targetRows, eventRows, places, day }: TargetSources): void {
  let campaign = -1;
  let event = 0;
  targetRows.forEach(([campaignKey, unitKey, isFrozen, listedOn, removedOn], at) => {
    if (chunk.campaignKey[campaign] !== campaignKey) {
      campaign += 1;
      chunk.campaignKey[campaign] = campaignKey;
      chunk.campaignTarget[campaign] = at;
      chunk.campaignEvent[campaign] = event;
    }
    chunk.targetUnit[at] = places.get(unitKey) ?? 0;
    chunk.isFrozen[at] = isFrozen;
    chunk.listedOn[at] = day(listedOn);
    chunk.removedOn[at] = day(removedOn);
    const start = event;
    for (let row = eventRows[event]; row?.unit === unitKey && row.campaign === campaignKey; row = eventRows[event]) {
      chunk.eventDay[event] = row.day;
      chunk.eventKind[event] = row.kind;
      event += 1;
    }
    chunk.eventCount[at] = event - start;
  });
}
