import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the browser is about to print, or prints. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  // Listens as soon as what it changes is there: a print may be asked for before the browser has painted.
  useLayoutEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
