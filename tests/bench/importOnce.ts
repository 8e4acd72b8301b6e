import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';

/** Imports one file into a new workbench and prints what that took. */
const [file, workbench] = process.argv.slice(2);
if (file === undefined || workbench === undefined) throw new Error('which file, and into which workbench?');

const service = openService({ path: workbench, create: true, backupsRoot: null, appVersion: 'bench' }, Date.now);
const startedAtMs = performance.now();
const result = await dispatch(service, 'ledgerImports.commit', { source: { path: file } }, () => {});
const ms = performance.now() - startedAtMs;
if (!result.ok) throw new Error(result.error.message);
service.close();
console.log(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
