import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './test/chromium';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  tsconfig: 'test/tsconfig.json',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: chromiumLaunch(),
  },
});
