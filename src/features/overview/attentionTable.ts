import { standingUnder } from '@/domain/flags/foldWords';
import type { AttentionLine } from '@/domain/review/ranking';
import type { TableDescription } from '@/export/table';
import { findingWords } from './findingWords';
import type { Where } from './where';

/** What needs attention as a table, a line a row, as the page of all of it says it. */
export function attentionTable(lines: readonly AttentionLine[], where: Where): TableDescription {
  const { month, evidence } = where;
  return {
    caption: 'What needs attention',
    columns: [
      { key: 'rank', label: 'Rank', align: 'end' },
      { key: 'unit', label: 'Unit', align: 'start' },
      { key: 'finding', label: 'Finding', align: 'start' },
      { key: 'since', label: 'Since', align: 'start' },
      { key: 'n', label: 'Of how many', align: 'start' },
      { key: 'clears', label: 'What clears it', align: 'start' },
      { key: 'under', label: 'Stands for', align: 'start' },
    ],
    rows: lines.map((line, i) => ({
      rank: { text: String(i + 1), number: i + 1 },
      unit: evidence.tree.byId.get(line.flag.unit)?.name ?? line.flag.unit,
      finding: findingWords(line, where),
      since: line.flag.since,
      n: line.flag.n,
      clears: line.flag.clears,
      under: standingUnder(line, month, evidence)
        .map(({ name, figure }) => `${name} (${figure})`)
        .join('; '),
    })),
  };
}
