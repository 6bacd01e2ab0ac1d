import styles from './Ring.module.css';

interface RingProps {
  /** What the mark means, read out and shown on hover. */
  name: string;
  colour: string;
  /** A letter, or a drawing in a box of 24 by 24. */
  glyph: string | React.ReactElement;
  underlined?: boolean;
}

/** The ring both families of control-chart marks share. */
export function Ring({ name, colour, glyph, underlined = false }: RingProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      role="img"
      aria-label={name}
      className={styles.ring}
      style={{ color: colour }}
    >
      <title>{name}</title>
      <circle cx="12" cy="12" r="10.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {typeof glyph === 'string' ? (
        <text x="12" y={underlined ? 14.5 : 16.5} textAnchor="middle">
          {glyph}
        </text>
      ) : (
        <g stroke="currentColor">{glyph}</g>
      )}
      {underlined && (
        <path d="M6.5 18h11" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.6" />
      )}
    </svg>
  );
}
