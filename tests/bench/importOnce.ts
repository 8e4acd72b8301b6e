import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';

/** Imports one file into a new workbench and prints what that took; processor time without that of a reader process. */
const [file, workbench] = process.argv.slice(2);
if (file === undefined || workbench === undefined) throw new Error('which file, and into which workbench?');

const service = openService({ path: workbench, create: true, backupsRoot: null, appVersion: 'bench' }, Date.now);
const startedAtMs = performance.now();
const cpuBefore = process.cpuUsage();
const result = await dispatch(service, 'ledgerImports.commit', { source: { path: file } }, () => {});
const ms = performance.now() - startedAtMs;
const { user, system } = process.cpuUsage(cpuBefore);
if (!result.ok) throw new Error(result.error.message);
service.close();
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
process.exit(0);
