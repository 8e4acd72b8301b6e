import { init, type ModuleInfos } from 'license-checker-rseidelsohn';

const SHIPPED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
];
const DEVELOPMENT = [...SHIPPED, 'MPL-2.0', 'Python-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'WTFPL'];

/** Packages below `root` under a licence that the product may not ship, or that its development may not use. */
export async function findForeignLicences(root: string): Promise<string[]> {
  const [shipped, all] = await Promise.all([readLicences(root, true), readLicences(root, false)]);
  return [
    ...foreignAmong(shipped, SHIPPED).map((line) => `shipped: ${line}`),
    ...foreignAmong(all, DEVELOPMENT).map((line) => `development: ${line}`),
  ];
}

function foreignAmong(packages: ModuleInfos, allowed: readonly string[]): string[] {
  return Object.entries(packages)
    .map(([name, { licenses }]) => ({ name, licence: [licenses ?? 'none named'].flat().join(' AND ') }))
    .filter(({ licence }) => !isLicenceAllowed(licence, allowed))
    .map(({ name, licence }) => `${name} is under ${licence}`);
}

/** True for an SPDX expression of AND, OR and brackets that can be met with allowed licences only. */
export function isLicenceAllowed(expression: string, allowed: readonly string[]): boolean {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) {
    const verdict = isLicenceAllowed(String(inner[1]), allowed) ? ALLOWED : FOREIGN;
    return isLicenceAllowed(expression.replace(inner[0], verdict), allowed);
  }
  return expression
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => one.trim() === ALLOWED || allowed.includes(one.trim())));
}

/** Stand in for a bracket that was already judged. */
const ALLOWED = '<allowed>';
const FOREIGN = '<foreign>';

function readLicences(root: string, production: boolean): Promise<ModuleInfos> {
  return new Promise((resolve, reject) => {
    init({ start: root, production, excludePrivatePackages: true }, (error, packages) =>
      error ? reject(error) : resolve(packages),
    );
  });
}
