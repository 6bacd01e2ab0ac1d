import { beforeEach, vi } from 'vitest';

/** The domain has no clock, chance or network: reaching for one fails the test that did. */
function refuse(what: string): () => never {
  return () => {
    throw new Error(`The domain reached for ${what}.`);
  };
}

beforeEach(() => {
  vi.spyOn(Date, 'now').mockImplementation(refuse('the clock'));
  vi.spyOn(Math, 'random').mockImplementation(refuse('chance'));
  vi.stubGlobal('fetch', refuse('the network'));
});
