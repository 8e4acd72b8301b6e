import type { Page } from 'playwright-core';
import { BRIDGE_NAME } from '../../../shared/contract/bridge.ts';
import { bodyText } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';

/** The PDF of a letter, printed by the app as when it is issued. */
export async function printLetter(page: Page, model: DocumentModel): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async ([bridge, letter]) => {
      const { call } = Reflect.get(globalThis, bridge);
      const answer = await call('shell', 'print.toPdf', { paper: { model: letter, sha256: '0'.repeat(64) } });
      if (!answer.ok) throw new Error(answer.error.message);
      const bytes = new Uint8Array(answer.value);
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [BRIDGE_NAME, model] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** Without spaces, which readers of PDFs set each in their own way, and without what stands on each sheet. */
export const textOfSheets = (pages: readonly string[]): string =>
  pages
    .map((page) =>
      page
        .replaceAll(/[\s\u200b]+/g, '')
        .replace('演示数据', '')
        .replace(/—\d+—/, ''),
    )
    .join('');

/** What a document says, in pieces without blanks and boxes, as they must stand in its print. */
export const wordsOf = ({ body, documentNumber }: DocumentModel): string[] =>
  `${documentNumber}\n${bodyText(body)}`
    .split(/[\n\t☐☑☒]|_+/u)
    .map((words) => words.replaceAll(/\s+/g, ''))
    .filter((words) => words !== '');
