const MISSING_PART = 'MissingPart';

/**
 * Gives every part of the app that could not be fetched, code or styles, one name and one sentence, whatever the
 * browser calls it. What throws it is still whoever asked for the part.
 */
export function nameMissingParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    payload.name = MISSING_PART;
    payload.message =
      'A part of Loadline could not be fetched: the connection is gone, or Loadline was updated meanwhile. Reload the page; what you typed is kept.';
  });
}

export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && error.name === MISSING_PART;
}

/** The app as its server has it now: the version that is open, another one, or out of reach. */
export type ServedVersion = 'the same' | 'another' | 'out of reach';

export async function servedVersion(): Promise<ServedVersion> {
  try {
    const answer = await fetch(location.href.replace(/#.*/, ''), { cache: 'no-store' });
    if (!answer.ok) return 'out of reach';
    const served = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return entryOf(served) === entryOf(document) ? 'the same' : 'another';
  } catch {
    return 'out of reach';
  }
}

/** The file a page begins with; its name changes with what is in it. */
function entryOf(page: Document): string | null | undefined {
  return page.querySelector('script[type="module"][src]')?.getAttribute('src');
}
