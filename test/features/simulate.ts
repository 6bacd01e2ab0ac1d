import { simulatedFiles } from '@mocks/authority/wire';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The simulated authority's files by path. */
    simulated: [string, string][];
  }
}

/** Simulates the authority once for all test files. */
export function setup({ provide }: TestProject): void {
  provide('simulated', [...simulatedFiles()]);
}
