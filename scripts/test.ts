import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { resolveElectron } from './electronRuntime.ts';
import { projectRoot } from './projectPaths.ts';
import { runCommand } from './runCommand.ts';

const report = path.join(projectRoot, 'out', 'test-report.json');

interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** `npm test [-- …]`: every test, those in real windows too; what follows `--` is passed on to vitest. */
async function test(vitestArguments: string[]): Promise<number> {
  // Asked for first, so that a machine without any Electron hears of it before minutes of other tests.
  await resolveElectron();
  await rm(report, { force: true });
  const vitest = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runCommand(process.execPath, [vitest, 'run', ...reporters, ...vitestArguments], {
    cwd: projectRoot,
    inherit: true,
  });
  const { passed, failed } = await countTests();
  console.log(`${passed} passed, ${failed} failed`);
  return passed === 0 ? 1 : code;
}

async function countTests(): Promise<{ passed: number; failed: number }> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  // Written by vitest's own JSON reporter a moment ago, in its documented shape.
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text) as TestReport;
  // A file that fails before its first test counts no test of its own.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
