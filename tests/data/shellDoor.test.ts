import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callDoor } from '../fixtures/shellDoor.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { openTestService } from '../fixtures/testService.ts';

const CASE_A = {
  groups: [
    {
      id: 'op',
      name: '一线职工',
      headcount: 125,
      monthlyWage: 666_700,
      annualTurnover: 0.2,
      leaverCost: { kind: 'direct', amount: 6_400_000 },
    },
  ],
  onCosts: [],
  scenario: {
    startMonth: '2021-01',
    horizonYears: 1,
    components: [{ kind: 'flat', fromMonth: 1, monthly: 20_000 }],
    response: { kind: 'points', value: 0.05 },
  },
};

test('the wage model answers on the shell door without a file, its input in the argument or on standard input', async () => {
  const expected = { totals: { cost: 30_000_000, lossAvoided: 40_000_000, net: 10_000_000 }, paybackMonth: 1 };

  expect(await callDoor(['scenarios.evaluate', JSON.stringify(CASE_A)])).toMatchObject({ status: 0, output: expected });
  expect(await callDoor(['scenarios.evaluate'], { stdin: JSON.stringify(CASE_A) })).toMatchObject({
    status: 0,
    output: expected,
  });
});

test('a refused input is JSON with its code and the path of the field, and exit status 1', async () => {
  const wrong = { ...CASE_A, groups: [CASE_A.groups[0], { ...CASE_A.groups[0], id: 'b', headcount: -1 }] };

  expect(await callDoor(['scenarios.evaluate', JSON.stringify(wrong)])).toMatchObject({
    status: 1,
    output: { code: 'invalid-input', details: { path: 'groups[1].headcount' } },
  });
  expect(await callDoor(['scenarios.evaluate', '{'])).toMatchObject({ status: 1, output: { code: 'invalid-input' } });
});

test('a missing file is created, and what one call wrote the next one reads', async () => {
  const file = join(temporaryFolder(), 'book.workbench');

  const created = await callDoor(['--file', file, 'negotiations.create', '{"title":"甲厂"}']);
  const listed = await callDoor(['--file', file, 'negotiations.list']);

  expect(created.status).toBe(0);
  expect(listed).toMatchObject({ status: 0, output: [{ title: '甲厂' }] });
});

test('a file is named from where the user stands, not from the project’s folder', async () => {
  const folder = temporaryFolder();

  await callDoor(['--file', 'book.workbench', 'negotiations.create', '{"title":"甲厂"}'], { standsIn: folder });

  expect(await callDoor(['--file', join(folder, 'book.workbench'), 'negotiations.list'])).toMatchObject({
    output: [{ title: '甲厂' }],
  });
});

test('a call that needs a file says so, and an unknown call is named', async () => {
  expect(await callDoor(['negotiations.list'])).toMatchObject({
    status: 1,
    output: { code: 'invalid-input', details: { path: '--file' } },
  });
  expect(await callDoor(['--file', join(temporaryFolder(), 'a.workbench'), 'negotiations.burn'])).toMatchObject({
    status: 1,
    output: { code: 'not-found', details: { path: 'negotiations.burn' } },
  });
});

test('a file that is open elsewhere answers file-in-use and stays as it is', async () => {
  const path = join(temporaryFolder(), 'book.workbench');
  const { api } = openTestService({ path });
  await api.negotiations.create({ title: '甲厂' });

  expect(await callDoor(['--file', path, 'negotiations.create', '{"title":"乙厂"}'])).toMatchObject({
    status: 1,
    output: { code: 'file-in-use' },
  });

  expect((await api.negotiations.list({})).map(({ title }) => title)).toEqual(['甲厂']);
});
