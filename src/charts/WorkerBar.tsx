import { caseNumber } from '@/domain/format';
import { type CaseType, caseTypeWords } from '@/domain/worker';
import type { BarScale } from './barScale';
import { caseColours, caseOrder } from './caseColours';
import { LoadLine } from './LoadLine';
import styles from './WorkerBar.module.css';

interface WorkerBarProps {
  held: Readonly<Record<CaseType, number>>;
  /** Children who are not theirs yet, drawn hollow after those they hold. */
  added?: { readonly type: CaseType; readonly count: number } | undefined;
  /** All the bar shows, those added too. */
  cases: number;
  limit: number | undefined;
  away: boolean;
  needCover?: number | undefined;
  scale: BarScale;
  /** Lower, where there are many. */
  compact?: boolean;
}

/** Heights in pixels: of the whole, the blocks, what marks the excess, and the load line from foot to ring. */
const sizes = {
  full: { height: 44, top: 19, block: 15, past: 36, mark: 3, foot: 41, ring: 9, text: 31 },
  compact: { height: 32, top: 14, block: 10, past: 25.5, mark: 2.5, foot: 29, ring: 6, text: 24 },
} as const;

/** One worker's children as blocks, with their own load line and what lies past it. */
export function WorkerBar({
  held,
  added,
  cases,
  limit: given,
  away,
  needCover = cases,
  scale,
  compact = false,
}: WorkerBarProps) {
  const limit = Number.isNaN(given) ? undefined : given;
  const size = sizes[compact ? 'compact' : 'full'];
  const end = scale.reach({ cases, limit });
  const line = away || limit === 0 ? 0 : scale.line({ cases, limit });
  const over = limit !== undefined && !away && cases > limit;
  return (
    <svg
      className={styles.bar}
      width="100%"
      height={size.height}
      role="img"
      aria-label={words(held, added)}
    >
      {cases > 0 && (
        <svg
          x={away ? 3 : 0}
          y={size.top}
          width={percent(end)}
          height={size.block}
          viewBox={`0 0 ${cases} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {runs(held).map(({ type, from, count }) => (
            <path
              key={type}
              className={away ? styles.hollow : styles.filled}
              d={blocks(from, count, away)}
              style={{ color: caseColours[type] }}
            />
          ))}
          {added && (
            <path
              className={styles.hollow}
              d={blocks(cases - added.count, added.count, true)}
              style={{ color: caseColours[added.type] }}
            />
          )}
        </svg>
      )}
      {over && (
        <rect
          className={styles.over}
          x={percent(line)}
          y={size.past}
          width={percent(end - line)}
          height={size.mark}
        />
      )}
      {(over || away) && (
        <text className={styles.overWords} x={percent(end)} dx="7" y={size.text}>
          {over ? `${caseNumber(cases - limit)} over` : needCover > 0 && `${needCover} need cover`}
        </text>
      )}
      {limit !== undefined && (
        <LoadLine
          from={{ x: percent(line), y: size.foot }}
          to={{ x: percent(line), y: size.ring }}
          label={away ? '0 while away' : caseNumber(limit)}
        />
      )}
    </svg>
  );
}

/** The types a worker holds, each with where its blocks begin. */
function runs(held: WorkerBarProps['held']) {
  let next = 0;
  return caseOrder.flatMap((type) => {
    const count = held[type];
    if (!(count > 0)) return [];
    const from = next;
    next += count;
    return [{ type, from, count }];
  });
}

/** Blocks one unit wide; hollow ones stand a little apart, since their outline is their ink. */
function blocks(from: number, count: number, hollow: boolean): string {
  const inset = hollow ? 0.09 : 0;
  const square = `${inset}h${1 - 2 * inset}v${1 - 2 * inset}h${2 * inset - 1}z`;
  return Array.from({ length: count }, (_, i) => `M${from + i + inset} ${square}`).join('');
}

function words(held: WorkerBarProps['held'], added: WorkerBarProps['added']): string {
  const said = (type: CaseType, count: number) =>
    `${count} ${caseTypeWords[type][count === 1 ? 'one' : 'many']}`;
  if (Object.values(held).some(Number.isNaN)) return 'not recorded in full';
  const parts = runs(held).map(({ type, count }) => said(type, count));
  const now = parts.join(', ') || 'no cases';
  return added ? `${now}; to be added: ${said(added.type, added.count)}` : now;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
