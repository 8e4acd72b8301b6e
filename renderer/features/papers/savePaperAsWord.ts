import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { parsePaper } from '../../../shared/reports/paperModel.ts';
import { api, shell } from '../../api/bridge.ts';

/** Asks where and writes an issued paper as a Word document; answers the path, null where the user left the dialog. */
export async function savePaperAsWord(
  name: string,
  { id, sha256 }: Pick<IssuedPaper, 'id' | 'sha256'>,
): Promise<string | null> {
  const content = (await api.papers.docx({ id })) ?? (await builtIn(id, sha256));
  return shell.files.save({ suggestedName: name, kind: 'docx', content });
}

/** In the layout of the product, from the frozen model. */
async function builtIn(id: string, sha256: string): Promise<Uint8Array> {
  const [{ paperDocx }, json] = await Promise.all([import('../../print/word/paperDocx.tsx'), api.papers.model({ id })]);
  return paperDocx(parsePaper(json), sha256);
}
