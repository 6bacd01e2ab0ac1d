import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeOf,
  filterRows,
  type Row,
  type TableSchema,
  tableFromRows,
  textAt,
} from '@/domain/table';

const schema = {
  month: 'month',
  team: 'text',
  fte: 'number',
  agency: 'flag',
  since: 'day',
} as const satisfies TableSchema;

const anyRow: fc.Arbitrary<Row<typeof schema>> = fc.record({
  month: fc.option(fc.integer({ min: 24000, max: 25000 })),
  team: fc.option(fc.string({ maxLength: 3 })),
  fte: fc.option(fc.double({ noNaN: true })),
  agency: fc.option(fc.boolean()),
  since: fc.option(fc.nat(30000)),
});

/** A row read back from the columns. */
function rowAt({ columns }: ReturnType<typeof tableFromRows<typeof schema>>, row: number) {
  const number = (column: Float64Array) => {
    const value = column[row]!;
    return Number.isNaN(value) ? null : value;
  };
  const agency = number(columns.agency);
  return {
    month: number(columns.month),
    team: textAt(columns.team, row),
    fte: number(columns.fte),
    agency: agency === null ? null : agency === 1,
    since: number(columns.since),
  };
}

test('what goes into columns comes out again, and what is missing stays missing', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const table = tableFromRows(schema, rows);
      expect(table.rows).toBe(rows.length);
      expect(rows.map((_, i) => rowAt(table, i))).toEqual(rows);
    }),
  );
});

test('filtering keeps rows in their order, with all they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyRow, fc.boolean())), (drawn) => {
      const table = tableFromRows(
        schema,
        drawn.map(([row]) => row),
      );
      const kept = filterRows(table, (row) => drawn[row]![1]);
      const expected = drawn.flatMap(([row, keep]) => (keep ? [row] : []));
      expect(expected.map((_, i) => rowAt(kept, i))).toEqual(expected);
      expect(kept.rows).toBe(expected.length);
    }),
  );
});

test('a column that the source cannot know keeps its reason when rows are filtered', () => {
  const table = { ...tableFromRows(schema, []), unavailable: { fte: 'Not in the file.' } };
  expect(filterRows(table, () => true).unavailable).toEqual({ fte: 'Not in the file.' });
});

test('a text has the code of its rows, and one that is not there the code of none', () => {
  const rows = ['b', 'a', null, 'b'].map((team) => ({
    month: null,
    team,
    fte: null,
    agency: null,
    since: null,
  }));
  const { team } = tableFromRows(schema, rows).columns;
  expect([...team.codes]).toEqual([codeOf(team, 'b'), codeOf(team, 'a'), -1, codeOf(team, 'b')]);
  expect([...team.codes]).not.toContain(codeOf(team, 'c'));
  expect(textAt(team, 9)).toBeNull();
});
