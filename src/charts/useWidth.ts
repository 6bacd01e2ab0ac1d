import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What a sheet of A4 has between its margins, in CSS pixels. */
const sheet = 688;

/**
 * The width an element has, kept up to date, on paper its share of the sheet; until it is known, and where nothing is laid
 * out, the one expected.
 */
export function useWidth<E extends HTMLElement>(
  expected: number,
): readonly [ref: RefObject<E | null>, width: number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(expected);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !('ResizeObserver' in window)) return;
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    const print = () => {
      const page = element.closest('main') ?? document.body;
      flushSync(() => setWidth(Math.round(sheet * (element.clientWidth / page.clientWidth))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return [ref, width];
}
