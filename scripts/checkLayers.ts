import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { projectRoot } from './projectPaths.ts';

export interface LayerReport {
  /** Files that were read; with none, nothing was checked. */
  modules: number;
  /** One line each: `rule: from → to`. */
  breaches: string[];
}

/** Compares the imports below `root` with the table of layers in .dependency-cruiser.cjs. */
export async function findLayerBreaches(root: string): Promise<LayerReport> {
  const options = await extractDepcruiseOptions(path.join(projectRoot, '.dependency-cruiser.cjs'));
  const layers = ['shared', 'electron', 'renderer', 'scripts', 'tests'].filter((layer) =>
    existsSync(path.join(root, layer)),
  );
  const { output } = await cruise(layers, { ...options, baseDir: root, validate: true });
  if (typeof output === 'string') throw new Error(output);
  return {
    modules: output.summary.totalCruised,
    breaches: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
  };
}
