import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { runCommand } from '../../scripts/runCommand.ts';
import { makeFixtureProject } from './fixtureProject.ts';

// Each test starts a whole tool, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const runTool = (tool: string, args: string[], cwd: string) =>
  runCommand(path.join(projectRoot, 'node_modules', '.bin', tool), args, { cwd });

const tsconfigOf = (layer: string) =>
  JSON.stringify({ extends: path.join(projectRoot, layer, 'tsconfig.json'), include: ['*.ts'] });

test('shared code that touches the page, Node or Electron does not compile', async () => {
  const root = await makeFixtureProject({
    'tsconfig.json': tsconfigOf('shared'),
    'impure.ts': `
      export const title = document.title;
      export const home = process.env;
      export const soon = setTimeout;`,
  });

  const { code, output } = await runTool('tsc', ['-p', root], root);

  expect(code).not.toBe(0);
  for (const name of ['document', 'process', 'setTimeout']) expect(output).toContain(`Cannot find name '${name}'`);
});

test('a promise left floating, any, a non-null assertion and a missing label are caught by the linter', async () => {
  const root = await makeFixtureProject({
    'tsconfig.json': tsconfigOf('renderer').replace('"*.ts"', '"*.tsx"'),
    'Sloppy.tsx': `
      const save = async () => 1;
      export function start(names: any, list: number[]) {
        save();
        return [names, list[0]!];
      }
      export const Picture = () => <img src="a.png" />;`,
  });

  const { code, output } = await runTool(
    'oxlint',
    ['-c', path.join(projectRoot, '.oxlintrc.json'), '-f', 'unix', 'Sloppy.tsx'],
    root,
  );

  expect(code).not.toBe(0);
  for (const rule of ['no-floating-promises', 'no-explicit-any', 'no-non-null-assertion', 'alt-text']) {
    expect(output).toContain(`(${rule})`);
  }
});

test('an export that nothing imports and a file that nothing reaches are caught as dead', async () => {
  const root = await makeFixtureProject({
    'package.json': JSON.stringify({ name: 'fixture', type: 'module' }),
    'knip.json': JSON.stringify({ entry: ['start.ts'], project: ['*.ts'] }),
    'start.ts': `import { used } from './parts.ts'; console.log(used);`,
    'parts.ts': `export const used = 1; export const forgotten = 2;`,
    'lost.ts': `export const lost = 3;`,
  });

  const { code, output } = await runTool('knip', ['--no-progress'], root);

  expect(code).not.toBe(0);
  expect(output).toContain('forgotten');
  expect(output).toContain('lost.ts');
});

test('an unformatted file is caught', async () => {
  const root = await makeFixtureProject({ 'loose.ts': 'export   const a = "b"' });

  const { code } = await runTool(
    'biome',
    ['format', `--config-path=${path.join(projectRoot, 'biome.json')}`, '--vcs-enabled=false', 'loose.ts'],
    root,
  );

  expect(code).not.toBe(0);
});
