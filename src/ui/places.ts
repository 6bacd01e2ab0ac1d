import { useEffect, useRef } from 'react';

/** Brings what has that id to the top of the window and the focus to it, with all that is folded around it opened; false where it is not there. */
export function reveal(id: string): boolean {
  const place = document.getElementById(id);
  if (!place) return false;
  for (
    let fold = place.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  // A heading takes the focus only where somebody is led to it.
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
  return true;
}

/** Brings a place into the window where it is out of it, leaving the focus where it is. */
export function bringIn(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}

/**
 * Opens the page at a place, on arrival and whenever another is named; and once more when the last figures have come and
 * moved it, unless the reader has gone on from there or is within it.
 */
export function useRevealed(id: string | undefined, settled: boolean): void {
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (id === undefined) return;
    const focused = document.activeElement;
    const goneOn = focused?.id !== id;
    const withinIt = document.getElementById(id)?.closest('details')?.contains(focused) === true;
    if (goneOn && (withinIt || (settled && opened.current === id))) return;
    if (reveal(id)) opened.current = id;
  }, [id, settled]);
}
