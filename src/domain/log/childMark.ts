/** What may be marked on a child with nobody: what is under way, in fixed words and never in one's own. */
export const childMarks = [
  'cover named',
  'cover asked',
  'for allocation meeting',
  'raised',
] as const;

/** What is under way for a child with nobody. */
export type ChildMark = (typeof childMarks)[number];
