import { type Plugin, runnerImport } from 'vite';

/**
 * Puts the simulated authority's facts beside the app: files of JSON under simulated/, emitted by the build and served
 * from memory while developing. An app built for a real API, with VITE_API_URL, gets none.
 */
export function simulatedAuthority(): Plugin {
  let files: Promise<ReadonlyMap<string, string>> | undefined;
  let root = '';
  let standalone = true;
  const simulated = () => {
    files ??= runnerImport<typeof import('./wire')>(`${root}/mocks/authority/wire.ts`, {
      root,
      resolve: { tsconfigPaths: true },
    }).then(({ module }) => module.simulatedFiles());
    return files;
  };
  return {
    name: 'simulated-authority',
    configResolved(config) {
      root = config.root;
      standalone = !config.env.VITE_API_URL;
    },
    async generateBundle() {
      if (!standalone) return;
      for (const [fileName, source] of await simulated())
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /simulated\/[\w-]+\.json/.exec(request.url ?? '')?.[0];
        if (!standalone || !path) return next();
        simulated().then((all) => {
          const body = all.get(path);
          if (body === undefined) return next();
          response.setHeader('Content-Type', 'application/json');
          response.end(body);
        }, next);
      });
    },
  };
}
