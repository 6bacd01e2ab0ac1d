import { useUnitHref } from '@/address/links';
import { type Held, heldMonths } from '@/domain/arrival/completeness';
import type { TeamMonths } from '@/domain/facts';
import { formatMonth, formatMonthShort } from '@/domain/format';
import { addMonths, type Month, monthRange } from '@/domain/month';
import type { Unit, UnitTree } from '@/domain/unit';
import { DataTable } from '@/ui/DataTable';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './Data.module.css';
import { Section } from './Section';

const MONTHS = 12;

const legend = [
  ['whole', 'all of it that the source can know'],
  ['in part', 'figures made from the rest of it are missing'],
  ['no row', 'the team’s figures of that month are missing'],
  ['not begun', 'the team has no row before it'],
  ['closed', 'the structure says so'],
] as const satisfies readonly (readonly [Held, string])[];

interface TeamGridProps {
  teamMonths: TeamMonths;
  unit: Unit;
  tree: UnitTree;
  month: Month;
}

/** The latest months of every team: whole, in part or missing. Only what is not whole takes ink. */
export function TeamGrid({ teamMonths, unit, tree, month }: TeamGridProps) {
  const unitHref = useUnitHref();
  const months = monthRange(addMonths(month, 1 - MONTHS), month);
  const held = heldMonths(teamMonths, tree, tree.teamsOf(unit.id), months);
  const rows = [...held].map(([id, cells]) => ({ id, path: tree.pathTo(id), cells }));
  return (
    <Section id="months" heading="Teams by month">
      <ul className={styles.legend}>
        {legend.map(([held, meaning]) => (
          <li key={held}>
            <Mark held={held} seen />: {meaning}
          </li>
        ))}
      </ul>
      <div className={styles.grid}>
        <DataTable
          caption={`Which months of which teams are here, ${unit.name}, 12 months to ${formatMonth(month)}`}
          captionHidden
          oneAtATime={{ label: 'Month', first: String(month) }}
          rows={rows}
          rowKey={({ id }) => id}
          groupOf={({ path }) => path.at(-2)?.name ?? ''}
          columns={[
            {
              key: 'team',
              label: 'Team',
              cell: ({ id, path }) => <a href={unitHref(id)}>{path.at(-1)?.name}</a>,
            },
            ...months.map((each, i) => ({
              key: String(each),
              label: <MonthHead month={each} first={i === 0} />,
              name: formatMonth(each),
              cell: ({ cells }: (typeof rows)[number]) => <Mark held={cells[i] ?? 'no row'} />,
            })),
          ]}
        />
      </div>
    </Section>
  );
}

/** "Oct", with its year under the first and every January. */
function MonthHead({ month, first }: { month: Month; first: boolean }) {
  const [name, year] = formatMonthShort(month).split(' ');
  return (
    <span className={styles.month}>
      {name}
      {(first || name === 'Jan') && <span>{year}</span>}
    </span>
  );
}

const words: Readonly<Record<Held, string>> = {
  whole: 'has a row',
  'in part': 'in part',
  'no row': 'no row',
  'not begun': 'not begun',
  closed: 'closed',
};

/** A cell's state by shape and word; the word is seen where it asks for attention, and in the legend. */
function Mark({ held, seen = held === 'no row' }: { held: Held; seen?: boolean }) {
  return (
    <span className={styles.mark} data-held={held}>
      <span className={styles.shape} aria-hidden="true" />
      {seen ? words[held] : <VisuallyHidden>{words[held]}</VisuallyHidden>}
    </span>
  );
}
