/** What every export says of its figures, whatever its form. */
export interface ExportFacts {
  /** "Westmere case and workforce records, month end". */
  readonly source: string;
  /** "30 Sep 2026". */
  readonly asAt: string;
  /** What is measured, in which unit, on which basis. */
  readonly basis: string;
  /** The sentence that says that the data are simulated, where they are. */
  readonly simulated?: string | undefined;
}

/** The facts of an export as pairs of a name and its words, in the order they are read. */
export function factPairs({ simulated, source, asAt, basis }: ExportFacts) {
  return [
    ...(simulated === undefined ? [] : [['Simulated data', simulated] as const]),
    ['Source', source] as const,
    ['As at', asAt] as const,
    ['Basis', basis] as const,
  ];
}

/** The same in one line, for the foot of a picture. */
export function factLine({ simulated, source, asAt, basis }: ExportFacts): string {
  return `${simulated === undefined ? '' : 'Simulated data. '}Source: ${source}, as at ${asAt}. ${basis}.`;
}
