/** A row as a person would write it; null is "not known". */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
export type TableName = 'worker-month' | 'team-month' | 'case' | 'coming';
