import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildIfStale } from './build.ts';
import { withDisplay } from './display.ts';
import { machineArguments } from './electronArguments.ts';
import { resolveElectron } from './electronRuntime.ts';
import { projectRoot } from './projectPaths.ts';
import { needsXvfb } from './systemLibraries.ts';

/** `npm start [-- …]`: opens the app; what follows `--` is passed on to it. */
async function start(given: string[]): Promise<number> {
  const isWindowImpossible = needsXvfb() && !given.includes('--print');
  if (isWindowImpossible) {
    console.log(
      'There is no display here to open a window on: printing the sample brief and the sample bulletin to out/ instead.',
    );
  }
  const electron = await resolveElectron();
  await buildIfStale();
  const run = (words: string[]) => withDisplay((env) => runApp(electron.executable, words, env));
  if (!isWindowImpossible) return run(given);
  for (const name of ['sample-brief', 'sample-bulletin']) {
    const sample = path.join(projectRoot, 'out', `${name}.pdf`);
    const code = await run(['--print', name, '--out', sample]);
    if (code !== 0) return code;
    console.log(`Printed: ${path.relative(process.cwd(), sample)}`);
  }
  return 0;
}

async function runApp(executable: string, appArguments: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = env;
  const app = spawn(executable, [...machineArguments(), projectRoot, ...appArguments], {
    // npm moves to the project's root; files are named from where the user stands.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: { ...inherited, WORKBENCH_NODE: process.execPath },
    stdio: 'inherit',
  });
  // Ctrl+C reaches the app too, which saves and closes; this process only waits for that.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  const [code] = await once(app, 'close');
  return typeof code === 'number' ? code : 1;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
