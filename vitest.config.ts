import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // server-only throws outside a server bundle; tests run the server's code by itself
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['{app,components,db,features,lib,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
    environment: 'node',
    // One copy of the modules per worker: loading them anew took longer than the tests. What a module keeps is reset by testDatabase
    isolate: false,
    globalSetup: './scripts/steps/scratch.mjs',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
