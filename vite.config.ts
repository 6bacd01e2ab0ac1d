import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { simulatedAuthority } from './mocks/authority/vitePlugin.ts';
import { contentSecurityPolicy } from './src/app/csp.ts';

/** Writes the policy into the built page; in development it would forbid hot reloading. */
function contentSecurityPolicyTag(): Plugin {
  let policy = '';
  return {
    name: 'content-security-policy-tag',
    apply: 'build',
    configResolved(config) {
      policy = contentSecurityPolicy(config.env.VITE_API_URL);
    },
    transformIndexHtml: (html) =>
      html.replace(
        '<head>',
        `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      ),
  };
}

/** Every style sheet names the layers in their order first: chunks arrive in any order, and the first mention decides. */
function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = `@layer tokens,base,components,print;${file.source}`;
    },
  };
}

/**
 * Asks, from the page's head, for what the first figures wait for: the mock's code where there is no API, and the answers
 * the app will ask for. Without it they would be asked for one after the other.
 */
function firstFiguresAhead(): Plugin {
  let api = '';
  return {
    name: 'first-figures-ahead',
    apply: 'build',
    configResolved(config) {
      api = config.env.VITE_API_URL ?? '';
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const modules = [
          '/features/overview/Overview.tsx',
          ...(api ? [] : ['/mocks/transport.ts']),
        ];
        const chunks = Object.values(bundle ?? {}).filter(
          (file) =>
            file.type === 'chunk' && modules.some((end) => file.facadeModuleId?.endsWith(end)),
        );
        const answers = api
          ? ['session', 'units', 'entries', 'facts/team-month'].map(
              (door) => `${api.replace(/\/?$/, '/')}${door}`,
            )
          : ['./simulated/authority.json', './simulated/team-month.json'];
        return [
          ...chunks.map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head' as const,
          })),
          ...answers.map((href) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}

export default defineConfig({
  base: './',
  resolve: {
    tsconfigPaths: true,
    alias: { 'tough-cookie': fileURLToPath(new URL('mocks/noCookies.ts', import.meta.url)) },
  },
  plugins: [
    react({ compiler: true }),
    contentSecurityPolicyTag(),
    simulatedAuthority(),
    layerOrder(),
    firstFiguresAhead(),
  ],
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
});
