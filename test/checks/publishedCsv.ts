import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A row of a downloaded table by column name, with its number as a spreadsheet shows it. */
export interface CsvRow<C extends string> {
  readonly number: number;
  readonly cells: Readonly<Record<C, string>>;
}

export interface CsvTable<C extends string> {
  readonly rows: readonly CsvRow<C>[];
  readonly sha256: string;
}

/** Reads a comma-separated file in UTF-8. Throws a sentence naming what is missing or malformed. */
export function readCsv<C extends string>(file: string, columns: readonly C[]): CsvTable<C> {
  const bytes = readBytes(file);
  const { data, errors } = Papa.parse<string[]>(decode(file, bytes), { delimiter: ',' });
  const [problem] = errors;
  if (problem) throw new Error(`${file}, row ${(problem.row ?? 0) + 1}: ${problem.message}.`);
  const [headings = [], ...lines] = data;
  if (headings.join('').trim() === '') throw new Error(`${file} is empty.`);
  const missing = columns.filter((column) => !headings.includes(column));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`);
  const positions = columns.map((column) => [column, headings.indexOf(column)] as const);
  const rows = lines.flatMap((line, i) => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const number = i + 2;
    if (line.length !== headings.length)
      throw new Error(
        `${file}, row ${number}: ${line.length} cells under ${headings.length} headings.`,
      );
    const cells = positions.map(([column, position]) => [column, line[position]?.trim()]);
    return [{ number, cells: Object.fromEntries(cells) as Record<C, string> }];
  });
  return { rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(
      `${file} cannot be opened (${(error as NodeJS.ErrnoException).code}). Check its name.`,
    );
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not text in UTF-8. Save it as "CSV UTF-8" and try again.`);
  }
}
