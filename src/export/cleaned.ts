/** A cell of Excel holds so many characters; a longer text is cut there and says so. */
const MOST = 32_767;
const CUT = ' … (cut here)';

/** Every character that XML 1.0 has no place for, lone halves of surrogate pairs among them. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * What is about to be written to a file, with each of its texts made fit for every form of file: without the
 * characters that XML forbids, and no longer than a cell of Excel. Every writer begins with it, whatever was typed.
 */
export function cleaned<T>(content: T): T {
  return cleanedAny(content) as T;
}

function cleanedAny(content: unknown): unknown {
  if (typeof content === 'string') return cleanText(content);
  if (Array.isArray(content)) return content.map(cleanedAny);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, cleanedAny(value)]),
  );
}

function cleanText(text: string): string {
  const fit = text.replace(forbidden, '');
  return fit.length <= MOST ? fit : fit.slice(0, MOST - CUT.length) + CUT;
}
