/** React Aria injects one fixed style element; check the hash whenever it is upgraded. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * The Content-Security-Policy of the built app: nothing but its own files, and the authority's API if it
 * lives elsewhere. The build writes it into the page, and a server sends the same text as a header, since
 * only a header binds workers.
 */
export function contentSecurityPolicy(apiUrl?: string): string {
  const api = apiUrl && URL.canParse(apiUrl) ? [new URL(apiUrl).origin] : [];
  const sources = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", reactAriaStyle],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...api],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(sources)
    .map(([directive, allowed]) => [directive, ...allowed].join(' '))
    .join('; ');
}
