import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width an element has, kept up to date; until it is known, and where nothing is laid out, the one expected. */
export function useWidth<E extends HTMLElement>(
  expected: number,
): readonly [ref: RefObject<E | null>, width: number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(expected);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !('ResizeObserver' in window)) return;
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
