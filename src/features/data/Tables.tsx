import { useTryAgain } from '@/data/queries';
import type { Facts, FactTable } from '@/domain/facts';
import { count, formatMonth, formatNumber, listWords } from '@/domain/format';
import type { Loaded } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { Unit, UnitTree } from '@/domain/unit';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { TryAgain } from '@/ui/TryAgain';
import { Section } from './Section';
import { tableUse, tableWords } from './words';

export type FactTables = { readonly [T in FactTable]: Loaded<Facts<T>> };

interface TablesProps {
  tables: FactTables;
  month: Month;
  unit: Unit;
  tree: UnitTree;
}

/** Each table of facts: how much of it is here, of how many teams, or why it is not. */
export function Tables({ tables, month, unit, tree }: TablesProps) {
  const names = Object.keys(tables) as FactTable[];
  const teams = tree.teamsOf(unit.id);
  const tryAgain = useTryAgain();
  const unread = names.filter((name) => tables[name].state === 'failed');
  const notHeld = names.filter((name) => tables[name].state === 'not held');
  return (
    <Section id="tables" heading="How much of it is here">
      <DataTable
        caption={`The tables of facts, and what is here of ${unit.name} in ${formatMonth(month)}`}
        captionHidden
        rows={names}
        rowKey={(name) => name}
        columns={[
          { key: 'table', label: 'Table', cell: (name) => tableWords[name] },
          {
            key: 'rows',
            label: 'Rows in all',
            align: 'end',
            cell: (name) => {
              const loaded = tables[name];
              return loaded.state === 'ready' ? formatNumber(loaded.data.rows, 0) : '';
            },
          },
          {
            key: 'here',
            label: 'Of the unit in view',
            cell: (name) => hereWords(name, tables[name], teams, month),
          },
          { key: 'use', label: 'Needed for', cell: (name) => tableUse[name] },
        ]}
      />
      {unread.length > 0 && (
        <TryAgain onTry={tryAgain}>
          {listWords(unread.map((name) => tableWords[name]))} could not be read.
        </TryAgain>
      )}
      {unread.length === 0 && notHeld.length > 0 && (
        <p>
          {listWords(notHeld.map((name) => tableWords[name]))} may have been connected since.{' '}
          <Button onClick={tryAgain}>Try again</Button>
        </p>
      )}
    </Section>
  );
}

function hereWords(
  name: FactTable,
  loaded: Loaded<Facts<FactTable>>,
  teams: readonly string[],
  month: Month,
): string {
  if (loaded.state !== 'ready') return loaded.sentence;
  const { rows, columns } = loaded.data;
  const wanted = new Set(teams);
  const seen = new Set<string>();
  let own = 0;
  for (let row = 0; row < rows; row++) {
    const team = textAt(columns.team, row);
    if (team === null || !wanted.has(team)) continue;
    if ('month' in columns && columns.month[row] !== month) continue;
    seen.add(team);
    own += 1;
  }
  const when = 'month' in columns ? `for ${formatMonth(month)}` : 'at the latest extract';
  const of = `in ${seen.size} of ${count(teams.length, 'team')}`;
  return name === 'team-month'
    ? `${seen.size} of ${count(teams.length, 'team')} ${when}`
    : `${count(own, ...nouns[name])} ${when}, ${of}`;
}

const nouns: Readonly<Record<Exclude<FactTable, 'team-month'>, readonly [string, string]>> = {
  'worker-month': ['worker of any role', 'workers of any role'],
  case: ['open case', 'open cases'],
  coming: ['known change', 'known changes'],
};
