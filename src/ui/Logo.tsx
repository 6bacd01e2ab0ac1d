/** The load line: a circle crossed by a line. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size * 1.3} height={size} viewBox="0 0 26 20" aria-hidden="true">
      <circle cx="13" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M0 10h26" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
