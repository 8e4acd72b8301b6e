import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { measureBrief } from './brief.ts';
import { measureImport } from './import.ts';
import { measureDashboard } from './dashboard.ts';
import { measureDue } from './due.ts';
import { measureLetters } from './letters.ts';
import { measureLedger } from './ledger.ts';
import { measureLetter } from './letter.ts';
import type { Row } from './row.ts';
import { measureSimulation } from './simulate.ts';
import { measureSlider } from './slider.ts';
import { measureStart } from './start.ts';

/** `npm run bench [-- NAME…]`: each measurement beside its peer in the same run; `out/bench.json` holds the rows. */
const MEASUREMENTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  start: measureStart,
  slider: measureSlider,
  simulation: measureSimulation,
  brief: measureBrief,
  letter: measureLetter,
  letters: measureLetters,
  import: measureImport,
  ledger: measureLedger,
  dashboard: measureDashboard,
  due: measureDue,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(2);
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  rows.push(...(await measure()));
}

const show = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));
console.table(
  rows.map(({ name, value, unit, peer, ratio, budget, ok }) => ({
    name,
    value: `${show(value, 1)} ${unit}`,
    peer: peer === null ? '–' : `${show(peer, 1)} ${unit}`,
    ratio: show(ratio, 2),
    budget: ratio === null ? `${budget} ${unit}` : `${budget} ×`,
    ok: ok ? 'yes' : 'NO',
  })),
);
mkdirSync(join(projectRoot, 'out'), { recursive: true });
writeFileSync(join(projectRoot, 'out/bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
