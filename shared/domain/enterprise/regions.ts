import table from '../../../resources/regions.json' with { type: 'json' };

/** An administrative division of China: province, prefecture or county. The table weighs 80 kB: pages load it lazily. */
export interface Region {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
}

/** Where the table comes from and the day it describes, for a note beside the field. */
export const REGIONS_SOURCE = { text: table.source, asOf: table.asOf } as const;

const nameOf: ReadonlyMap<string, string> = new Map(Object.entries(table.names));
/** Stands above the provinces. */
const COUNTRY = '';
const childrenByParent = groupByParent();
const NO_REGIONS: readonly Region[] = [];

/** The 34 divisions at province level, by code. */
export function provinces(): readonly Region[] {
  return childrenOf(COUNTRY);
}

/** Prefectures and directly ruled counties of a province, or counties of a prefecture; none below a county. */
export function childrenOf(code: string): readonly Region[] {
  return childrenByParent.get(code) ?? NO_REGIONS;
}

/** The division with all above it, the largest first; empty for a code that the table does not have. */
export function regionPath(code: string): readonly Region[] {
  const name = nameOf.get(code);
  return name === undefined ? NO_REGIONS : [...regionPath(parentOf(code)), { code, name }];
}

/** The full name, such as 青海省西宁市城东区; null for a code that the table does not have, an older one perhaps. */
export function regionName(code: string): string | null {
  const path = regionPath(code);
  return path.length === 0 ? null : path.map(({ name }) => name).join('');
}

/** The next division above that has a name: counties of 北京市 or directly under 河南省 have no prefecture. */
function parentOf(code: string): string {
  if (code.endsWith('0000')) return COUNTRY;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && nameOf.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

function groupByParent(): ReadonlyMap<string, readonly Region[]> {
  const groups = new Map<string, Region[]>();
  for (const [code, name] of nameOf) {
    const parent = parentOf(code);
    const siblings = groups.get(parent);
    if (siblings) siblings.push({ code, name });
    else groups.set(parent, [{ code, name }]);
  }
  // An object with keys that look like numbers lists them in rising order, which is the order of the standard.
  return groups;
}
