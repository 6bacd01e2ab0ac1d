import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  resolve: { tsconfigPaths: true },
  plugins: [react({ compiler: true })],
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
});
