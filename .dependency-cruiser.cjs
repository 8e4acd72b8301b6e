// The table of layers: what each folder may import, type-only imports included.
const UI_PACKAGES =
  '(^|/)node_modules/(react|react-dom|antd|@ant-design|ag-grid-[^/]+|@ag-grid-community|recharts|zustand)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle that a type-only import closes does not exist at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment: 'The hello world that the benchmarks start is an app folder of its own.',
      severity: 'error',
      from: { pathNot: '^tests/bench/hello/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'shipped-code-needs-shipped-packages',
      comment: 'Electron is the runtime itself and never a dependency of the app.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/(electron|vite|@types/[^/]+)/' },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|scripts|tests)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'No files, database, DOM, Node or Electron.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: `(^|/)node_modules/(electron|electron-log|better-sqlite3)/|${UI_PACKAGES}` },
    },
    {
      name: 'shared-knows-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shell-imports-shared-only',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: '^(electron/data|renderer|scripts|tests)/' },
    },
    {
      name: 'shell-knows-no-database-and-no-page',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: `(^|/)node_modules/better-sqlite3/|${UI_PACKAGES}` },
    },
    {
      name: 'preload-stands-alone',
      comment: 'The preload script is bundled into the sandbox: main and Node do not exist there.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^electron/main/' },
    },
    {
      name: 'preload-knows-no-node',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'data-imports-shared-only',
      severity: 'error',
      from: { path: '^electron/data/' },
      to: { path: '^(electron/(main|preload)|renderer|scripts|tests)/' },
    },
    {
      name: 'data-knows-no-electron-and-no-page',
      severity: 'error',
      from: { path: '^electron/data/' },
      to: { path: `(^|/)node_modules/electron/|${UI_PACKAGES}` },
    },
    {
      name: 'renderer-imports-shared-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|scripts|tests)/' },
    },
    {
      name: 'renderer-knows-no-electron-and-no-database',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '(^|/)node_modules/(electron|electron-log|better-sqlite3)/' },
    },
    {
      name: 'renderer-knows-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'scripts-apart-from-tests',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
