import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findLayerBreaches } from '../../scripts/checkLayers.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { makeFixtureProject } from './fixtureProject.ts';

const { forbidden }: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);

test('the product keeps to the table of layers', async () => {
  const { modules, breaches } = await findLayerBreaches(projectRoot);

  expect(breaches).toEqual([]);
  expect(modules).toBeGreaterThan(50);
});

test('every rule of the table of layers catches its breach, type-only imports included', async () => {
  const root = await makeFixtureProject({
    'package.json': await readFile(path.join(projectRoot, 'package.json'), 'utf8'),
    'shared/domain/first.ts': `
      import type { Data } from '../../electron/data/data.ts';
      import { readFileSync } from 'node:fs';
      import Database from 'better-sqlite3';
      import { second } from './second.ts';`,
    'shared/domain/second.ts': `
      import { first } from './first.ts';
      import 'pend';
      import './absent.ts';`,
    'electron/main/main.ts': `
      import { data } from '../data/data.ts';
      import Database from 'better-sqlite3';`,
    'electron/preload/preload.ts': `
      import '../main/main.ts';
      import fs from 'fs';`,
    'electron/data/data.ts': `
      import { app } from 'electron';
      import type { Page } from '../../renderer/Page.tsx';
      import 'vitest';`,
    'renderer/Page.tsx': `
      import { app } from 'electron';
      import path from 'node:path';
      import { main } from '../electron/main/main.ts';`,
    'scripts/start.ts': `import '../tests/fixtures/wages.ts';`,
    'tests/fixtures/wages.ts': '',
  });

  const { breaches } = await findLayerBreaches(root);

  const rulesBroken = new Set(breaches.map((breach) => breach.slice(0, breach.indexOf(':'))));
  expect([...rulesBroken].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  expect(breaches).toContain('shared-stands-alone: shared/domain/first.ts → electron/data/data.ts');
  expect(breaches).toContain('renderer-knows-no-node: renderer/Page.tsx → path');
});

test('imports that the table allows are no breach', async () => {
  const root = await makeFixtureProject({
    'package.json': await readFile(path.join(projectRoot, 'package.json'), 'utf8'),
    'shared/money.ts': `import { z } from 'zod'; export const fen = z.number();`,
    'electron/main/main.ts': `import { app } from 'electron'; import { fen } from '../../shared/money.ts';`,
    'electron/data/data.ts': `import Database from 'better-sqlite3'; import { fen } from '../../shared/money.ts';`,
    'renderer/Page.tsx': `import { useState } from 'react'; import { fen } from '../shared/money.ts';`,
  });

  expect(await findLayerBreaches(root)).toMatchObject({ breaches: [] });
});
