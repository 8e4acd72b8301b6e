import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { machineArguments } from '../../scripts/electronArguments.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { runCommand } from '../../scripts/runCommand.ts';
import { BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import { makeTemporaryFolder } from './launch.ts';

const NATIVE = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;

/** All that may lie in the archive. */
const EXPECTED_FILES = [
  /^package\.json$/,
  /^out\/app\/(main|data|rosterWorker|ledgerReader|allowanceWorker|simulationWorker|pdfMerger)\.js$/,
  /^out\/app\/preload\.cjs$/,
  /^out\/app\/chunks\/[\w.-]+\.js$/,
  /^out\/app\/renderer\/(index|print\/print)\.html$/,
  /^out\/app\/renderer\/assets\/[\w.-]+\.(js|css|woff2?|svg|png)$/,
  /^resources\/icons\/256x256\.png$/,
  /^out\/app\/THIRD-PARTY-LICENCES\.txt$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js)$/,
];

describe.runIf(process.platform === 'linux')('the packed app', () => {
  let folder: string;
  let archive: string;
  let executable: string;
  let app: ChildProcess | undefined;

  afterAll(() => app?.kill('SIGKILL'));
  beforeAll(async () => {
    const output = await makeTemporaryFolder('package');
    const packed = await runCommand(process.execPath, ['scripts/dist.ts', '--dir', '--output', output], {
      cwd: projectRoot,
    });
    if (packed.code !== 0) throw new Error(packed.output);
    folder = path.join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
    archive = path.join(folder, 'resources', 'app.asar');
    executable = path.join(folder, 'bargaining-workbench');
    // An Electron that is too old for the database has Node run the service, and Node reads nothing inside an archive.
    if (Number.parseInt(inject('electronVersion'), 10) < 36) extractAll(archive, `${archive}.unpacked`);
  });

  const filesInArchive = () => {
    const entries = listPackage(archive, { isPack: false }).map((entry) => entry.slice(1));
    return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)));
  };

  test('it holds the built pages, the services and this system’s database, and nothing else', () => {
    const files = filesInArchive();

    expect(files).toEqual(
      expect.arrayContaining(['out/app/main.js', 'out/app/data.js', 'out/app/preload.cjs', NATIVE]),
    );
    expect(files.filter((file) => file !== NATIVE && !EXPECTED_FILES.some((kind) => kind.test(file)))).toEqual([]);
  });

  test('it holds no source map, no code for development and no development dependency', () => {
    const code = filesInArchive().filter((file) => /\.(js|cjs|css)$/.test(file));
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));

    expect(code.filter((file) => /sourceMappingURL=data:|jsxDEV/.test(String(extractFile(archive, file))))).toEqual([]);
    expect(manifest).toMatchObject({ name: 'bargaining-workbench', main: 'out/app/main.js' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  test('the terms of all that it is made of lie inside and beside the archive', async () => {
    const inside = extractFile(archive, 'out/app/THIRD-PARTY-LICENCES.txt').toString('utf8');
    const lists = await Promise.all(
      ['licences-main.json', 'licences-preload.json', 'renderer/licences.json'].map((list) =>
        readFile(path.join(projectRoot, 'out', 'app', list), 'utf8'),
      ),
    );
    const bundled: { name: string; version: string }[] = lists.flatMap((list) => JSON.parse(list));

    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter(({ name, version }) => !inside.includes(`\n${name} ${version} (`))).toEqual([]);
    const fonts = Object.keys(packageJson.dependencies).filter((name) => name.startsWith('@fontsource'));
    expect(['better-sqlite3', 'Font rare-han', ...fonts].filter((name) => !inside.includes(`\n${name} `))).toEqual([]);
    expect(inside.match(/SIL OPEN FONT LICENSE Version 1\.1/gi)?.length).toBeGreaterThan(fonts.length);
    expect(await readFile(path.join(folder, 'resources', 'THIRD-PARTY-LICENCES.txt'), 'utf8')).toBe(inside);
    expect(
      ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/LICENSE.txt'].filter(
        (file) => !existsSync(path.join(folder, file)),
      ),
    ).toEqual([]);
  });

  test('its fuses let nobody run other code in it or look inside', async () => {
    const wire = await getCurrentFuseWire(executable);

    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
      asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      filePrivileges: FuseState.DISABLE,
      cookieEncryption: FuseState.ENABLE,
      asarIntegrity: FuseState.ENABLE,
      onlyAsar: FuseState.ENABLE,
    });
  });

  test('it starts, makes a workbench in the documents folder, closes it, and opens it at a double click', async () => {
    const home = await makeTemporaryFolder('home');
    const first = await start(home);
    await first.getByRole('button').first().waitFor();
    const made = await callAll(first, [
      ['shell', 'files.createNamed', { name: '苏州三洋' }],
      ['data', 'negotiations.createSample', { language: 'zh-CN' }],
      ['data', 'negotiations.list', {}],
      ['shell', 'window.state', {}],
    ]);
    const code = await quit();

    const sample = { ok: true, value: [{ isSample: true }] };
    const open = { ok: true, value: { file: { name: '苏州三洋', path: expect.stringContaining(home) } } };
    expect(made).toMatchObject([{ ok: true }, { ok: true }, sample, open]);
    const file = String(made[3].value.file.path);
    expect([code, existsSync(file), existsSync(`${file}-wal`)]).toEqual([0, true, false]);

    // A desktop may hand over a double-clicked file as an address.
    const second = await start(await makeTemporaryFolder('home'), pathToFileURL(file).href);
    await second.getByRole('button').first().waitFor();
    const found = await callAll(second, [
      ['data', 'negotiations.list', {}],
      ['shell', 'window.state', {}],
    ]);

    expect(found).toMatchObject([sample, open]);
    expect(await quit()).toBe(0);
  });

  test('it prints the brief of the sample without a window', async () => {
    const home = await makeTemporaryFolder('home');
    const pdf = path.join(home, 'brief.pdf');

    const { code, output } = await runCommand(
      executable,
      [...switchesFor(home), '--print', 'sample-brief', '--out', pdf],
      { env: environmentFor(home) },
    );

    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(pdf) });
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  const switchesFor = (home: string) => [...machineArguments(() => {}), `--user-data-dir=${home}/user-data`];

  const environmentFor = (home: string) => ({
    ...process.env,
    ...(inject('display') === '' ? {} : { DISPLAY: inject('display') }),
    HOME: home,
    XDG_CONFIG_HOME: `${home}/.config`,
    WORKBENCH_NODE: process.execPath,
  });

  async function start(home: string, ...words: string[]): Promise<Page> {
    app = spawn(executable, [...switchesFor(home), '--remote-debugging-port=0', ...words], {
      env: environmentFor(home),
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    const browser = await chromium.connectOverCDP(await devToolsAddress(app));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The packed app has no window.');
    return page;
  }

  async function quit(): Promise<number | null> {
    if (!app) throw new Error('Nothing was started.');
    app.kill('SIGTERM');
    const [code] = await once(app, 'exit');
    return code;
  }

  function callAll(page: Page, calls: [target: string, path: string, input: object][]) {
    return page.evaluate(
      async ([bridge, wanted]) => {
        const { call } = Reflect.get(globalThis, bridge);
        const answers = [];
        for (const [target, name, input] of wanted) answers.push(await call(target, name, input));
        return answers;
      },
      [BRIDGE_NAME, calls] as const,
    );
  }

  /** Where the started app can be driven: it says so on standard error. */
  function devToolsAddress(started: ChildProcess): Promise<string> {
    let said = '';
    return new Promise((resolve, reject) => {
      started.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
      started.once('exit', () => reject(new Error(`The packed app did not start: ${said}`)));
    });
  }
});
