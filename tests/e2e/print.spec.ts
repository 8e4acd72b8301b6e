import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';
import { machineArguments } from '../../scripts/electronArguments.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { runCommand } from '../../scripts/runCommand.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { DataContract } from '../../shared/contract/data.ts';
import { launchApp, launchEnvironment, makeTemporaryFolder } from './launch.ts';
import { textOfPages } from './pages/pdf.ts';

/** What `npm start -- --print …` runs, with settings of its own. */
async function print(...words: string[]): Promise<{ code: number | null; output: string }> {
  return printIn(await makeTemporaryFolder('print'), {}, words);
}

function printIn(home: string, env: Record<string, string>, words: readonly string[]) {
  return runCommand(
    inject('electronExecutable'),
    [...machineArguments(() => {}), `--user-data-dir=${home}`, projectRoot, '--print', ...words],
    { env: { ...launchEnvironment({ documents: home }), ...env } },
  );
}

/** Asks a workbench file that no process holds. */
async function withFile<T>(file: string, work: (api: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
  const service = openService({ path: file, create: true, backupsRoot: null, appVersion: 'test' }, Date.now);
  try {
    return await work(clientOf(service));
  } finally {
    service.close();
  }
}

const clientOf = (service: Parameters<typeof dispatch>[0]) =>
  createClient<DataContract>((call, input) => dispatch(service, call, input, () => {}));

async function sampleFile(): Promise<{ file: string; scenarioId: string; negotiationId: string }> {
  const file = path.join(await makeTemporaryFolder('print'), 'sample.workbench');
  return withFile(file, async (api) => {
    const { id } = await api.negotiations.createSample({ language: 'zh-CN' });
    const { scenarios } = await api.negotiations.get({ id });
    return { file, scenarioId: scenarios[0]?.id ?? '', negotiationId: id };
  });
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('a brief is printed and issued without a window, and its number is in the log', async () => {
  const { file, scenarioId } = await sampleFile();
  const out = `${file}.pdf`;

  const { code, output } = await print('brief', '--file', file, '--id', scenarioId, '--copy', 'internal', '--out', out);

  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(out) });
  const pdf = await readFile(out);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(4);
  await withFile(file, async (api) => {
    const papers = await api.papers.list({});
    expect(papers).toMatchObject([{ number: 1, copy: 'internal', scenarioId }]);
    expect(pdf.equals(await api.papers.pdf({ id: papers[0]?.id ?? '' }))).toBe(true);
  });
});

test('the id of an issued paper prints its frozen bytes, and issues nothing', async () => {
  const { file, scenarioId } = await sampleFile();
  const frozen = Buffer.from('%PDF-1.4 frozen');
  const id = await withFile(file, async (api) => {
    const wish = {
      kind: 'brief',
      scenarioId,
      copy: 'table',
      language: 'zh-CN',
      day: '2021-03-15',
      issuedBy: '',
    } as const;
    const { canonicalJson, sha256 } = await api.papers.prepare(wish);
    const paper = await api.papers.issue({ kind: 'brief', scenarioId, canonicalJson, sha256, pdf: frozen });
    await api.scenarios.update({ id: scenarioId, patch: { components: [] } });
    return paper.id;
  });
  const out = `${file}.pdf`;

  expect(await print('brief', '--file', file, '--id', id, '--out', out)).toMatchObject({ code: 0 });

  expect((await readFile(out)).equals(frozen)).toBe(true);
  expect(await withFile(file, (api) => api.papers.list({}))).toHaveLength(1);
});

test('the other papers are printed by name, each with the copies that it is made in', async () => {
  const { file, scenarioId, negotiationId } = await sampleFile();
  await withFile(file, (api) =>
    api.proposals.record({
      negotiationId,
      side: 'union',
      day: '2021-03-01',
      presentedBy: '',
      form: 'oral',
      terms: { startMonth: '2021-01', horizonYears: 1, components: [{ kind: 'percent', fromMonth: 1, rate: 0.05 }] },
      words: '',
      reason: '',
      recordedBy: '',
    }),
  );
  const wanted = ['--file', file, '--day', '2021-06-15', '--out', `${file}.pdf`];

  expect(await print('negotiation-history', ...wanted, '--id', negotiationId)).toMatchObject({ code: 0 });
  expect(await print('preparation-sheet', ...wanted, '--id', scenarioId)).toMatchObject({ code: 0 });
  expect(await print('preparation-sheet', ...wanted, '--id', scenarioId, '--copy', 'table')).toMatchObject({
    code: 1,
    output: expect.stringContaining('paper-internal-only: '),
  });

  const papers = await withFile(file, (api) => api.papers.list({}));
  expect(papers.map(({ kind, copy }) => [kind, copy])).toEqual([
    ['preparation-sheet', 'internal'],
    ['negotiation-history', 'table'],
  ]);
});

test('a document is printed as its draft stands, by the id of the draft, and is in the log', async () => {
  const { file, negotiationId } = await sampleFile();
  const { id } = await withFile(file, (api) =>
    api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: '2021-01-04' }),
  );
  const out = `${file}.pdf`;

  expect(await print('document', '--file', file, '--id', id, '--out', out)).toMatchObject({ code: 0 });

  const text = (await textOfPages(await readFile(out))).join('').replaceAll(/\s+/g, '');
  expect(text).toContain('工资集体协商要约书');
  expect(text).toContain('2021年1月4日');
  const [paper] = await withFile(file, (api) => api.papers.list({}));
  expect(paper).toMatchObject({ kind: 'offer-letter', documentId: id, negotiationId });
});

test('a print leaves nothing in the folder for temporary files, and what Chromium keeps goes with the next', async () => {
  const home = await makeTemporaryFolder('print');
  const temporary = await makeTemporaryFolder('print');
  const out = path.join(await makeTemporaryFolder('print'), 'sample.pdf');
  for (let run = 1; run <= 3; run += 1) {
    const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    expect(await printIn(home, env, ['sample-brief', '--out', out])).toMatchObject({ code: 0 });
  }

  expect(await readdir(temporary)).toEqual([]);
  expect((await readdir(path.join(home, 'print-sessions'))).length).toBeLessThanOrEqual(1);
});

test('what cannot be printed is one line with the code of the error', async () => {
  const folder = await makeTemporaryFolder('print');
  const out = path.join(folder, 'brief.pdf');
  const broken = path.join(folder, 'broken.workbench');
  await writeFile(broken, 'not a database');

  const refusals = await Promise.all([
    print('brief', '--out', out),
    print('brief', '--file', broken, '--id', 'any', '--out', out),
    print('letter', '--out', out),
  ]);

  expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(refusals.map(({ output }) => output)).toEqual([
    expect.stringContaining('invalid-input: '),
    expect.stringContaining('not-a-database: '),
    expect.stringContaining('invalid-input: '),
  ]);
});

test('while a window is open another file is printed all the same, and its own file is in use', async () => {
  const shown = await sampleFile();
  const other = await sampleFile();
  const window = await launchApp({ args: [shown.file], settings: { language: 'zh-CN' } });
  try {
    await window.page.getByText('苏州三洋能源 2021 年度工资协商').first().waitFor();

    const printed = await print('brief', '--file', other.file, '--id', other.scenarioId, '--out', `${other.file}.pdf`);
    const refused = await print('brief', '--file', shown.file, '--id', shown.scenarioId, '--out', `${shown.file}.pdf`);

    expect(printed).toMatchObject({ code: 0 });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('file-in-use: ') });
  } finally {
    await window.close();
  }
});
