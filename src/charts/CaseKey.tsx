import { type CaseType, caseTypeWords } from '@/domain/worker';
import styles from './CaseKey.module.css';
import { caseColours } from './caseColours';

/** Which colour is which case type, in the order the blocks stand. */
export function CaseKey({ types }: { types: readonly CaseType[] }) {
  return (
    <span className={styles.key}>
      {types.map((type) => (
        <span key={type}>
          <svg viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">
            <path d="M0 0h11v11H0z" fill={caseColours[type]} />
          </svg>
          {caseTypeWords[type].short}
        </span>
      ))}
    </span>
  );
}
