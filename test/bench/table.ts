/** A column of a bench's table: what it is called and how many decimals it is worth. */
export type Column<Key extends string> = { key: Key; label: string; decimals: number };
export type Run<Key extends string> = Record<Key, number>;
export type Measured<Key extends string> = { name: string; runs: Run<Key>[] };

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** "632 (600–700) ×1.20": the median, the range if there is one, the ratio to the yardstick if there is one. */
function cell(values: number[], decimals: number, yardstick?: number[]): string {
  const middle = median(values);
  const [low, high] = [
    Math.min(...values).toFixed(decimals),
    Math.max(...values).toFixed(decimals),
  ];
  const range = low === high ? '' : ` (${low}–${high})`;
  const ratio = yardstick ? middle / median(yardstick) : Number.NaN;
  return middle.toFixed(decimals) + range + (Number.isFinite(ratio) ? ` ×${ratio.toFixed(2)}` : '');
}

/** A Markdown table, one row for everything measured, each compared with the one named as the yardstick. */
export function markdownTable<Key extends string>(
  columns: Column<Key>[],
  measured: Measured<Key>[],
  yardstickName: string,
): string {
  const yardstick = measured.find(({ name }) => name === yardstickName);
  const rows = measured.map((row) => {
    const cells = columns.map(({ key, decimals }) => {
      const compared = row === yardstick ? undefined : yardstick?.runs.map((run) => run[key]);
      return cell(
        row.runs.map((run) => run[key]),
        decimals,
        compared,
      );
    });
    return `| ${[row.name, ...cells].join(' | ')} |`;
  });
  return [
    `| | ${columns.map(({ label }) => label).join(' | ')} |`,
    `|---|${columns.map(() => '---:|').join('')}`,
    ...rows,
  ].join('\n');
}
