import { expect, test } from 'vitest';
import { isLicenceAllowed } from '../../scripts/checkLicences.ts';
import { findLooseVersions } from '../../scripts/checkVersions.ts';
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
