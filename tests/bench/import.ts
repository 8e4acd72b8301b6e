import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { writeXlsx } from 'hucre/xlsx';
import { checkUscc } from '../../shared/domain/enterprise/uscc.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { memoryOfTree } from './processTree.ts';
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
const AGREEMENT_HEADS = ['生效日期', '到期日期'];
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

/** With agreements every other unit has one. */
async function writeCsv(file: string, rows: number, hasAgreements: boolean): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${[...HEADS, ...(hasAgreements ? AGREEMENT_HEADS : [])].join(',')}\n`);
  for (let at = 0; at < rows; at++) {
    const agreement = hasAgreements ? (at % 2 === 1 ? ',2026-01-02,2027-01-01' : ',,') : '';
    if (!out.write(`${ledgerRow(at).join(',')}${agreement}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

interface Measured {
  readonly ms: number;
  /** Processor time of all threads. */
  readonly cpuMs: number;
}

const WATCH_MS = 150;

/** Runs a script of this folder, which prints what it measured as JSON, and watches the memory of all its processes. */
async function runMeasured(script: string, ...args: string[]): Promise<Measured & { readonly peakMb: number }> {
  const child = spawn(process.execPath, [path.join(projectRoot, 'tests/bench', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, memoryOfTree(child.pid ?? 0));
  }, WATCH_MS);
  try {
    // Safe: the scripts print just this.
    const measured = JSON.parse(await text(child.stdout)) as Measured;
    return { ...measured, peakMb: peakBytes / 1e6 };
  } finally {
    clearInterval(watch);
  }
}

/** The shell's import of the same file, with indexes on what the product indexes too, and its agreements as rows. */
function importWithShell(csv: string, folder: string, hasAgreements: boolean): Measured {
  const columns = Array.from(
    { length: HEADS.length + (hasAgreements ? AGREEMENT_HEADS.length : 0) },
    (_, at) => `c${at} TEXT`,
  ).join(', ');
  const [from, until] = [`c${HEADS.length}`, `c${HEADS.length + 1}`];
  const takeAgreements = `INSERT INTO agreements
  SELECT lower(hex(randomblob(16))), rowid, ${from}, ${until} FROM units WHERE ${from} <> '';`;
  const startedAtMs = performance.now();
  const output = execFileSync('sh', ['-c', 'sqlite3 "$0" && times', path.join(folder, 'peer.db')], {
    encoding: 'utf8',
    input: `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE units (${columns});
CREATE INDEX by_name ON units (c0); CREATE INDEX by_key ON units (c0, c2);
CREATE INDEX by_code ON units (c1) WHERE c1 <> ''; CREATE INDEX by_region ON units (c2);
CREATE TABLE agreements (id TEXT PRIMARY KEY, unit INTEGER, from_day TEXT, to_day TEXT);
CREATE INDEX by_unit ON agreements (unit, from_day); CREATE INDEX by_end ON agreements (to_day);
.import --csv --skip 1 ${csv} units
${hasAgreements ? takeAgreements : ''}
`,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // The last line of `times` is of the children: 0m1.234s 0m0.567s.
  const cpuMs = [...(output.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000,
    0,
  );
  return { ms: performance.now() - startedAtMs, cpuMs };
}

const HIGHEST_PEAK_MB = 600;
const LEDGERS = [
  { count: 100_000, hasAgreements: true },
  { count: 100_000, hasAgreements: false },
  { count: 1_000_000, hasAgreements: false },
] as const;

/** Import of a ledger beside the shell's `.import` of the same file, and of a workbook beside its bare reader. */
export async function measureImport(): Promise<Row[]> {
  await needSqliteShell();
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-bench-'));
  try {
    const rows: Row[] = [];
    let before: (Measured & { readonly count: number }) | undefined;
    for (const { count, hasAgreements } of LEDGERS) {
      const csv = path.join(folder, 'ledger.csv');
      await writeCsv(csv, count, hasAgreements);
      const peer = importWithShell(csv, folder, hasAgreements);
      rmSync(path.join(folder, 'peer.db'), { force: true });
      const whole = await runMeasured('importOnce.ts', csv, path.join(folder, `${rows.length}.workbench`));
      const what = `${count} rows of CSV${hasAgreements ? ', half of them with an agreement' : ''}`;
      rows.push(peerRow(`import ${what}, sqlite3 shell`, whole.ms, peer.ms, 'ms', 2.5));
      // On a busy machine the clock says little; what runs side by side counts in full here, and more than the clock.
      rows.push(peerRow('processor time of that, all threads', whole.cpuMs, peer.cpuMs, 'ms', 3.5));
      rows.push(absoluteRow('peak memory of that, all processes', whole.peakMb, 'MB', HIGHEST_PEAK_MB));
      if (before && before.count < count) {
        rows.push(absoluteRow('growth of ten times the rows, time', whole.ms / before.ms, '×', 15));
        rows.push(absoluteRow('growth of ten times the rows, processor time', whole.cpuMs / before.cpuMs, '×', 15));
      }
      before = { ...whole, count };
    }
    const workbook = path.join(folder, 'ledger.xlsx');
    const table = [HEADS, ...Array.from({ length: 100_000 }, (_, at) => ledgerRow(at))];
    await writeFile(workbook, await writeXlsx({ sheets: [{ name: '台账', rows: table }] }));
    const bare = await runMeasured('readXlsxOnce.ts', workbook);
    const whole = await runMeasured('importOnce.ts', workbook, path.join(folder, 'xlsx.workbench'));
    rows.push(peerRow(`import 100000 × ${HEADS.length} XLSX, bare reader`, whole.ms, bare.ms, 'ms', 1.2));
    rows.push(absoluteRow('peak memory of that, all processes', whole.peakMb, 'MB', HIGHEST_PEAK_MB));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
