import { scaleLinear } from 'd3-scale';
import type { Measure } from '@/domain/measures/measure';
import { extentOf } from './geometry';
import { MiniTrend, type MiniTrendProps } from './MiniTrend';
import styles from './SmallMultiples.module.css';
import { StatusMark } from './StatusMark';
import { useWidth } from './useWidth';

export interface Multiple extends Pick<MiniTrendProps, 'label' | 'points' | 'line' | 'status'> {
  readonly id: string;
  /** A link to the unit, or a measure's name. */
  readonly name: React.ReactNode;
  /** The last figure: "16.3". */
  readonly value: string;
  /** What the figure is of: "n = 10 case holders". */
  readonly note?: string;
  /** What its months tell, where that is called. */
  readonly told?: React.ReactNode;
  /** False where no limit is kept for what it shows, so that it has no status to speak of. */
  readonly marked?: boolean;
}

interface SmallMultiplesProps {
  /** In the order they are to be read, worst first. */
  multiples: readonly Multiple[];
  better: Measure['better'];
  format: (value: number) => string;
  /** One scale for all, so that they can be compared; a scale of its own for each where they measure different things. */
  scales?: 'shared' | 'own';
}

const gap = 24;

/** Many small trends side by side, each with its own load line. */
export function SmallMultiples({
  multiples,
  better,
  format,
  scales = 'shared',
}: SmallMultiplesProps) {
  const [ref, width] = useWidth<HTMLUListElement>(960);
  const columns = Math.max(1, Math.floor((width + gap) / (232 + gap)));
  const shared = scaleOf(multiples);
  return (
    <ul ref={ref} className={styles.multiples}>
      {multiples.map((multiple) => {
        const { id, name, value, note, told, marked = true, ...chart } = multiple;
        return (
          <li key={id}>
            <div className={styles.head}>
              <b>{name}</b>
              <span>{value}</span>
              {marked && <StatusMark status={multiple.status} />}
              {told}
            </div>
            {note && <p className={styles.note}>{note}</p>}
            <MiniTrend
              {...chart}
              better={better}
              format={format}
              scale={scales === 'shared' ? shared : scaleOf([multiple])}
              width={Math.floor((width + gap) / columns) - gap}
            />
          </li>
        );
      })}
    </ul>
  );
}

function scaleOf(multiples: readonly Multiple[]): readonly [number, number] {
  const values = multiples.flatMap(({ points, line }) => [
    ...points.map((point) => point.value),
    line?.value,
  ]);
  const [low = 0, high = 1] = scaleLinear(extentOf(values), [0, 1]).nice(4).domain();
  return [low, high];
}
