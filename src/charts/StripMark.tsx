export type StripKind = 'ours' | 'neighbour' | 'region' | 'England' | 'other';

/** The mark of a named area, told apart by shape as well as by its name. */
export function StripMark({ kind, x, y }: { kind: StripKind; x: number; y: number }) {
  if (kind === 'ours') return <circle cx={x} cy={y} r="6" />;
  if (kind === 'England') return <path d={`M${x - 5} ${y - 5}h10v10h-10z`} />;
  if (kind === 'region') return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
  return <circle cx={x} cy={y} r="4" />;
}
