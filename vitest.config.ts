import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  plugins: [react({ compiler: true })],
  test: {
    clearMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['test/domain/**/*.test.ts', 'test/mocks/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/domain/pure.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/data/**/*.test.ts', 'test/features/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['test/features/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: { executablePath: chromium, args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
