import { defineConfig } from '@playwright/test';
import { chromiumArguments, systemChromium } from './scripts/steps/browser.mjs';

const isAutomatic = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'e2e',
  // Lets tests load the server's code, as vitest.config.ts does
  tsconfig: './e2e/tsconfig.json',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results/browser',
  // Browsers wait more than they work: three keep two cores busy
  workers: 3,
  fullyParallel: true,
  forbidOnly: isAutomatic,
  // On a loaded machine one try may meet what nobody foresaw; npm test names each that needed the second, for it to be mended
  retries: isAutomatic ? 1 : 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // Pages do not fade into each other: nobody looks, and each frame of it is drawn without a graphics card
    contextOptions: { reducedMotion: 'reduce' },
    // Recording takes a part of each test's time: where there is a second try, it is recorded
    trace: isAutomatic ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: systemChromium(), args: chromiumArguments },
  },
});
