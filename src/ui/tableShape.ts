import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How a table stands in its box: whole, wider than it and scrolling there, or, where a box as narrow as a phone does not
 * hold it, with each row as a block.
 */
export type TableShape = 'whole' | 'wider' | 'blocks';

/** Below so many of the root's letters a box is too narrow to scroll in. */
const NARROW = 40;

/** The shape that a table has room for, now and whenever its box or what it holds changes. */
export function useTableShape(): {
  box: RefObject<HTMLDivElement | null>;
  table: RefObject<HTMLTableElement | null>;
  shape: TableShape;
} {
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [shape, setShape] = useState<TableShape>('whole');
  useLayoutEffect(() => {
    if (!('ResizeObserver' in window) || !box.current || !table.current) return;
    const outer = box.current;
    const inner = table.current;
    let now: TableShape = 'whole';
    let needed = 0;
    function look() {
      // As blocks it is as wide as its box: what it would need is what it last did.
      if (now !== 'blocks') needed = inner.offsetWidth;
      now = shapeIn(outer.clientWidth, needed);
      setShape(now);
    }
    look();
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return { box, table, shape };
}

function shapeIn(width: number, needed: number): TableShape {
  if (needed <= width + 1) return 'whole';
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return width < NARROW * letter ? 'blocks' : 'wider';
}
