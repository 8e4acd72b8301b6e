import type { Language } from '../../../shared/contract/settings.ts';
import type { SampleName } from '../../../shared/domain/negotiation/sample.ts';
import { api, shell } from '../../api/bridge.ts';
import { negotiationOpened } from '../../app/navigation.ts';

/** Makes a workbench with a sample in the documents folder, without asking, and shows its scenario. */
export async function openSample(name: string, language: Language, sample: SampleName): Promise<void> {
  await shell.files.createNamed({ name });
  const { file } = await shell.window.state({});
  // The window shows by itself why the file could not be made.
  if (!file) return;
  const { id } = await api.negotiations.createSample({ language, sample });
  negotiationOpened(id);
}
