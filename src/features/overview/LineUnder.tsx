import { Fragment } from 'react';
import { useHref } from '@/address/links';
import { type StandsUnder, standingUnder } from '@/domain/flags/foldWords';
import type { AttentionLine } from '@/domain/review/ranking';
import styles from './Attention.module.css';
import type { Where } from './where';

/** So many are named in a sentence; more wait in a list until they are asked for. */
const FEW = 4;

interface LineUnderProps extends Where {
  line: AttentionLine;
}

/** What a line stands for beside its own flag: each a link to its evidence, with its figure. */
export function LineUnder({ line, month, evidence }: LineUnderProps) {
  const under = standingUnder(line, month, evidence);
  if (under.length === 0) return null;
  if (under.length <= FEW)
    return (
      <p className={styles.under}>
        Stands for:{' '}
        {under.map((each, i) => (
          <Fragment key={keyOf(each)}>
            {i > 0 && '; '}
            <Evident {...each} />
          </Fragment>
        ))}
        .
      </p>
    );
  return (
    <details className={styles.under}>
      <summary>Stands for {under.length} more</summary>
      <ul>
        {under.map((each) => (
          <li key={keyOf(each)} data-depth={each.depth}>
            <Evident {...each} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Evident({ flag: { unit, measure }, name, figure }: StandsUnder) {
  const href = useHref();
  return (
    <>
      {/* Only measures stand under a line. */}
      <a href={href({ page: 'measure', measure: measure ?? '', unit })}>{name}</a> ({figure})
    </>
  );
}

function keyOf({ flag: { unit, measure } }: StandsUnder): string {
  return `${unit} ${measure}`;
}
