import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFacts, encodeFacts, type WireFacts } from '@/data/http/columns';
import { type FactRow, type Facts, type FactTable, factSchemas } from '@/domain/facts';
import { dayOf, monthOf } from '@/domain/month';
import { type ColumnKind, tableFromRows } from '@/domain/table';

const tables = Object.keys(factSchemas) as FactTable[];

const cells: Record<ColumnKind, fc.Arbitrary<unknown>> = {
  text: fc.string(),
  flag: fc.boolean(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  month: fc.integer({ min: monthOf(1990, 1), max: monthOf(2060, 12) }),
  day: fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2060, 12, 31) }),
};

/** Tables of any rows, with cells missing here and there and, now and then, a whole column that the source cannot know. */
function factsOf<T extends FactTable>(table: T): fc.Arbitrary<Facts<T>> {
  const kinds = Object.entries<ColumnKind>(factSchemas[table]);
  const cell = (kind: ColumnKind) => fc.option(cells[kind], { freq: 4 });
  const row = fc.record(Object.fromEntries(kinds.map(([name, kind]) => [name, cell(kind)])));
  const unknown = fc.subarray(
    kinds.map(([name]) => name),
    { maxLength: 3 },
  );
  return fc.tuple(fc.array(row, { maxLength: 12 }), unknown).map(([rows, names]) => {
    const nulls = Object.fromEntries(names.map((name) => [name, null]));
    const kept = rows.map((one) => ({ ...one, ...nulls }) as FactRow<T>);
    const reasons = Object.fromEntries(names.map((name) => [name, `Nobody records ${name}.`]));
    return { ...tableFromRows(factSchemas[table], kept), unavailable: reasons } as Facts<T>;
  });
}

test.each(tables)('%s arrives as it left, gaps and reasons included', (table) => {
  fc.assert(
    fc.property(factsOf(table), (facts) => {
      const sent = JSON.stringify(encodeFacts(table, facts));
      expect(decodeFacts(table, JSON.parse(sent))).toEqual(facts);
    }),
  );
});

describe('what does not fit is named', () => {
  const facts = tableFromRows(factSchemas.coming, [
    {
      team: 'a',
      kind: 'leaver',
      worker: 'w1',
      name: 'One',
      role: null,
      date: 20000,
      fte: 1,
      share: null,
    },
    {
      team: 'b',
      kind: 'starter',
      worker: null,
      name: 'Two',
      role: null,
      date: null,
      fte: 0.5,
      share: null,
    },
  ]);
  const good = encodeFacts('coming', facts);
  const withColumn = (name: string, column: unknown) => ({
    ...good,
    columns: { ...good.columns, [name]: column },
  });

  test.each<[string, unknown, string]>([
    ['no body', null, 'the body is not a table of that name'],
    ['another table', { ...good, table: 'case' }, 'the body is not a table of that name'],
    ['no columns', { ...good, columns: null }, 'the body is not a table of that name'],
    ['half a row', { ...good, rows: 1.5 }, 'the number of rows is not a whole number'],
    ['fewer rows than none', { ...good, rows: -1 }, 'the number of rows is not a whole number'],
    ['a column left out', withColumn('fte', undefined), 'column fte is missing'],
    ['a column that is null', withColumn('fte', null), 'column fte, it is neither a list'],
    ['too few cells', withColumn('fte', [1]), 'column fte, it has 1 cells for 2 rows'],
    [
      'text for a number',
      withColumn('fte', [1, '0.5']),
      'column fte, row 2: "0.5" is not a number',
    ],
    [
      'a dictionary for numbers',
      withColumn('fte', { dictionary: [], codes: [] }),
      'column fte, it needs a list of numbers',
    ],
    [
      'a list for text',
      withColumn('kind', ['leaver', 'starter']),
      'column kind, it needs a dictionary',
    ],
    ['codes alone', withColumn('kind', { codes: [0, 0] }), 'column kind, it needs a dictionary'],
    [
      'a code beyond the dictionary',
      withColumn('team', { dictionary: ['a'], codes: [0, 1] }),
      'column team, row 2: code 1 is not in the dictionary',
    ],
    [
      'half a code',
      withColumn('team', { dictionary: ['a', 'b'], codes: [0, 0.5] }),
      'column team, row 2: code 0.5 is not in the dictionary',
    ],
    [
      'a text twice',
      withColumn('team', { dictionary: ['a', 'a'], codes: [0, 1] }),
      'column team, its dictionary says a text twice',
    ],
    [
      'a number in a dictionary',
      withColumn('team', { dictionary: [7], codes: [0, 0] }),
      'column team, its dictionary is not text',
    ],
    [
      'a day that does not exist',
      withColumn('date', { dictionary: ['2026-02-30'], codes: [0, null] }),
      'column date, "2026-02-30" is not a day',
    ],
  ])('%s', (_, body, complaint) => {
    expect(() => decodeFacts('coming', body)).toThrow(
      `The API's answer to facts/coming does not fit the contract: ${complaint}`,
    );
  });

  test('a flag that is neither yes nor no', () => {
    const wire: WireFacts = encodeFacts(
      'worker-month',
      tableFromRows(factSchemas['worker-month'], []),
    );
    const body = { ...wire, rows: 1, columns: onlyGaps(wire) };
    expect(() => decodeFacts('worker-month', body)).not.toThrow();
    expect(() =>
      decodeFacts('worker-month', { ...body, columns: { ...body.columns, agency: [2] } }),
    ).toThrow('column agency, row 1: 2 is neither 0 nor 1');
  });

  test('a column nobody knows is ignored', () => {
    expect(decodeFacts('coming', withColumn('mood', ['glad', 'glad']))).toEqual(facts);
  });
});

/** The columns of a table whose one row holds nothing. */
function onlyGaps(wire: WireFacts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wire.columns).map(([name, column]) => [
      name,
      'codes' in column ? { dictionary: [], codes: [null] } : [null],
    ]),
  );
}
