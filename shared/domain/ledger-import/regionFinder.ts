import { childrenOf, provinces, type Region, regionName, regionPath } from '../enterprise/regions.ts';

export type FoundRegion =
  | { readonly state: 'found'; readonly code: string }
  | { readonly state: 'unknown' | 'ambiguous' };

/** Says which region a cell means. */
export type RegionFinder = (text: string) => FoundRegion;

/** What people leave out at the end of a name: 西宁 for 西宁市. A name of two characters keeps its ending. */
const ENDING =
  /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|林区|新区|[省市区县旗盟])$/;
const SEPARATORS = /[\s/、，,>\-—_·.|\\]+/g;

/**
 * Finds regions by code (six digits; longer codes of townships and villages count by their first six) and by name, whole
 * or from any division downwards: 青海省西宁市城东区, 西宁市城东区, 城东区. A name that several divisions bear is settled by
 * the default region where only one of them lies within it. Answers are kept: a ledger says the same few again and again.
 */
export function createRegionFinder(within: string): RegionFinder {
  const known = new Map<string, FoundRegion>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = findRegion(text, within);
      if (known.size < MOST_KEPT) known.set(text, found);
    }
    return found;
  };
}

const MOST_KEPT = 50_000;

function findRegion(text: string, within: string): FoundRegion {
  const plain = text.normalize('NFKC').replace(SEPARATORS, '');
  if (/^\d+$/.test(plain)) {
    const code = /^\d{6}(\d{3}){0,2}$/.test(plain) ? plain.slice(0, 6) : '';
    return regionName(code) === null ? { state: 'unknown' } : { state: 'found', code };
  }
  codesByName ??= buildNames();
  const codes = codesByName.get(plain) ?? [];
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return { state: 'found', code: only };
  const [inside, second] = within === '' ? [] : codes.filter((code) => isWithin(code, within));
  if (inside !== undefined && second === undefined) return { state: 'found', code: inside };
  return { state: codes.length === 0 ? 'unknown' : 'ambiguous' };
}

function isWithin(code: string, region: string): boolean {
  return regionPath(code).some((step) => step.code === region);
}

/** Built with the first name that is looked up. */
let codesByName: ReadonlyMap<string, readonly string[]> | undefined;

function buildNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, code: string) => {
    const codes = names.get(name);
    if (!codes) names.set(name, [code]);
    else if (!codes.includes(code)) codes.push(code);
  };
  const visit = (region: Region) => {
    const path = regionPath(region.code);
    for (const start of path.keys()) {
      for (const name of spellings(path.slice(start))) add(name, region.code);
    }
    const [province] = path;
    if (province && path.length === 3) for (const name of spellings([province, region])) add(name, region.code);
    for (const child of childrenOf(region.code)) visit(child);
  };
  for (const province of provinces()) visit(province);
  return names;
}

/** The names in a row as they stand, and without their endings. */
function spellings(path: readonly Region[]): readonly string[] {
  const whole = path.map(({ name }) => name).join('');
  const short = path.map(({ name }) => shortName(name)).join('');
  return short === whole ? [whole] : [whole, short];
}

function shortName(name: string): string {
  const short = name.replace(ENDING, '');
  return short.length < 2 ? name : short;
}
