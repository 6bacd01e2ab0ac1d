import type { RunwayEvent } from '@/domain/projection/runwayLimit';
import { effectWords, eventWords } from '@/domain/projection/runwayWords';
import styles from './RunwayChart.module.css';

/** An event below the axis: where its week begins, and the row its text stands in, counted from the axis. */
export interface RunwayFlag {
  readonly x: number;
  readonly row: number;
  readonly event: RunwayEvent;
}

/** What is known to come, each on a pole from the week it begins to count. */
export function RunwayEvents({
  flags,
  top,
  row,
}: {
  flags: readonly RunwayFlag[];
  top: number;
  row: number;
}) {
  return flags.map(({ x, row: at, event }) => (
    <g key={`${x} ${at}`} className={styles.event}>
      <line x1={x} x2={x} y1={top - 4} y2={top + at * row + 12} />
      <text x={x + 5} y={top + at * row + 11}>
        <tspan>{effectWords(event.effect)}</tspan> {eventWords(event)}
      </text>
    </g>
  ));
}
