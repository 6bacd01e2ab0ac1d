import type { Month } from '@/domain/month';
import { axisMonth, quarters } from './months';
import { ScaleRules } from './ScaleRules';
import strokes from './strokes.module.css';

interface SmallAxesProps {
  /** The two ends of the scale, each with a rule. */
  scale: readonly [low: number, high: number];
  months: readonly Month[];
  format: (value: number) => string;
  x: (month: Month) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  /** Where the months' ticks begin, and the height of the drawing, at whose foot they are named. */
  bottom: number;
  height: number;
}

/** What a small trend is read against: its scale and its months. */
export function SmallAxes({
  scale,
  months,
  format,
  x,
  y,
  left,
  right,
  bottom,
  height,
}: SmallAxesProps) {
  return (
    <>
      <ScaleRules values={scale} {...{ format, y, left, right }} />
      {quarters(months, Math.floor((right - left) / 48)).map((month) => (
        <g key={month}>
          <line className={strokes.tick} x1={x(month)} x2={x(month)} y1={bottom} y2={bottom + 4} />
          <text className={strokes.axis} x={x(month)} y={height - 4} textAnchor="middle">
            {axisMonth(month)}
          </text>
        </g>
      ))}
    </>
  );
}
