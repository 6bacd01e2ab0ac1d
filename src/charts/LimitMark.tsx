import { LoadLine } from './LoadLine';

/** A load line with its number by itself, as it stands in the head of a column of figures. */
export function LimitMark({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 68 16" width="68" height="16" role="img" aria-label={`limit ${label}`}>
      <LoadLine from={{ x: 0, y: 8 }} to={{ x: 26, y: 8 }} label={label} />
    </svg>
  );
}
