import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { AppError, type Result, toPlainError } from '../../shared/errors.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { openService } from './openService.ts';
import { dispatch, isPureCall, listCalls } from './serve.ts';

/** `npm run -s call -- [--file book.workbench] group.call ['<json>']`: one call of the contract without a window. */
async function call(): Promise<Result<unknown>> {
  const { values, positionals } = parseArgs({ options: { file: { type: 'string' } }, allowPositionals: true });
  const [path, json] = positionals;
  if (path === undefined) throw new AppError('invalid-input', 'no call named', { path: '', calls: listCalls() });
  if (!values.file && !isPureCall(path)) {
    throw new AppError('invalid-input', `${path} needs --file book.workbench`, { path: '--file' });
  }
  const input = parseJson(json ?? (process.stdin.isTTY ? '{}' : await text(process.stdin)));
  // npm moves to the project's root; files are named from where the user stands.
  const file = values.file && resolve(process.env['INIT_CWD'] ?? process.cwd(), values.file);
  const service = openService(
    { path: file ?? ':memory:', create: true, backupsRoot: null, appVersion: packageJson.version },
    Date.now,
  );
  try {
    return await dispatch(service, path, input, () => {});
  } finally {
    service.close();
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.trim() === '' ? '{}' : json);
  } catch (error) {
    throw new AppError('invalid-input', `the input is not JSON: ${String(error)}`, { path: '' });
  }
}

/** Bytes travel as base64 in JSON. */
function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    inner instanceof Uint8Array ? Buffer.from(inner).toString('base64') : inner,
  );
}

const result = await call().catch((error: unknown): Result<unknown> => ({ ok: false, error: toPlainError(error) }));
process.stdout.write(`${toJson(result.ok ? result.value : result.error)}\n`);
process.exitCode = result.ok ? 0 : 1;
