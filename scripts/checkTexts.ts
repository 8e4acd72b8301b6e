import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export type Texts = Readonly<Record<string, string>>;

/** A source file: where it is, and what it says. */
export interface Source {
  file: string;
  text: string;
}

/** What is wrong with the texts, one line each: differing keys or holes, empty values, keys missing or unused in the code. */
export function findTextFaults(zh: Texts, en: Texts, sources: readonly Source[]): string[] {
  const literals = new Set(sources.flatMap(({ text }) => literalsIn(text)));
  return [
    ...Object.keys(zh)
      .filter((key) => !(key in en))
      .map((key) => `${key}: missing in en.json`),
    ...Object.keys(en)
      .filter((key) => !(key in zh))
      .map((key) => `${key}: missing in zh-CN.json`),
    ...Object.entries(zh).flatMap(([key, text]) => faultsOfPair(key, text, en[key])),
    ...Object.entries(zh)
      .filter(([, text]) => HALF_WIDTH.test(text))
      .map(([key]) => `${key}: half-width punctuation beside Chinese`),
    ...sources.flatMap(({ file, text }) =>
      keysAskedFor(text)
        .filter((key) => !(key in zh))
        .map((key) => `${key}: asked for in ${file} but there is no such text`),
    ),
    ...Object.keys(zh)
      .filter((key) => !literals.has(key) && !literals.has(withoutPlural(key)))
      .map((key) => `${key}: used nowhere`),
  ];
}

/** Reads both languages and all code that may use them, below `root`. */
export async function findTextFaultsBelow(root: string): Promise<string[]> {
  const [zh, en] = await Promise.all(['zh-CN', 'en'].map((language) => readTexts(root, language)));
  const sources = await Promise.all(['shared', 'electron', 'renderer'].map((layer) => readSources(root, layer)));
  return findTextFaults(zh ?? {}, en ?? {}, sources.flat());
}

/** Chinese takes ，；：！？（） and never their half-width kin. */
const HALF_WIDTH = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u;

function faultsOfPair(key: string, zh: string, en: string | undefined): string[] {
  if (en === undefined) return [];
  const faults: string[] = [];
  if (zh.trim() === '' || en.trim() === '') faults.push(`${key}: empty`);
  const [zhHoles, enHoles] = [holesIn(zh), holesIn(en)];
  if (zhHoles !== enHoles)
    faults.push(`${key}: holes differ, zh-CN has ${zhHoles || 'none'}, en has ${enHoles || 'none'}`);
  return faults;
}

function holesIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

/** i18next keeps the plural forms of one text under suffixes. */
function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function literalsIn(text: string): string[] {
  return [...text.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)].map(([, , literal]) => String(literal));
}

function keysAskedFor(text: string): string[] {
  return [...text.matchAll(/\bt\(\s*['"`]([^'"`$]+)['"`]/g)].map(([, key]) => String(key));
}

async function readTexts(root: string, language: string): Promise<Texts> {
  const texts: unknown = JSON.parse(await readFile(path.join(root, 'shared', 'i18n', `${language}.json`), 'utf8'));
  if (typeof texts !== 'object' || texts === null) throw new Error(`${language}.json holds no texts`);
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, String(text)]));
}

async function readSources(root: string, layer: string): Promise<Source[]> {
  const entries = await readdir(path.join(root, layer), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({ file: path.relative(root, file), text: await readFile(file, 'utf8') })),
  );
}
