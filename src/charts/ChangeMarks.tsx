import { usePlotArea } from 'recharts';
import type { Side } from '@/domain/change/band';
import type { ChangeMonth } from '@/domain/change/change';
import { meaningOf } from '@/domain/change/words';
import { formatMonthShort } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { type Dot, dotsPath, linePath } from './geometry';
import strokes from './strokes.module.css';
import styles from './Trend.module.css';
import { useDots } from './trendDots';
import { meaningColours } from './trendShape';

interface ChangeMarksProps {
  months: readonly ChangeMonth[];
  better: Measure['better'];
}

export const sides = ['above', 'below'] as const satisfies readonly Side[];

/** A month past its usual range: a triangle that points to its side. */
export function sidePath(side: Side, dots: readonly Dot[]): string {
  const down = side === 'above' ? 1 : -1;
  return dots
    .map(({ x, y }) => `M${x.toFixed(1)} ${(y - 5 * down).toFixed(1)}l5 ${8.5 * down}h-10z`)
    .join('');
}

/** Every month's dot, and the mean of each six; both in colour, and in another shape, where the month is past its range. */
export function ChangeMarks({ months, better }: ChangeMarksProps) {
  const dots = useDots(months);
  const means = useDots(months.map(({ month, mean6 }) => ({ month, value: mean6 })));
  if (!dots || !means) return null;
  const last = dots.at(-1);
  const kindOf = (i: number) => months[i]?.state.kind;
  const usual = dots.filter((_, i) => kindOf(i) !== 'above' && kindOf(i) !== 'below');
  return (
    <>
      <Since months={months} better={better} means={means} />
      <path className={strokes.mean} d={linePath(means)} />
      <path
        data-state="usual"
        className={strokes.dot}
        d={dotsPath(
          usual.flatMap((dot) => dot ?? []),
          2,
        )}
      />
      {sides.map((side) => {
        const colour = meaningColours[meaningOf(side, better)];
        const these = dots.flatMap((dot, i) => (dot && kindOf(i) === side ? dot : []));
        if (these.length === 0) return null;
        return (
          <g key={side}>
            <path
              className={strokes.meanPast}
              stroke={colour}
              d={linePath(means.map((dot, i) => (kindOf(i) === side ? dot : null)))}
            />
            <path data-state={side} fill={colour} d={sidePath(side, these)} />
          </g>
        );
      })}
      {last && <circle className={strokes.latest} cx={last.x} cy={last.y} r="7.5" />}
    </>
  );
}

/** Since when what stands now has stood, at the month it was called: behind the months, its words above them all. */
function Since({ months, better, means }: ChangeMarksProps & { means: readonly (Dot | null)[] }) {
  const plot = usePlotArea();
  const state = months.at(-1)?.state;
  if (!plot || (state?.kind !== 'above' && state?.kind !== 'below')) return null;
  const { kind: side, since } = state;
  const at = means[months.findIndex(({ month }) => month === since)];
  if (!at) return null;
  const y = plot.y - 8;
  const isLeft = at.x < plot.x + plot.width / 2;
  return (
    <g>
      <path className={strokes.since} d={`M${at.x} ${y - 8}V${at.y - 4}`} />
      <text
        className={styles.since}
        style={{ fill: meaningColours[meaningOf(side, better)] }}
        x={at.x + (isLeft ? 6 : -6)}
        y={y}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {side} since {formatMonthShort(since)}
      </text>
    </g>
  );
}
