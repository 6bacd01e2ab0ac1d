import { type Audience, audienceWords } from '@/domain/audience';
import type { Status } from '@/domain/limits/status';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { TableDescription } from '@/export/table';

/** What every export says of its figures, whatever its form. */
export interface ExportFacts {
  /** "Westmere case and workforce records, month end". */
  readonly source: string;
  /** "30 Sep 2026". */
  readonly asAt: string;
  /** What is measured, in which unit, on which basis. */
  readonly basis: string;
  /** The limits in force, a line each; a figure's own table says its limits month by month. */
  readonly limits?: readonly string[];
  /** "Not signed off yet", where figures are signed off. */
  readonly signOff?: string | undefined;
  /** Who it was made for; what others may not see is left out already. */
  readonly audience?: Audience | undefined;
  /** The sentence that says that the data are simulated, where they are. */
  readonly simulated?: string | undefined;
}

/** A line over months, and the load line it is held against where there is one. */
export interface ChartDescription {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly months: readonly Month[];
  /** Of each month, whether its own status is over limit. */
  readonly over: readonly boolean[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
  /** Named in full, and in short beside its line: "Limit 18%", "18%". */
  readonly line?:
    | { readonly name: string; readonly short: string; readonly value: number }
    | undefined;
  readonly decimals: number;
  /** Which side of the line is the wrong one. */
  readonly better: Measure['better'];
  /** Of the last month. */
  readonly status: Status;
}

/** One message with what it rests on: a section of a document, a slide, a sheet. */
export interface ExportSection {
  /** The part of the document it stands in, as the contents list it; sections of one part follow one another. */
  readonly part: string;
  /** The message, in a sentence. */
  readonly message: string;
  /** What a sheet of a workbook is called: at most 31 characters. */
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly table?: TableDescription | undefined;
  readonly chart?: ChartDescription | undefined;
}

/** A document as data: slides, workbooks and copied text are made from the same one. */
export interface ExportDocument {
  readonly title: string;
  readonly facts: ExportFacts;
  readonly sections: readonly ExportSection[];
  /** Every figure in a row of its own, for a spreadsheet to reckon with. */
  readonly data: TableDescription;
  readonly definitions: readonly { readonly term: string; readonly words: string }[];
}

/** The facts of an export as pairs of a name and its words, in the order they are read. */
export function factPairs(facts: ExportFacts) {
  const { simulated, source, asAt, basis, limits = [], signOff, audience } = facts;
  return [
    ...(simulated === undefined ? [] : [['Simulated data', simulated] as const]),
    ['Source', source] as const,
    ['As at', asAt] as const,
    ['Basis', basis] as const,
    ...limits.map((limit) => ['Limit in force', limit] as const),
    ...(signOff === undefined ? [] : [['Sign-off', signOff] as const]),
    ...(audience === undefined ? [] : [['For', audienceLine(audience)] as const]),
  ];
}

function audienceLine(audience: Audience): string {
  return audienceWords[audience].replace(/^For /, '').replace(/\.$/, '');
}

/** The same in one line, for the foot of a slide or a picture: what it may be used for comes before the source. */
export function factLine({
  simulated,
  source,
  asAt,
  basis,
  signOff,
  audience,
}: ExportFacts): string {
  return [
    ...(simulated === undefined ? [] : ['Simulated data.']),
    ...(audience === undefined ? [] : [`For ${audience}.`]),
    ...(signOff === undefined ? [] : [`${signOff.charAt(0).toUpperCase()}${signOff.slice(1)}.`]),
    `Source: ${source}, as at ${asAt}. ${basis}.`,
  ].join(' ');
}

/** The tables of a document, that of every figure last. */
export function tablesOf({ sections, data }: ExportDocument): TableDescription[] {
  return [...sections.flatMap(({ table }) => table ?? []), data];
}
