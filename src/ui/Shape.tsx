export type ShapeKind =
  | 'filled square'
  | 'half-filled square'
  | 'half-filled diamond'
  | 'open circle'
  | 'dash'
  | 'up triangle'
  | 'down triangle'
  | 'wave';

const drawings: Readonly<Record<ShapeKind, React.ReactNode>> = {
  'filled square': <path d="M1 1h10v10H1z" fill="currentColor" />,
  'half-filled square': (
    <>
      <path d="M1.7 1.7h8.6v8.6H1.7z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M1.7 6h8.6v4.3H1.7z" fill="currentColor" />
    </>
  ),
  'half-filled diamond': (
    <>
      <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 .8v10.4L.8 6z" fill="currentColor" />
    </>
  ),
  'open circle': (
    <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  'up triangle': <path d="M6 1.2 11.2 10.6H.8z" fill="currentColor" />,
  'down triangle': <path d="M6 10.8.8 1.4h10.4z" fill="currentColor" />,
  wave: (
    <path
      d="M.8 7.2C2 4.4 4 4.4 6 6.4s4 2 5.2-.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  dash: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.5" />,
};

/** A mark in the colour of the text around it. It never stands alone: a word is beside it or hidden in it. */
export function Shape({ kind }: { kind: ShapeKind }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {drawings[kind]}
    </svg>
  );
}
