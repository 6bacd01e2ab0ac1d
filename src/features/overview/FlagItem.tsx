import type { ReactNode } from 'react';
import { useHref, useUnitHref } from '@/address/links';
import { useUnitTree } from '@/data/queries';
import type { Flag } from '@/domain/flags/flag';
import styles from './Attention.module.css';

interface FlagItemProps {
  flag: Flag;
  /** Of which units it leads, where it does not stand for its own alone. */
  lead?: string | undefined;
  /** True where since when, of how many and what clears it wait until they are asked for. */
  brief: boolean;
  /** What it stands for. */
  children?: ReactNode;
}

/** A flag: its unit, a link to the evidence, with the finding, since when, of how many, and what clears it. */
export function FlagItem({ flag, lead, brief, children }: FlagItemProps) {
  const href = useHref();
  const unitHref = useUnitHref();
  const name = useUnitTree().byId.get(flag.unit)?.name;
  return (
    <li className={styles.flag} data-kind={flag.kind}>
      {lead && <p className={styles.lead}>{lead}</p>}
      <p>
        <a
          href={
            flag.measure === undefined
              ? unitHref(flag.unit)
              : href({ page: 'measure', measure: flag.measure, unit: flag.unit })
          }
        >
          {name}
        </a>
        : {lowerFirst(flag.sentence)}
      </p>
      {!brief && (
        <p className={styles.small}>
          {flag.since} {flag.n} {flag.clears}
        </p>
      )}
      {children}
    </li>
  );
}

/** A sentence as it goes on after a colon. */
function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
