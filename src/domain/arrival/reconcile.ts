import { type Arriving, arriving } from '@/domain/arrival/arriving';
import { blankSenseless, blankUnknownWords } from '@/domain/arrival/cells';
import { blankContradictions } from '@/domain/arrival/contradictions';
import { takeOutDoubles } from '@/domain/arrival/doubles';
import { tellKeyless } from '@/domain/arrival/keys';
import { takeOutUnplaced } from '@/domain/arrival/places';
import { newTally } from '@/domain/arrival/tally';
import type { Facts, FactTable } from '@/domain/facts';
import type { Findings } from '@/domain/finding';
import type { Day } from '@/domain/month';
import { filterRows, type TextColumn } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/** A table as it may be counted on, and every doubt about how it arrived. */
export interface Arrived<T extends FactTable> {
  readonly facts: Facts<T>;
  readonly findings: Findings;
}

/**
 * Holds a table that arrived against the structure, the day of the extract and sense, once, before anything is made of it. Rows that
 * belong nowhere or are doubled are taken out, cells that cannot be meant or contradict each other are blanked, nothing is guessed, and each
 * doubt is told (`definitions`: complete or said). A table without doubts comes back as it is.
 */
export function reconcileFacts<T extends FactTable>(
  table: T,
  facts: Facts<T>,
  tree: UnitTree,
  extract: Day,
): Arrived<T> {
  const found = arriving(table, facts);
  const tally = newTally();
  const out = new Uint8Array(facts.rows);
  const blanks = new Map<string, number[]>();
  const blank = (column: string, row: number) => {
    const rows = blanks.get(column);
    if (rows) rows.push(row);
    else blanks.set(column, [row]);
  };
  takeOutUnplaced(found, tree, out, tally);
  tellKeyless(found, tree, out, tally);
  blankUnknownWords(found, out, blank, tally);
  blankSenseless(found, tree, extract, out, blank, tally);
  blankContradictions(found, tree, out, blank, tally);
  takeOutDoubles(found, tree, out, blank, tally);
  const blanked = blanks.size === 0 ? facts : withBlanks(facts, found, blanks);
  return {
    facts: out.includes(1) ? (filterRows(blanked, (row) => out[row] !== 1) as Facts<T>) : blanked,
    findings: tally.findings(),
  };
}

function withBlanks<T extends FactTable>(
  facts: Facts<T>,
  { numbers, texts }: Arriving,
  blanks: ReadonlyMap<string, readonly number[]>,
): Facts<T> {
  const changed: Record<string, Float64Array | TextColumn> = {};
  for (const [name, rows] of blanks) {
    const [cells, text] = [numbers[name], texts[name]];
    if (cells) {
      const copy = cells.slice();
      for (const row of rows) copy[row] = Number.NaN;
      changed[name] = copy;
    } else if (text) {
      const codes = text.codes.slice();
      for (const row of rows) codes[row] = -1;
      changed[name] = { codes, dictionary: text.dictionary };
    }
  }
  return { ...facts, columns: { ...facts.columns, ...changed } };
}
