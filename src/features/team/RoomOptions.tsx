import { useId } from 'react';
import { barScale } from '@/charts/barScale';
import { StatusMark } from '@/charts/StatusMark';
import { WorkerBar } from '@/charts/WorkerBar';
import type { BoardWorker } from '@/domain/board/board';
import { stageWords } from '@/domain/board/stage';
import type { RoomComparison, RoomOption } from '@/domain/capacity/room';
import { weighWords, wouldHold } from '@/domain/capacity/roomWords';
import { formatNumber } from '@/domain/format';
import styles from './RoomOptions.module.css';

interface RoomOptionsProps {
  heading: string;
  options: readonly RoomOption[];
  comparison: RoomComparison;
}

/** One group of workers, in alphabetical order, each with the load they would reach against the line they would have. */
export function RoomOptions({ heading, options, comparison }: RoomOptionsProps) {
  const id = useId();
  const { suits, judgement, request } = comparison;
  const scale = barScale(
    [...suits, ...judgement].map(({ cases, limit }) => ({ cases, limit: limit?.red })),
  );
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {options.length === 0 ? (
        <p>Nobody.</p>
      ) : (
        <table className={styles.options} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Worker</th>
              <th scope="col">Hollow blocks: what would be added</th>
              <th scope="col">Now</th>
              <th scope="col">
                {request.children === 1 ? 'With this one' : `With these ${request.children}`}
              </th>
              <th scope="col">To weigh</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.worker.id}>
                <th scope="row">
                  {option.worker.name}
                  <span className={styles.stage}>{stageWords(option.worker)}</span>
                </th>
                <td className={styles.bar}>
                  <WorkerBar
                    held={option.worker.held}
                    added={{ type: request.type, count: request.children }}
                    cases={option.cases}
                    limit={option.limit?.red}
                    away={false}
                    scale={scale}
                  />
                </td>
                <td className={styles.now}>{nowWords(option.worker)}</td>
                <td className={styles.then}>
                  <StatusMark status={option.status}>{wouldHold(option)}</StatusMark>
                </td>
                <td className={styles.weigh}>{weighWords(option).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function nowWords({ cases, limit, status }: BoardWorker): string {
  if (Number.isNaN(cases)) return 'not recorded';
  return limit && !Number.isNaN(limit.red)
    ? `${cases} of ${formatNumber(limit.red, 1)}, ${status}`
    : `${cases}, ${status}`;
}
