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
  ],
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
});
