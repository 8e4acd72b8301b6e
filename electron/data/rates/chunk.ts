/** Units of neighbouring keys that are packed, dropped and made anew together. */
export const CHUNK_BITS = 10;

/** Raised whenever the layout changes, or what goes into it: stored copies of another number are made anew. */
export const CHUNK_FORMAT = 1;

/** Stands for a number of people that is not known. */
export const UNKNOWN = 0xff_ff_ff_ff;

/** How many there are of each thing in a chunk. */
export interface ChunkCounts {
  readonly units: number;
  readonly regions: number;
  readonly facts: number;
  readonly agreements: number;
  readonly campaigns: number;
  readonly targets: number;
  readonly events: number;
}

/**
 * All that rates read of the units of a key range, as columns in one piece of memory that is stored as it is. Facts and
 * agreements follow the order of the units; targets are ordered by campaign, then unit, so that one campaign is read
 * without a look at the others. Days count from 1970-01-01; 0 is none.
 */
export interface Chunk {
  readonly number: number;
  readonly counts: ChunkCounts;
  readonly bytes: Uint8Array;
  /** Codes of the regions that the units name by place. */
  readonly regions: Uint32Array;
  /** Key of each campaign and where its targets and their events begin. */
  readonly campaignKey: Uint32Array;
  readonly campaignTarget: Uint32Array;
  readonly campaignEvent: Uint32Array;
  readonly employees: Uint32Array;
  readonly members: Uint32Array;
  /** Key of the unit less the first key of the chunk. */
  readonly offset: Uint16Array;
  readonly region: Uint16Array;
  readonly factCount: Uint16Array;
  readonly agreementCount: Uint16Array;
  readonly factFrom: Uint16Array;
  readonly agreementFrom: Uint16Array;
  readonly agreementTo: Uint16Array;
  readonly agreementSigned: Uint16Array;
  /** Place of the unit in the chunk. */
  readonly targetUnit: Uint16Array;
  readonly listedOn: Uint16Array;
  readonly removedOn: Uint16Array;
  readonly eventCount: Uint16Array;
  readonly eventDay: Uint16Array;
  /** 0 where it is not known, else the place of the letter in the alphabet. */
  readonly industry: Uint8Array;
  readonly ownership: Uint8Array;
  readonly kind: Uint8Array;
  /** Bits from the lowest: union status 2, operating 1, condition 2, piece rate 2. */
  readonly factBits: Uint8Array;
  readonly sizeClass: Uint8Array;
  readonly basis: Uint8Array;
  readonly isFrozen: Uint8Array;
  readonly eventKind: Uint8Array;
}

const COUNTS = 7;

/** Lays the columns of a chunk over a piece of memory, or over new memory where none is given. */
export function layOutChunk(number: number, counts: ChunkCounts, stored?: Uint8Array): Chunk {
  const { units, regions, facts, agreements, campaigns, targets, events } = counts;
  const size =
    4 * (COUNTS + regions + 3 * campaigns + 2 * facts) +
    2 * (4 * units + facts + 3 * agreements + 4 * targets + events) +
    (3 * units + 2 * facts + agreements + targets + events);
  const bytes = stored ?? new Uint8Array(size);
  if (bytes.length !== size) throw new RangeError(`chunk ${number} has ${bytes.length} bytes instead of ${size}`);
  const { buffer } = bytes;
  // The widest columns come first, so that each lies where its width asks for it.
  let at = bytes.byteOffset;
  const wide = (length: number) => {
    const column = new Uint32Array(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  const half = (length: number) => {
    const column = new Uint16Array(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  const narrow = (length: number) => {
    const column = new Uint8Array(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  wide(COUNTS).set([units, regions, facts, agreements, campaigns, targets, events]);
  return {
    number,
    counts,
    bytes,
    regions: wide(regions),
    campaignKey: wide(campaigns),
    campaignTarget: wide(campaigns),
    campaignEvent: wide(campaigns),
    employees: wide(facts),
    members: wide(facts),
    offset: half(units),
    region: half(units),
    factCount: half(units),
    agreementCount: half(units),
    factFrom: half(facts),
    agreementFrom: half(agreements),
    agreementTo: half(agreements),
    agreementSigned: half(agreements),
    targetUnit: half(targets),
    listedOn: half(targets),
    removedOn: half(targets),
    eventCount: half(targets),
    eventDay: half(events),
    industry: narrow(units),
    ownership: narrow(units),
    kind: narrow(units),
    factBits: narrow(facts),
    sizeClass: narrow(facts),
    basis: narrow(agreements),
    isFrozen: narrow(targets),
    eventKind: narrow(events),
  };
}

/** A chunk as it was stored. */
export function openChunk(number: number, stored: Uint8Array): Chunk {
  // Columns of four bytes must begin at a multiple of four.
  const bytes = stored.byteOffset % 4 === 0 ? stored : new Uint8Array(stored);
  const [units = 0, regions = 0, facts = 0, agreements = 0, campaigns = 0, targets = 0, events = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    COUNTS,
  );
  return layOutChunk(number, { units, regions, facts, agreements, campaigns, targets, events }, bytes);
}
