/**
 * Stands in for tough-cookie in the standalone build: the simulated API keeps no cookies, and the real jar brings a list
 * of every public domain suffix, seven times the size of the rest of the mock.
 */
export class MemoryCookieStore {
  idx = {};
}

export class CookieJar {
  getCookiesSync(): [] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

export const Cookie = { fromJSON: () => null };
