import { join } from 'node:path';
import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';

/** A workbench file that holds sample A; answers its path. */
export async function writeSample(folder: string): Promise<string> {
  const path = join(folder, 'sample.workbench');
  const service = openService({ path, create: true, backupsRoot: null, appVersion: 'bench' }, Date.now);
  await dispatch(service, 'negotiations.createSample', { language: 'zh-CN' }, () => {});
  service.close();
  return path;
}
