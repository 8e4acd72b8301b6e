import { createHash } from 'node:crypto';
import path from 'node:path';
import { ledgerFileError } from '../../../shared/domain/ledger-import/fileError.ts';
import { layoutOf } from '../../../shared/domain/ledger-import/heads.ts';
import {
  type ImportReport,
  type ImportRules,
  type LedgerFile,
  rememberedRules,
} from '../../../shared/domain/ledger-import/report.ts';
import type { GroupHandlers, RunningCall, Service } from '../serve.ts';
import type { TableSource } from '../spreadsheet/tableSource.ts';
import { todayOf } from '../today.ts';
import { type LedgerReader, withReader } from './askReader.ts';
import { createIdMaker } from './idMaker.ts';
import { Intake, type Pen } from './intake.ts';
import type { RowBatch } from './protocol.ts';
import { deleteRules, insertImport, keepRules, selectImports, selectReport, selectRules } from './queries.ts';
import { writeLines } from './rejectedFile.ts';
import { writeQuietly } from './quietTables.ts';
import { takeImportBack } from './takeBack.ts';

type NamedSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

interface Wish {
  readonly source: NamedSource;
  readonly sheet?: string;
  readonly rules?: ImportRules;
}

export const ledgerImports: GroupHandlers<'ledgerImports'> = {
  inspect: (service, { source, sheet }, { signal }) =>
    withReader(service, tableSource(source), signal, (reader) => inspect(service, reader, source, sheet)),
  check: (service, wish, call) => withJob(service, wish, call, (job) => runIntake(service, job, null, call)),
  commit: (service, wish, call) =>
    withJob(service, wish, call, (job) => {
      const { db } = service;
      const [id, nowMs] = [service.newId(), service.now()];
      const pen = { newId: createIdMaker(nowMs), importId: id, nowMs };
      return service.bulk.run(db, async () => {
        const report = await writeQuietly(db, ({ touched }) => runIntake(service, job, { ...pen, touched }, call));
        // What was stopped while the last batch was written is stopped, too.
        call.signal.throwIfAborted();
        keepRules(db, job.file.layout, job.file.name, rememberedRules.parse(withoutDay(job.rules)), nowMs);
        insertImport(db, { id, report, by: wish.by, nowMs });
        return { ...report, id };
      });
    }),
  writeRejected: (service, wish, call) =>
    withJob(service, wish, call, async (job) => {
      // Loaded when needed: the service starts without texts.
      const [{ createTexts }, { rowIssueText }] = await Promise.all([
        import('../../../shared/i18n/texts.ts'),
        import('../../../shared/i18n/ledgerImportText.ts'),
      ]);
      const { t } = createTexts(wish.language);
      let rows = 0;
      async function* lines() {
        yield [...job.file.heads, t('ledger-import.head-reason'), t('ledger-import.head-row')];
        for await (const batch of batchesFor(service, job, true, call)) {
          for (const { row, cells = [], issues } of batch.rejected) {
            rows += 1;
            const padded = job.file.heads.map((_, at) => cells[at] ?? null);
            yield [...padded, issues.map((issue) => rowIssueText(t, issue)).join(t('list.separator')), row];
          }
        }
      }
      await writeLines(wish.to, wish.format, job.file.sheet ?? t('ledger-import.template-sheet'), lines());
      return { rows };
    }),
  list: ({ db }) => selectImports(db),
  report: ({ db }, { id }) => selectReport(db, id),
  takeBack: (service, { id }, call) => {
    selectReport(service.db, id);
    return service.bulk.run(service.db, () =>
      writeQuietly(service.db, ({ touched }) => takeImportBack(service, id, touched, call)),
    );
  },
  forgetRules: ({ db }, { layout }) => deleteRules(db, layout),
  template: async (_service, { language }) => {
    const { writeTemplate } = await import('./template.ts');
    return writeTemplate(language);
  },
};

async function inspect(
  service: Service,
  reader: LedgerReader,
  source: NamedSource,
  sheet: string | undefined,
): Promise<LedgerFile> {
  const inspected = await reader.inspect(sheet ?? null);
  const layout = createHash('sha256').update(layoutOf(inspected.heads)).digest('hex');
  const remembered = await service.bulk.whenIdle(() => selectRules(service.db, layout));
  return { ...inspected, name: nameOf(source), layout, remembered };
}

/** What is done with all rows of one file. */
interface Job {
  readonly reader: LedgerReader;
  readonly file: LedgerFile;
  readonly rules: ImportRules;
}

function withJob<T>(service: Service, wish: Wish, { signal }: RunningCall, run: (job: Job) => Promise<T>): Promise<T> {
  return withReader(service, tableSource(wish.source), signal, async (reader) => {
    const file = await inspect(service, reader, wish.source, wish.sheet);
    return run({ reader, file, rules: rulesFor(service, file, wish) });
  });
}

function tableSource(source: NamedSource): TableSource {
  return 'path' in source ? { path: source.path } : { bytes: source.bytes };
}

function nameOf(source: NamedSource): string {
  return path.basename('path' in source ? source.path : source.name);
}

/** @throws `ledger-unreadable` where no column holds the names */
function rulesFor({ now }: Service, file: LedgerFile, { rules }: Wish): ImportRules {
  const factsFrom = todayOf(now());
  const used: ImportRules = rules ?? {
    region: '',
    known: 'update',
    doubtfulCodes: 'take',
    columns: file.columns,
    ...file.remembered,
    factsFrom,
  };
  if (used.columns.name === undefined) throw ledgerFileError('no-name-column', 'no column of names');
  return used;
}

function withoutDay({ factsFrom: _today, ...rest }: ImportRules): Omit<ImportRules, 'factsFrom'> {
  return rest;
}

async function runIntake(service: Service, job: Job, pen: Pen | null, call: RunningCall): Promise<ImportReport> {
  const intake = new Intake(service.db, job.rules, pen);
  for await (const batch of batchesFor(service, job, false, call)) intake.take(batch);
  const { name: fileName, sheet, layout } = job.file;
  return { fileName, sheet, layout, rules: job.rules, ...intake.report() };
}

async function* batchesFor(
  service: Service,
  { reader, file, rules }: Job,
  withCells: boolean,
  { report }: RunningCall,
): AsyncGenerator<RowBatch> {
  const { columns, factsFrom, region, doubtfulCodes } = rules;
  const today = todayOf(service.now());
  const batches = reader.rows({
    sheet: file.sheet,
    headRow: file.headRow,
    rules: { columns, heads: file.heads, factsFrom, today, region, doubtfulCodes },
    withCells,
  });
  for await (const batch of batches) {
    yield batch;
    report({ done: batch.rowsRead, total: null });
  }
}
