import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** The pages: what the sandboxed window and the paper window load over the app's own scheme. */
export function rendererBuild(root: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: `${root}/renderer`,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: `${outDir}/renderer`,
      emptyOutDir: false,
      // Electron 33, the oldest runtime that the tests use, is Chrome 130.
      target: 'chrome130',
      // The content security policy allows no data: scripts, fonts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: false,
      license: { fileName: 'licences.json' },
      rolldownOptions: {
        input: { index: `${root}/renderer/index.html`, print: `${root}/renderer/print/print.html` },
      },
    },
  };
}
