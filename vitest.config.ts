import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './test/chromium.ts';

const domain = 'test/{domain,address,api}/**/*.test.ts';
const simulation = 'test/mocks/**/*.test.ts';
const browser = 'test/browser/**/*.test.{ts,tsx}';
const e2e = 'test/e2e/**';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  plugins: [react({ compiler: true })],
  test: {
    clearMocks: true,
    // A busy machine is no failure: nothing here asserts a time.
    testTimeout: 120_000,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: [domain],
          environment: 'node',
          setupFiles: ['test/domain/pure.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: [simulation],
          environment: 'node',
          setupFiles: ['test/domain/pure.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [domain, simulation, browser, e2e],
          environment: 'jsdom',
          globalSetup: ['test/features/simulate.ts'],
          setupFiles: ['test/features/setup.ts'],
        },
      },
      {
        extends: true,
        // Prepared before the first test: found on the way, they would reload the page under it.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/compiler-runtime',
            'react/jsx-dev-runtime',
            'react-aria-components',
            'recharts',
            'd3-scale',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          include: [browser],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 900 },
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
