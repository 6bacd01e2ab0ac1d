import { useState } from 'react';
import styles from './Reader.module.css';

/** What is read at one place of a chart. */
export interface Reading {
  /** Shares of the plot, from the left and from the top; y is null where there is nothing to point at. */
  readonly x: number;
  readonly y: number | null;
  readonly heading: string;
  readonly facts: readonly string[];
}

interface ReaderProps {
  /** What is stepped through: "Caseload month by month". */
  label: string;
  /** From left to right; the first reading on is the last. */
  readings: readonly Reading[];
  /** How far the plot is from the edges of the chart it lies over, in pixels. */
  inset: { top: number; right: number; bottom: number; left: number };
}

/**
 * Lies over a drawn chart and reads it out point by point, to the pointer and to the keyboard alike. It keeps its place to
 * itself, so that the chart below is not drawn again. The keyboard's side is a slider, which every screen reader knows.
 */
export function Reader({ label, readings, inset }: ReaderProps) {
  const [chosen, setChosen] = useState(readings.length - 1);
  const [shown, setShown] = useState(false);
  const at = Math.min(chosen, readings.length - 1);
  const reading = readings[at];
  if (!reading) return null;

  const point = (event: React.PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setChosen(nearest(readings, (event.clientX - box.left) / box.width));
    setShown(true);
  };
  return (
    <div className={styles.reader} style={inset}>
      <input
        type="range"
        className={styles.slider}
        aria-label={label}
        aria-valuetext={[reading.heading, ...reading.facts].join(', ')}
        min={0}
        max={readings.length - 1}
        value={at}
        onChange={(event) => {
          setChosen(event.currentTarget.valueAsNumber);
          setShown(true);
        }}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onKeyDown={(event) => event.key === 'Escape' && setShown(false)}
      />
      {shown && (
        <>
          <span className={styles.hair} style={{ left: percent(reading.x) }} />
          {reading.y !== null && (
            <span
              className={styles.ring}
              style={{ left: percent(reading.x), top: percent(reading.y) }}
            />
          )}
          <div
            className={styles.card}
            data-side={reading.x > 0.5 ? 'left' : 'right'}
            style={{ left: percent(reading.x) }}
            aria-hidden="true"
          >
            <b>{reading.heading}</b>
            {reading.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </div>
        </>
      )}
      <div
        className={styles.pointer}
        role="presentation"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setShown(false)}
      />
    </div>
  );
}

function nearest(readings: readonly Reading[], x: number): number {
  let best = 0;
  readings.forEach((reading, i) => {
    if (Math.abs(reading.x - x) < Math.abs(readings[best]!.x - x)) best = i;
  });
  return best;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
