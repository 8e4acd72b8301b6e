import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';

/** Reads the first sheet of a workbook with the library alone and prints what that took. */
const [file = ''] = process.argv.slice(2);
const startedAtMs = performance.now();
let rows = 0;
for await (const row of streamXlsxRows(readFileSync(file))) rows += row.values.length > 0 ? 1 : 0;
const ms = performance.now() - startedAtMs;
const { user, system } = process.cpuUsage();
if (rows === 0) throw new Error('no rows');
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
