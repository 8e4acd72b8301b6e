import { expect, test } from 'vitest';
import { isLicenceAllowed } from '../../scripts/checkLicences.ts';
import { findLooseVersions } from '../../scripts/checkVersions.ts';
import { completeLock } from '../../scripts/completeLock.ts';
import { makeFixtureProject } from './fixtureProject.ts';

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['(WTFPL OR MIT)', true],
  ['GPL-2.0 OR MIT', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-2.0', false],
  ['(MIT OR GPL-2.0) AND CC-BY-3.0', false],
  ['none named', false],
])('licence %s may be shipped where MIT and ISC may: %s', (expression, isAllowed) => {
  expect(isLicenceAllowed(expression, ['MIT', 'ISC'])).toBe(isAllowed);
});

test('a version range, a missing package and another installed version are faults', async () => {
  const root = await makeFixtureProject({
    'package.json': JSON.stringify({
      dependencies: { zod: '^4.0.0', nowhere: '1.0.0' },
      devDependencies: { yauzl: '0.0.1' },
    }),
  });

  expect(await findLooseVersions(root)).toEqual([
    'zod: ^4.0.0 is not one exact version',
    'nowhere: 1.0.0 is asked for, none is installed; mend with: npm ci',
    expect.stringMatching(/^yauzl: 0\.0\.1 is asked for, 3\.\d+\.\d+ is installed/),
  ]);
});

test('a lock without the packages of other platforms is completed, and better-sqlite3 is marked as not to be compiled', () => {
  const incomplete = {
    packages: {
      '': {},
      'node_modules/better-sqlite3': { version: '13.2.0' },
      'node_modules/oxlint': {
        dev: true,
        license: 'MIT',
        optionalDependencies: {
          '@oxlint/binding-linux-x64-musl': '1.94.0',
          '@oxlint/binding-win32-x64-msvc': '1.94.0',
        },
      },
    },
  };

  const { lock, added } = completeLock(incomplete);

  expect(added).toEqual([
    '@oxlint/binding-linux-x64-musl',
    '@oxlint/binding-win32-x64-msvc',
    'better-sqlite3 as prebuilt',
  ]);
  expect(lock.packages).toMatchObject({
    'node_modules/better-sqlite3': { version: '13.2.0', gypfile: false },
    'node_modules/@oxlint/binding-linux-x64-musl': {
      version: '1.94.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@oxlint/binding-win32-x64-msvc': { version: '1.94.0', cpu: ['x64'], os: ['win32'] },
  });
  expect(completeLock(lock).added).toEqual([]);
});
