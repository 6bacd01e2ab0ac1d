import type { PointType } from '@/domain/spc/label';
import type { SignalPoint } from '@/domain/spc/signalPoints';
import { type Dot, dotsPath } from './geometry';
import strokes from './strokes.module.css';
import { useDots } from './trendDots';

/** Each kind of signal in a shape and a colour of its own, and small dots for the rest, a path for each. */
export const signalLooks = {
  common_cause: { colour: 'var(--ink-2)', draw: (dots) => dotsPath(dots, 2) },
  special_cause_improvement: { colour: 'var(--improvement)', draw: (dots) => dotsPath(dots, 4.5) },
  special_cause_concern: {
    colour: 'var(--concern)',
    draw: (dots) => dots.map(({ x, y }) => `M${x} ${y - 5.5}l5.5 9.5h-11z`).join(''),
  },
  special_cause_neutral_high: { colour: 'var(--neutral)', draw: diamonds },
  special_cause_neutral_low: { colour: 'var(--neutral)', draw: diamonds },
} as const satisfies Record<PointType, { colour: string; draw: (dots: readonly Dot[]) => string }>;

function diamonds(dots: readonly Dot[]): string {
  return dots.map(({ x, y }) => `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5-5.5z`).join('');
}

/** Every month's dot, and a ring round the latest. */
export function NhsMarks({ points }: { points: readonly SignalPoint[] }) {
  const dots = useDots(points);
  if (!dots) return null;
  const last = dots.at(-1);
  return (
    <>
      {Object.entries(signalLooks).map(([type, { colour, draw }]) => {
        const these = dots.filter(
          (dot, i): dot is Dot => dot !== null && (points[i]?.pointType ?? 'common_cause') === type,
        );
        return <path key={type} data-signal={type} d={draw(these)} fill={colour} />;
      })}
      {last && <circle className={strokes.latest} cx={last.x} cy={last.y} r="7" />}
    </>
  );
}
