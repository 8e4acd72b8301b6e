import { parsePaper } from '../../../shared/reports/paperModel.ts';
import { shell } from '../../api/bridge.ts';

/** Asks where and writes a frozen paper as a Word document; answers the path, null where the user left the dialog. */
export async function savePaperAsWord(name: string, modelJson: string, sha256: string): Promise<string | null> {
  const { paperDocx } = await import('../../print/word/paperDocx.tsx');
  const content = await paperDocx(parsePaper(modelJson), sha256);
  return shell.files.save({ suggestedName: name, kind: 'docx', content });
}
