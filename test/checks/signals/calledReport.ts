import { measureOf } from '@/domain/measures/catalogue';
import { type Called, judged, LEVELS, limits } from './called';
import { type Promised, percent, promise, table } from './table';

/** At most this share of teams may be called over at a true rate of so much of their limit, per cent. */
const MOST = 16;
const AT = 80;

const kinds = ['team', 'service', 'authority'] as const;

/** How often units are called over at each true rate, and by the limit alone, as a table, with what was promised of teams. */
export function calledReport(all: readonly Called[]): { lines: string[]; promised: Promised[] } {
  const rates = (measure: Called['measure'], kind: Called['kind'], level: Called['level']) => {
    const of = all.filter(
      (each) => each.measure === measure && each.kind === kind && each.level === level,
    );
    const share = (part: 'above' | 'over') =>
      (of.reduce((sum, each) => sum + each[part], 0) * 100) /
      of.reduce((sum, each) => sum + each.n, 0);
    return { above: share('above'), over: share('over') };
  };
  return {
    lines: table([
      ['', ...LEVELS.map((level) => `${level}% of it`)],
      ...judged.flatMap((measure) =>
        kinds.map((kind) => [
          `${measureOf(measure).label}, limit ${limits[measure]}%, ${kind}`,
          ...LEVELS.map((level) => {
            const { above, over } = rates(measure, kind, level);
            return `${percent(over)} (${percent(above)})`;
          }),
        ]),
      ),
    ]),
    promised: judged.map((measure) => {
      const { over } = rates(measure, 'team', AT);
      const words = `${measureOf(measure).label} of teams called over at ${AT}% of the limit: ${percent(over)}, at most ${MOST}%`;
      return promise(words, over <= MOST);
    }),
  };
}
