import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownSessionFolder } from '../../electron/main/sessionFolder.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';

test('a run has a folder of its own, leaves that of a run beside it, and takes away those of runs that have ended', async () => {
  const root = join(temporaryFolder(), 'print-sessions');
  const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void running.kill());
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  for (const name of [String(running.pid), String(ended.pid), 'other']) {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, 'Preferences'), '{}');
  }

  const own = ownSessionFolder(root);

  expect(own).toBe(join(root, String(process.pid)));
  expect(readdirSync(root).sort()).toEqual([String(process.pid), String(running.pid)].sort());
  expect(readdirSync(own)).toEqual([]);
});
