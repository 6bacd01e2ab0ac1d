import type { Status } from '@/domain/limits/status';
import { linePath, pastPath } from './geometry';
import { LoadSteps } from './LoadSteps';
import type { loadPlaces } from './loadShape';
import strokes from './strokes.module.css';

interface LoadMarksProps extends ReturnType<typeof loadPlaces> {
  /** Where the load line's ring is. */
  end: number;
  label: string;
  /** Of the last month. */
  status: Status;
}

/** A worker's load, their own limit as it stepped, and what lay past it. */
export function LoadMarks({ dots, places, levels, end, label, status }: LoadMarksProps) {
  const last = dots.at(-1);
  return (
    <>
      <LoadSteps places={places} end={end} label={label} />
      <path className={strokes.data} d={linePath(dots)} />
      <path className={strokes.past} d={pastPath(dots, levels, 'above')} />
      {last && (
        <circle className={strokes.dot} data-status={status} cx={last.x} cy={last.y} r="3" />
      )}
    </>
  );
}
