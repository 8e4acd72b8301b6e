import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnfinishedFiles } from '../../electron/main/unfinishedFiles.ts';
import { writeWhole } from '../../electron/main/writeWhole.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';

function files() {
  const folder = temporaryFolder();
  const list = () => join(folder, 'user-data/unfinished.json');
  return { folder, list, written: new UnfinishedFiles(list), restarted: new UnfinishedFiles(list) };
}

test('what a killed app was writing goes when it starts again, a folder with what was written into it', () => {
  const { folder, written, restarted } = files();
  const [pdf, letters] = [join(folder, '要约书.pdf.unfinished'), join(folder, '要约书')];
  written.add([pdf]);
  written.add([letters]);
  written.add(['1 甲厂.docx', '2 乙厂.docx'].map((name) => join(letters, name)));
  writeFileSync(pdf, 'half');
  mkdirSync(letters);
  writeFileSync(join(letters, '1 甲厂.docx'), 'whole');

  restarted.remove();

  expect([existsSync(pdf), existsSync(letters)]).toEqual([false, false]);
});

test('what was finished stays, and a folder into which something else came keeps that', () => {
  const { folder, written, restarted } = files();
  const [pdf, letters] = [join(folder, '要约书.pdf'), join(folder, '要约书')];
  written.add([pdf, letters, join(letters, '1 甲厂.docx')]);
  written.forget([pdf]);
  mkdirSync(letters);
  for (const path of [pdf, join(letters, '1 甲厂.docx'), join(letters, '说明.txt')]) writeFileSync(path, 'x');

  restarted.remove();

  expect(existsSync(pdf)).toBe(true);
  expect(readdirSync(letters)).toEqual(['说明.txt']);
});

test('a list that is damaged stops nobody from starting', () => {
  const { list, restarted, written } = files();
  written.add(['/gone']);
  writeFileSync(list(), '{"paths":');

  expect(() => restarted.remove()).not.toThrow();
});

test('a file that cannot be put in its place leaves nothing half-written beside it', async () => {
  const { folder } = files();
  mkdirSync(join(folder, '要约书.pdf'));

  await expect(writeWhole(join(folder, '要约书.pdf'), 'x')).rejects.toThrow(/EISDIR|EPERM/);

  expect(readdirSync(folder)).toEqual(['要约书.pdf']);
});
