import { SEED, simulate } from '@mocks/authority/simulate';
import { fold } from '@/domain/flags/fold';
import { measureFlags } from '@/domain/flags/measures';
import { monthRange, monthText } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { agreedActions } from '@/domain/review/agreed';
import { isClosedBy } from '@/domain/unit';
import { evidenceOf } from '../../mocks/authorityRecords';
import { table } from './table';

/** The measures of the Overview's table of units. */
const shown = ['caseload', 'vacancy', 'turnover', 'agency', 'absence'] as const;
/** Months before the first that a full baseline lies behind are not judged. */
const BASELINE = 24;

/** Of the simulated authority as it is shown: the red cells of its teams on the Overview, and the lines of its review, a month. */
export function authorityReport(): string[] {
  const authority = simulate(SEED);
  const evidence = evidenceOf(authority);
  const { tree, records } = evidence;
  const months = monthRange(records.teams.first, authority.session.asAt).slice(BASELINE);
  const counts = months.map((month) => {
    const units = [...tree.byId.values()].filter((unit) => !isClosedBy(unit, month));
    const teams = units.filter(({ kind }) => kind === 'team');
    const red = teams.flatMap(({ id }) =>
      shown.filter((measure) => headline(measure, id, month, evidence).status === 'over limit'),
    );
    const overdue = agreedActions(tree.root.id, month, evidence)
      .filter(({ action }) => action.state === 'open' && action.review < month)
      .map(({ unit }) => unit);
    const lines = fold(
      units.flatMap(({ id }) => measureFlags(id, month, evidence)),
      { tree, overdue: new Set(overdue) },
    );
    return { month, red: red.length, lines: lines.length };
  });
  const of = (read: (each: (typeof counts)[number]) => number) => {
    const sorted = counts.map(read).sort((a, b) => a - b);
    return `${sorted[Math.floor((sorted.length - 1) / 2)]}, fewest ${sorted[0]}, most ${sorted.at(-1)}`;
  };
  return [
    ...table([
      ['', 'red team cells', 'review lines'],
      ...counts.map(({ month, red, lines }) => [monthText(month), String(red), String(lines)]),
    ]),
    '',
    `Red team cells: median ${of(({ red }) => red)}`,
    `Review lines: median ${of(({ lines }) => lines)}`,
  ];
}
