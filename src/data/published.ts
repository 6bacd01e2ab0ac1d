import { failure } from '@/data/source';
import { type Published, parsePublished } from '@/domain/benchmarks/published';

/** DfE's published figures, read from the file beside the app. Throws a `Failure` where it is out of reach. */
export async function readPublished(signal: AbortSignal): Promise<Published> {
  const file = new URL('published/figures.json', document.baseURI);
  const response = await fetch(file, { signal }).catch(() => undefined);
  if (!response?.ok)
    throw failure(
      'unreachable',
      'The published figures could not be fetched from beside the app. Check the connection and try again.',
    );
  return parsePublished(await response.json());
}
