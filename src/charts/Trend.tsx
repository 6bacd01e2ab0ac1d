import type { ChangeMonth } from '@/domain/change/change';
import { meaningOf } from '@/domain/change/words';
import type { Measure } from '@/domain/measures/measure';
import { ChangeMarks } from './ChangeMarks';
import { TrendFrame, type TrendProps } from './TrendFrame';
import { TrendKey } from './TrendKey';
import type { Level } from './trendShape';
import { UsualGround } from './UsualGround';
import { type UsualRange, usualRanges } from './usualRanges';

interface ChangeTrendProps extends TrendProps {
  /** The months in view, as they are called: what is drawn is what they say and nothing else. */
  months: readonly ChangeMonth[];
  better: Measure['better'];
  /** A mean of months: "16.3". */
  formatMean: (mean: number) => string;
}

/** A measure's months against its usual range and its limit: each in colour where it is called, and nowhere else. */
export function Trend({ months, better, formatMean, ...frame }: ChangeTrendProps) {
  const ranges = usualRanges(months);
  return (
    <TrendFrame
      {...frame}
      months={months}
      levels={[
        ...averageLevel(months, better, formatMean),
        ...usualLevels(ranges.at(-1), formatMean),
      ]}
      extent={ranges.flatMap(({ baseline, band, trial }) => [
        baseline?.mean ?? null,
        ...[band, ...trial.map((each) => each.band)].flatMap((each) =>
          each ? [each.lower, each.upper] : [],
        ),
      ])}
      ground={<UsualGround ranges={ranges} months={months} />}
      marks={<ChangeMarks months={months} better={better} />}
      legend={<TrendKey months={months} ranges={ranges} better={better} />}
    />
  );
}

function averageLevel(
  months: readonly ChangeMonth[],
  better: Measure['better'],
  formatMean: (mean: number) => string,
): Level[] {
  const last = months.at(-1);
  if (last?.mean6 == null) return [];
  const { mean6, state } = last;
  const text = formatMean(mean6);
  const isPast = state.kind === 'above' || state.kind === 'below';
  return [
    {
      words: `six-month average ${text}`,
      short: `average ${text}`,
      value: mean6,
      strong: isPast ? meaningOf(state.kind, better) : 'usual',
    },
  ];
}

function usualLevels(range: UsualRange | undefined, formatMean: (mean: number) => string): Level[] {
  if (!range?.baseline) return [];
  const { lower = null, upper = null } = range.band ?? range.trial.at(-1)?.band ?? {};
  const what = range.band ? 'usual' : 'trial';
  const level = (name: string, short: string, value: number | null): Level[] =>
    value === null
      ? []
      : [{ words: `${name} ${formatMean(value)}`, short: `${short} ${formatMean(value)}`, value }];
  return [
    ...level(`${what} up to`, 'up to', upper),
    ...level(range.band ? 'usual level' : 'level so far', 'level', range.baseline.mean),
    ...level(`${what} from`, 'from', lower),
  ];
}
