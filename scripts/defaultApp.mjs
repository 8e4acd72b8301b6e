// Runs inside the registry runtime in place of Electron's own default app: `electron <app folder> …` starts that folder.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
// Awaited at top level: Electron holds back `ready` until this module has finished, so the app can still set its schemes.
await import(pathToFileURL(path.join(folder, manifest.main)).href);
