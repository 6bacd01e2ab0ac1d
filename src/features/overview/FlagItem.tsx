import { Fragment } from 'react';
import { useHref, useUnitHref } from '@/address/links';
import { useUnitTree } from '@/data/queries';
import type { Flag } from '@/domain/flags/flag';
import { count } from '@/domain/format';
import { type AttentionLine, standsFor } from '@/domain/review/ranking';
import styles from './Attention.module.css';
import { findingWords } from './findingWords';
import { LineUnder } from './LineUnder';
import type { Where } from './where';

interface FlagItemProps extends Where {
  line: AttentionLine;
  /** In few words, what it stands for as a number; else all of it. */
  short: boolean;
}

/** A line of what needs attention: its unit, a link to the evidence, with the finding, since when, of how many, and what clears it. */
export function FlagItem({ line, short, ...where }: FlagItemProps) {
  const { flag } = line;
  const { sentence, n } = (short && flag.short) || flag;
  const more = short ? standsFor(line) : 0;
  return (
    <li className={styles.flag} data-kind={flag.kind}>
      <p className={styles.finding}>
        <FlagLink flag={flag} />: {findingWords(line, where, sentence)}
      </p>
      <p className={styles.small}>
        {[flag.since, n, flag.clears, more > 0 && `Stands for ${count(more, 'other')}.`]
          .filter(Boolean)
          .join(' ')}
      </p>
      {!short && <LineUnder line={line} {...where} />}
    </li>
  );
}

/** Where children have nobody or workers are over that stands past the first few: named, so that none is put away. */
export function AlsoNamed({ flags }: { flags: readonly Flag[] }) {
  const of = (kind: Flag['kind']) => flags.filter((flag) => flag.kind === kind);
  return (
    <>
      <Also words="Children with nobody also in" flags={of('child with nobody')} />
      <Also words="Workers over also in" flags={of('worker over')} />
    </>
  );
}

function Also({ words, flags }: { words: string; flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <p className={styles.also}>
      {words}{' '}
      {flags.map((flag, i) => (
        <Fragment key={`${flag.unit} ${flag.sentence}`}>
          {i > 0 && ', '}
          <FlagLink flag={flag} />
        </Fragment>
      ))}
      .
    </p>
  );
}

function FlagLink({ flag: { unit, measure } }: { flag: Flag }) {
  const href = useHref();
  const unitHref = useUnitHref();
  const name = useUnitTree().byId.get(unit)?.name;
  return (
    <a href={measure === undefined ? unitHref(unit) : href({ page: 'measure', measure, unit })}>
      {name}
    </a>
  );
}
