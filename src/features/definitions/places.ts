import { useEffect, useRef } from 'react';
import { useView } from '@/address/view';

/** The id of a measure's or a section's heading, which the address names and a link leads to. */
export function placeId(name: string): string {
  return `at-${name}`;
}

/** Brings a heading to the top of the window and the focus to it. */
export function reveal(name: string): void {
  const heading = document.getElementById(placeId(name));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** Brings a place into the window where it is out of it, leaving the focus where it is. */
export function bringIn(name: string): void {
  document.getElementById(placeId(name))?.scrollIntoView({ block: 'nearest' });
}

/**
 * Opens the page at the place the address names, on arrival and whenever it names another; and once more when the last
 * figures have come and moved it, unless the reader has gone on from there.
 */
export function useOpenAt(settled: boolean): void {
  const { measure } = useView();
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (measure === undefined) return;
    const goneOn = document.activeElement?.id !== placeId(measure);
    if (settled && opened.current === measure && goneOn) return;
    opened.current = measure;
    reveal(measure);
  }, [measure, settled]);
}
