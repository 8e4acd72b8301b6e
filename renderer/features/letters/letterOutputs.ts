import type { CallOptions, Progress } from '../../../shared/contract/define.ts';
import { letterFileNames } from '../../../shared/domain/letters/fileNames.ts';
import type { LetterRow } from '../../../shared/domain/letters/letterBatch.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { AppError } from '../../../shared/errors.ts';
import { api, shell } from '../../api/bridge.ts';

/** Letters that are laid out at once: more take more memory and little less time. */
const LETTERS_A_PART = 5;
/** Documents that cross to main at once. */
const FILES_A_TIME = 10;

export interface LettersWish {
  readonly batchId: string;
  /** In their order. */
  readonly letters: readonly LetterRow[];
  /** Without an ending. */
  readonly name: string;
}

const stopIfAsked = ({ signal }: CallOptions) => {
  if (signal?.aborted) throw new AppError('cancelled', 'stopped by the user');
};

async function inParts<T>(
  all: readonly T[],
  size: number,
  { onProgress, ...options }: CallOptions,
  work: (part: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    stopIfAsked(options);
    const progress: Progress = { done: from, total: all.length };
    onProgress?.(progress);
    await work(all.slice(from, from + size));
  }
  stopIfAsked(options);
  onProgress?.({ done: all.length, total: all.length });
}

/** The letters in the template that they were issued in; null where the layout of the product is theirs. */
async function inTemplate(
  batchId: string,
  [first]: readonly DocumentModel[],
  part: readonly LetterRow[],
): Promise<Uint8Array[] | null> {
  if (first?.templateName === undefined) return null;
  return api.letters.files({ batchId, places: part.map(({ place }) => place) });
}

/**
 * Prints letters into one PDF, in their order, each as it was frozen; answers where it lies, null where the user left
 * the dialog. Stopped or failed it leaves no file.
 */
export async function lettersToPdf(
  { batchId, letters, name, startsOdd }: LettersWish & { readonly startsOdd: boolean },
  options: CallOptions,
): Promise<string | null> {
  const pdf = await shell.print.beginPdf({ suggestedName: name, title: name, startsOdd });
  if (pdf === null) return null;
  try {
    await inParts(letters, LETTERS_A_PART, options, async (part) => {
      const models = await api.letters.models({ batchId, places: part.map(({ place }) => place) });
      const filled = await inTemplate(batchId, models, part);
      const paper = filled ? { filled, title: name, startsOdd } : { letters: models, startsOdd };
      await shell.print.addToPdf({ pdf, paper });
    });
    return await shell.print.endPdf({ pdf });
  } catch (error) {
    await shell.print.dropPdf({ pdf });
    throw error;
  }
}

/** Writes letters as Word files into a new folder within one that the user chooses; answers its path, or null. */
export async function lettersToFolder(
  { batchId, letters, name }: LettersWish,
  options: CallOptions,
): Promise<string | null> {
  const opened = await shell.folders.begin({ name });
  if (opened === null) return null;
  const { folder, path } = opened;
  try {
    const { letterDocx } = await import('../../print/word/letterDocx.ts');
    const names = letterFileNames(letters, 'docx');
    await inParts([...letters.entries()], FILES_A_TIME, options, async (part) => {
      const models = await api.letters.models({ batchId, places: part.map(([, { place }]) => place) });
      const filled = await inTemplate(
        batchId,
        models,
        part.map(([, letter]) => letter),
      );
      const files = [];
      for (const [at, model] of models.entries()) {
        const file = names[part[at]?.[0] ?? 0];
        if (file !== undefined) files.push({ name: file, content: filled?.[at] ?? (await letterDocx(model)) });
      }
      await shell.folders.add({ folder, files });
    });
    await shell.folders.end({ folder });
    return path;
  } catch (error) {
    await shell.folders.drop({ folder });
    throw error;
  }
}
