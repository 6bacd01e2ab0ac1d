/** Something the check promises, and whether it is kept. */
export interface Promised {
  readonly words: string;
  readonly kept: boolean;
}

export function promise(words: string, kept: boolean): Promised {
  return { words, kept };
}

/** How many of a hundred are so; 0 of none. */
export function share<T>(all: readonly T[], isSo: (each: T) => boolean): number {
  return all.length === 0 ? 0 : (all.filter(isSo).length * 100) / all.length;
}

export function percent(number: number): string {
  return `${number.toFixed(1)}%`;
}

/** Rows in columns, the first to the left and the rest to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('   '),
  );
}
