/** The load line of a hull: a circle crossed by a line. The name beside it says who we are. */
export function Logo() {
  return (
    <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      <circle cx="14" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M0 10h28" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
