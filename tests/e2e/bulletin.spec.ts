import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, inject, test } from 'vitest';
import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';
import { machineArguments } from '../../scripts/electronArguments.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { runCommand } from '../../scripts/runCommand.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { DataContract } from '../../shared/contract/data.ts';
import { parsePaper } from '../../shared/reports/paperModel.ts';
import { launchEnvironment, makeTemporaryFolder } from './launch.ts';
import { textOfPages } from './pages/pdf.ts';

async function print(...words: string[]): Promise<{ code: number | null; output: string }> {
  const home = await makeTemporaryFolder('bulletin');
  return runCommand(
    inject('electronExecutable'),
    [...machineArguments(() => {}), `--user-data-dir=${home}`, projectRoot, '--print', ...words],
    { env: launchEnvironment({ documents: home }) },
  );
}

async function withFile<T>(file: string, work: (api: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
  const service = openService({ path: file, create: true, backupsRoot: null, appVersion: 'test' }, Date.now);
  try {
    return await work(clientOf(service));
  } finally {
    service.close();
  }
}

/** Without the spaces and line ends that a page sets. */
const joined = (texts: readonly string[]) => texts.join('').replaceAll(/\s|\u200b/g, '');

const clientOf = (service: Parameters<typeof dispatch>[0]) =>
  createClient<DataContract>((call, input) => dispatch(service, call, input, () => {}));

async function sampleCampaign(): Promise<{ file: string; campaignId: string }> {
  const file = path.join(await makeTemporaryFolder('bulletin'), 'campaign.workbench');
  const { id: campaignId } = await withFile(file, (api) =>
    api.campaigns.createSample({ language: 'zh-CN', units: 2400, seed: 1 }),
  );
  return { file, campaignId };
}

test('a bulletin is printed without a window, with its rates, definitions and marks, and its annex has its figures', async () => {
  const { file, campaignId } = await sampleCampaign();
  const out = `${file}.pdf`;
  const words = ['--file', file, '--id', campaignId, '--as-of', '2021-05-31', '--language', 'zh-CN', '--out', out];

  expect(await print('bulletin', ...words)).toMatchObject({ code: 0 });

  const text = joined(await textOfPages(await readFile(out)));
  await withFile(file, async (api) => {
    const [paper] = await api.papers.list({ campaignId });
    const model = parsePaper(await api.papers.model({ id: paper?.id ?? '' }));
    if (model.kind !== 'bulletin') throw new Error('not a bulletin');
    const { numerator, denominator } = model.total.establishment;
    const count = (value: number) => value.toLocaleString('zh-CN');
    for (const said of [
      '青海省集体协商集中要约行动进展通报',
      '示例数据',
      '不是覆盖率',
      '各地区',
      '西宁市',
      '口径',
      `${count(numerator)}/${count(denominator)}`,
      ...Object.values(model.definitions).map((definition) => definition.slice(0, 10)),
    ]) {
      expect(text).toContain(joined([said]));
    }
    const book = read(await api.papers.annex({ id: paper?.id ?? '' }));
    const rows: unknown[][] = utils.sheet_to_json(book.Sheets['各地区'] ?? {}, { header: 1 });
    expect(rows[2]?.slice(0, 2)).toEqual(['630000', '青海省']);
    expect(rows[2]).toContain(numerator);
  });
});

test('task lists begin a sheet for each county, and lists of replies name their days', async () => {
  const { file, campaignId } = await sampleCampaign();
  const wanted = ['--file', file, '--id', campaignId, '--as-of', '2021-05-10', '--language', 'zh-CN'];
  const [tasks, replies] = [`${file}.tasks.pdf`, `${file}.replies.pdf`];

  expect(await print('task-list', ...wanted, '--region', '630100', '--out', tasks)).toMatchObject({ code: 0 });
  expect(await print('reply-due-list', ...wanted, '--until', '2021-05-20', '--out', replies)).toMatchObject({
    code: 0,
  });

  const pages = (await textOfPages(await readFile(tasks)))
    .map((page) => joined([page]))
    .filter((page) => page.includes('办结'));
  const counties = await withFile(file, async (api) => {
    const [, paper] = await api.papers.list({ campaignId });
    const model = parsePaper(await api.papers.model({ id: paper?.id ?? '' }));
    return model.kind === 'task-list' ? model.counties.map(({ name }) => name) : [];
  });
  expect(counties.length).toBeGreaterThan(3);
  for (const name of counties) expect(pages.some((page) => page.includes(`${name}：`))).toBe(true);
  expect(pages.every((page) => counties.filter((name) => page.includes(`${name}：`)).length <= 1)).toBe(true);
  expect(joined(await textOfPages(await readFile(replies)))).toContain('2021年5月20日以前到期');
});
