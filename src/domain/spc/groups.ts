/** One figure of a series; keys are any numbers that order it, such as months or days. */
export interface Row {
  readonly key: number;
  readonly value: number;
}

/** Rows that share a mean and limits, parted where the series has gaps; no rule looks across a gap. */
export interface Group {
  /** How many rebases came before or at its first row. */
  readonly number: number;
  readonly sequences: readonly (readonly Row[])[];
}

/**
 * Puts rows in order and parts them. A row whose key is a rebase opens a new group; rebases that are no row's key are
 * ignored. Keys further apart than `step` open a new sequence within the group; without a step, gaps are not looked for.
 */
export function groupRows(
  rows: readonly Row[],
  rebases: readonly number[] = [],
  step = Number.POSITIVE_INFINITY,
): Group[] {
  const opening = new Set(rebases);
  const groups: Group[] = [];
  let number = 0;
  let sequences: Row[][] = [];
  let previous: Row | undefined;
  for (const row of rows.toSorted((a, b) => a.key - b.key)) {
    const rebased = opening.has(row.key);
    if (rebased) number += 1;
    if (rebased || !previous) {
      sequences = [[row]];
      groups.push({ number, sequences });
    } else if (row.key - previous.key > step) sequences.push([row]);
    else sequences.at(-1)?.push(row);
    previous = row;
  }
  return groups;
}
