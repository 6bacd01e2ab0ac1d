import styles from './DataTable.module.css';

interface SortButtonProps {
  label: React.ReactNode;
  /** How the column is sorted now, if it is. */
  direction: 'ascending' | 'descending' | undefined;
  onPress: () => void;
}

/** The heading of a column that sorts its table. */
export function SortButton({ label, direction, onPress }: SortButtonProps) {
  return (
    <button type="button" onClick={onPress}>
      <span>{label}</span>
      <svg
        viewBox="0 0 8 8"
        width="8"
        height="8"
        aria-hidden="true"
        className={styles.arrow}
        data-direction={direction}
      >
        <path d="M0 2h8L4 7z" fill="currentColor" />
      </svg>
    </button>
  );
}
