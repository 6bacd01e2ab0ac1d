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
  /** Of what they hold, the children with nobody at work for them, drawn hollow. */
  nobody?: Readonly<Partial<Record<CaseType, number>>> | undefined;
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
  nobody = {},
  scale,
  compact = false,
}: WorkerBarProps) {
  const limit = Number.isNaN(given) ? undefined : given;
  const size = sizes[compact ? 'compact' : 'full'];
  const end = scale.reach({ cases, limit });
  const line = away || limit === 0 ? 0 : scale.line({ cases, limit });
  const needCover = Object.values(nobody).reduce((sum, number) => sum + number, 0);
  const over = limit !== undefined && !away && cases > limit;
  return (
    <svg
      className={styles.bar}
      width="100%"
      height={size.height}
      role="img"
      aria-label={words(held, needCover, added)}
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
          {runs(held, nobody).map(({ type, from, count, hollow }) => (
            <path
              key={`${type} ${hollow}`}
              className={hollow ? styles.hollow : styles.filled}
              d={blocks(from, count, hollow)}
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

/** The types a worker holds, each with where its blocks begin; of a type those with somebody come first. */
function runs(held: WorkerBarProps['held'], nobody: NonNullable<WorkerBarProps['nobody']>) {
  let next = 0;
  return caseOrder.flatMap((type) => {
    const hollow = Math.min(nobody[type] ?? 0, held[type]);
    return [
      { type, count: held[type] - hollow, hollow: false },
      { type, count: hollow, hollow: true },
    ].flatMap((run) => {
      if (!(run.count > 0)) return [];
      const from = next;
      next += run.count;
      return [{ ...run, from }];
    });
  });
}

/** Blocks one unit wide; hollow ones stand a little apart, since their outline is their ink. */
function blocks(from: number, count: number, hollow: boolean): string {
  const inset = hollow ? 0.09 : 0;
  const square = `${inset}h${1 - 2 * inset}v${1 - 2 * inset}h${2 * inset - 1}z`;
  return Array.from({ length: count }, (_, i) => `M${from + i + inset} ${square}`).join('');
}

function words(
  held: WorkerBarProps['held'],
  needCover: number,
  added: WorkerBarProps['added'],
): string {
  const said = (type: CaseType, count: number) =>
    `${count} ${caseTypeWords[type][count === 1 ? 'one' : 'many']}`;
  if (Object.values(held).some(Number.isNaN)) return 'not recorded in full';
  const parts = caseOrder.flatMap((type) => (held[type] > 0 ? [said(type, held[type])] : []));
  const without = needCover > 0 ? `, ${needCover} of them with nobody at work for them` : '';
  const now = `${parts.join(', ') || 'no cases'}${without}`;
  return added ? `${now}; to be added: ${said(added.type, added.count)}` : now;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
