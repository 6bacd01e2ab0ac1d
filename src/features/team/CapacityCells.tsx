import { Blocks } from '@/charts/Blocks';
import { caseOrder } from '@/charts/caseColours';
import { ScaleBar } from '@/charts/ScaleBar';
import type { BoardWorker } from '@/domain/board/board';
import type { ChildWithNobody } from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import type { TeamAhead } from '@/domain/capacity/teamCapacity';
import { formatDayShort, formatNumber } from '@/domain/format';
import type { Found } from '@/domain/found';
import { shortened } from '@/domain/id';
import type { AgreedLine } from '@/domain/review/agreedLine';
import { roundHalfUp } from '@/domain/value';
import styles from './Capacity.module.css';
import { aheadWords, leastWords, loadWords, overWords, stateWords } from './capacityTable';

/** How many have nobody, a hollow block a child by kind, and those who may not wait in words. */
export function NobodyCell({ seen }: { seen: Found<ChildWithNobody> }) {
  const { items } = seen;
  const urgent = areUrgent(items);
  const types = [...caseOrder, undefined].filter((type) =>
    items.some((child) => child.type === type),
  );
  return (
    <span className={styles.nobody}>
      <span className={items.length > 0 ? styles.loud : styles.quiet} data-after="with nobody">
        {leastWords(seen)}
      </span>
      <span className={styles.blocks}>
        {types.map((type) => (
          <Blocks
            key={type ?? ''}
            type={type ?? 'other'}
            count={items.filter((child) => child.type === type).length}
            hollow
          />
        ))}
      </span>
      {urgent.length > 0 && <span className={styles.small}>{urgentWords(urgent)}</span>}
    </span>
  );
}

interface OverCellProps {
  over: Found<BoardWorker>;
  present: Found<BoardWorker>;
}

/** How many of the workers present are over their own limit: a count, by which nothing is put in order. */
export function OverCell({ over, present }: OverCellProps) {
  return (
    <span className={over.items.length > 0 ? styles.loud : styles.quiet} data-after="over">
      {overWords(over, present)}
    </span>
  );
}

/** A load as a bar against its line, on the scale that all rows share. */
export function LoadCell({ load, most }: { load: number; most: number }) {
  const words = loadWords(load);
  if (Number.isNaN(load)) return <span className={styles.quiet}>{words}</span>;
  const over = roundHalfUp(load, 0) > 100;
  return (
    <span className={styles.load}>
      <ScaleBar
        label={`${words} of limits`}
        value={load}
        most={most}
        line={{ value: 100, label: '' }}
        over={over}
      />
      <span className={over ? styles.loud : undefined}>{words}</span>
    </span>
  );
}

/** The highest of the next twelve weeks and when that is. */
export function AheadCell({ ahead }: { ahead: TeamAhead | undefined }) {
  if (!ahead)
    return (
      <span className={styles.quiet} data-before="highest">
        …
      </span>
    );
  if (ahead.is !== 'peak')
    return (
      <span className={styles.small} data-before="twelve weeks:">
        {aheadWords(ahead)}
      </span>
    );
  const { load, over, week } = ahead.peak;
  return (
    <span className={styles.ahead}>
      <span className={over === 'never' ? undefined : styles.loud} data-before="highest">
        {formatNumber(load, 0)}%
      </span>
      {over === 'throughout' && <span className={styles.small}>over throughout</span>}
      <span className={styles.small}>
        {week.week === 0 ? 'now' : `week of ${formatDayShort(week.from)}`}
      </span>
    </span>
  );
}

/** What was agreed, and whether it is due, overdue or done. */
export function AgreedCell({ line, href }: { line: AgreedLine; href: string }) {
  return (
    <span className={styles.agreed}>
      <a href={href}>{shortened(line.words, 90)}</a>
      <span className={line.overdue ? styles.overdue : styles.small}>{stateWords(line)}</span>
    </span>
  );
}
