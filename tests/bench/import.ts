import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { writeXlsx } from 'hucre/xlsx';
import { checkUscc } from '../../shared/domain/enterprise/uscc.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { absoluteRow, peerRow, type Row } from './row.ts';
import { needSqliteShell } from './sqliteShell.ts';

const HEADS = [
  '单位名称',
  '统一社会信用代码',
  '行政区划',
  '行业',
  '登记注册类型',
  '法定代表人',
  '工会主席',
  '职工人数',
  '会员人数',
  '建会情况',
  '经营状况',
  '收件人',
  '地址',
  '邮编',
  '联系电话',
];
const REGIONS = ['630102', '630103', '630104', '630105', '630121', '632801', '632301', '630202'];
const UNION = ['未建会', '联合建会', '单独建会'];
const CONDITION = ['良好', '下滑', '困难'];

function ledgerRow(at: number): string[] {
  const body = `91630${String(100 + (at % 8))}${String(at).padStart(9, '0')}`;
  const pick = (list: readonly string[]) => list[at % list.length] ?? '';
  return [
    // Spread over the alphabet, as names are; every hundredth row is there twice.
    `青海${((at - (at % 100 === 99 ? 1 : 0)) * 7919) % 10_000_019}号有限责任公司`,
    `${body}${checkUscc(`${body}0`).expected ?? '0'}`,
    pick(REGIONS),
    'ABCDEFGH'.charAt(at % 8),
    '173',
    `张三${at % 100}`,
    `李四${at % 90}`,
    String(at % 900),
    String((at % 900) >> 1),
    pick(UNION),
    pick(CONDITION),
    '王五',
    `八一路${at}号`,
    '810000',
    `0971-${1_000_000 + at}`,
  ];
}

async function writeCsv(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${HEADS.join(',')}\n`);
  for (let at = 0; at < rows; at++) {
    if (!out.write(`${ledgerRow(at).join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

interface Measured {
  readonly ms: number;
  readonly peakMb: number;
}

/** Runs a script of this folder in a process of its own, which prints what it measured as JSON. */
function runMeasured(script: string, ...args: string[]): Measured {
  const output = execFileSync(process.execPath, [path.join(projectRoot, 'tests/bench', script), ...args], {
    encoding: 'utf8',
  });
  // Safe: the scripts print just this.
  return JSON.parse(output) as Measured;
}

/** The shell's import of the same file, with indexes on what the product indexes too. */
function importWithShell(csv: string, folder: string): number {
  const columns = HEADS.map((_, at) => `c${at} TEXT`).join(', ');
  const startedAtMs = performance.now();
  execFileSync('sqlite3', [path.join(folder, 'peer.db')], {
    input: `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE units (${columns});
CREATE INDEX by_name ON units (c0); CREATE INDEX by_key ON units (c0, c2);
CREATE INDEX by_code ON units (c1) WHERE c1 <> ''; CREATE INDEX by_region ON units (c2);
.import --csv --skip 1 ${csv} units
`,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  return performance.now() - startedAtMs;
}

const HIGHEST_PEAK_MB = 600;

/** Import of a ledger beside the shell's `.import` of the same file, and of a workbook beside its bare reader. */
export async function measureImport(): Promise<Row[]> {
  await needSqliteShell();
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-bench-'));
  try {
    const rows: Row[] = [];
    let before: number | undefined;
    for (const count of [100_000, 1_000_000]) {
      const csv = path.join(folder, `${count}.csv`);
      await writeCsv(csv, count);
      const peerMs = importWithShell(csv, folder);
      rmSync(path.join(folder, 'peer.db'), { force: true });
      const { ms, peakMb } = runMeasured('importOnce.ts', csv, path.join(folder, `${count}.workbench`));
      rows.push(peerRow(`import ${count} rows of CSV, sqlite3 shell`, ms, peerMs, 'ms', 2.5));
      rows.push(absoluteRow(`peak memory of that`, peakMb, 'MB', HIGHEST_PEAK_MB));
      if (before !== undefined) rows.push(absoluteRow('growth of ten times the rows', ms / before, '×', 15));
      before = ms;
    }
    const workbook = path.join(folder, 'ledger.xlsx');
    const table = [HEADS, ...Array.from({ length: 100_000 }, (_, at) => ledgerRow(at))];
    await writeFile(workbook, await writeXlsx({ sheets: [{ name: '台账', rows: table }] }));
    const bare = runMeasured('readXlsxOnce.ts', workbook);
    const whole = runMeasured('importOnce.ts', workbook, path.join(folder, 'xlsx.workbench'));
    rows.push(peerRow('import 100000 × 15 XLSX, bare reader', whole.ms, bare.ms, 'ms', 1.2));
    rows.push(absoluteRow('peak memory of the service and its reader', whole.peakMb, 'MB', HIGHEST_PEAK_MB));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
