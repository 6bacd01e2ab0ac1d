/** A small mark that tells by its shape as well as its colour. */
export function Shape({ kind }: { kind: 'square' | 'diamond' | 'circle' | 'dash' }) {
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      aria-hidden="true"
      style={{ display: 'inline-block', verticalAlign: '-0.05em', flex: 'none' }}
    >
      {kind === 'square' && <rect x="0.5" y="0.5" width="9" height="9" fill="currentColor" />}
      {kind === 'diamond' && (
        <>
          <path d="M5 0.7 9.3 5 5 9.3 0.7 5Z" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <path d="M5 0.7 0.7 5 5 9.3Z" fill="currentColor" />
        </>
      )}
      {kind === 'circle' && (
        <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.2" />
      )}
      {kind === 'dash' && <path d="M1 5h8" stroke="currentColor" strokeWidth="1.4" />}
    </svg>
  );
}
