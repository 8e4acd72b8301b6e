import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import {
  childrenOf,
  provinces,
  type Region,
  regionName,
  regionPath,
} from '../../../shared/domain/enterprise/regions.ts';

export interface TaskRow extends Region {
  /** The number set from above; null where there is none. */
  readonly number: number | null;
  /** How many of the other rows it lies below. */
  readonly depth: number;
  /** What the topmost rows below it come to, where they have numbers. */
  readonly sumBelow: number | null;
}

/** The regions that numbers are set for: those next below the only one of the scope, else those of the scope. */
function regionsOfScope({ scope }: Pick<Campaign, 'scope'>): readonly Region[] {
  const { regions } = scope;
  const [only] = regions;
  if (only === undefined) return provinces();
  if (regions.length > 1) return regions.map((code) => ({ code, name: regionName(code) ?? code }));
  const below = childrenOf(only);
  return below.length > 0 ? below : [{ code: only, name: regionName(only) ?? only }];
}

/** A row for each of these, and for any other region that has a number; by code. */
export function taskRows(campaign: Pick<Campaign, 'scope' | 'tasks'>): TaskRow[] {
  const numbers = new Map(campaign.tasks.map(({ regionCode, number }) => [regionCode, number]));
  const regions = regionsOfScope(campaign);
  const own = new Set(regions.map(({ code }) => code));
  const others = [...numbers.keys()]
    .filter((code) => !own.has(code))
    .map((code): Region => ({ code, name: regionPath(code).at(-1)?.name ?? code }));
  const shown = new Set([...own, ...numbers.keys()]);
  const above = new Map(
    [...shown].map((code) => [
      code,
      regionPath(code)
        .map((region) => region.code)
        .filter((one) => one !== code && shown.has(one)),
    ]),
  );
  return [...regions, ...others]
    .map((region): TaskRow => {
      const isWithin = (code: string) => above.get(code)?.includes(region.code) === true;
      const counted = [...numbers].filter(([code]) => isWithin(code) && !isCountedAbove(code, region.code));
      return {
        ...region,
        number: numbers.get(region.code) ?? null,
        depth: above.get(region.code)?.length ?? 0,
        sumBelow: counted.length === 0 ? null : counted.reduce((sum, [, number]) => sum + number, 0),
      };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

  /** True where a region between the two has a number of its own, which holds this one's already. */
  function isCountedAbove(code: string, below: string): boolean {
    const chain = above.get(code) ?? [];
    return chain.slice(chain.indexOf(below) + 1).some((one) => numbers.has(one));
  }
}

/** All of them: of a region without a number what those below it come to; a number within another's is not added. */
export function taskSum(rows: readonly TaskRow[]): number {
  return rows.reduce((sum, { depth, number, sumBelow }) => sum + (depth === 0 ? (number ?? sumBelow ?? 0) : 0), 0);
}

export interface PastedTask {
  /** Line of the sheet, 1 first. */
  readonly line: number;
  readonly text: string;
  readonly task: { readonly regionCode: string; readonly number: number } | null;
  readonly problem: 'region-unknown' | 'region-ambiguous' | 'number-unreadable' | null;
}

const MOST = 100_000_000;

/**
 * Regions, by code or name, and their numbers, from cells; a region may be named in full or by its own name alone,
 * with or without 市, 州, 县 and the like, as long as only one within the scope can be meant.
 */
export function readPastedTasks(
  cells: readonly (readonly string[])[],
  campaign: Pick<Campaign, 'scope'>,
): PastedTask[] {
  const named = regionsByName(campaign);
  return cells.flatMap((row, index): PastedTask[] => {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [first = '', ...rest] = filled;
    if (first === '') return [];
    const line = { line: index + 1, text: filled.join(' ') };
    const codes = /^\d{6}$/.test(first) && regionName(first) !== null ? [first] : (named.get(bare(first)) ?? []);
    const number = rest.map(wholeNumber).findLast((one) => one !== null) ?? null;
    const [code] = codes;
    if (code === undefined) return [{ ...line, task: null, problem: 'region-unknown' }];
    if (codes.length > 1) return [{ ...line, task: null, problem: 'region-ambiguous' }];
    if (number === null) return [{ ...line, task: null, problem: 'number-unreadable' }];
    return [{ ...line, task: { regionCode: code, number }, problem: null }];
  });
}

function wholeNumber(text: string): number | null {
  const number = Number(text.normalize('NFKC').replace(/[,\s]|[家个户]$/g, ''));
  return Number.isInteger(number) && number >= 0 && number <= MOST ? number : null;
}

/** 海西州, 海西蒙古族藏族自治州 and 海西 are one name. */
function bare(name: string): string {
  const text = name.normalize('NFKC').replace(/\s/g, '');
  const short = text
    .replace(/(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|州|盟|县|区|旗)$/, '')
    .replace(
      /(蒙古族|藏族|回族|土族|撒拉族|哈萨克族|维吾尔|壮族|苗族|彝族|侗族|布依族|土家族|朝鲜族|满族|傣族|白族)+$/,
      '',
    );
  return short.length >= 2 ? short : text;
}

function regionsByName({ scope }: Pick<Campaign, 'scope'>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, code: string) => {
    const known = names.get(name);
    if (!known) names.set(name, [code]);
    else if (!known.includes(code)) known.push(code);
  };
  const visit = ({ code, name }: Region) => {
    add(bare(name), code);
    add(bare(regionName(code) ?? name), code);
    childrenOf(code).forEach(visit);
  };
  if (scope.regions.length === 0) provinces().forEach(visit);
  for (const code of scope.regions) visit({ code, name: regionPath(code).at(-1)?.name ?? code });
  return names;
}
