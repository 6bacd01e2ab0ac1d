import type { MeasureId } from '@/domain/measures/measure';

/**
 * What needs attention: said in a sentence, with since when, n, and what would clear it, and a link to the evidence.
 * The kinds stand in the order in which they are shown.
 */
export const flagKinds = [
  /** A child on a protection plan or looked after with nobody at work for them: no limit needed. */
  'child with nobody',
  /** Workers over their own red line. */
  'worker over',
  /** A measure over its red limit for three month-ends running, or over it and really worse. */
  'limit',
  /** A real change for the worse below the limit, in its first three months: worth watching. */
  'signal',
] as const;

/** What a flag is raised for. */
export type FlagKind = (typeof flagKinds)[number];

/** Something that asks for attention. */
export interface Flag {
  readonly kind: FlagKind;
  /** The unit's id. */
  readonly unit: string;
  /** The measure that shows the evidence; none where the team's board does. */
  readonly measure: MeasureId | undefined;
  /** The measure's figure, "22.1%"; none where the team's board shows the evidence. */
  readonly figure: string | undefined;
  /** The finding, in a sentence. */
  readonly sentence: string;
  /** "Since 3 Sep 2026." */
  readonly since: string;
  /** "n = 18 of 163 children." */
  readonly n: string;
  /** The finding and n where room is short, the first of what the full ones say; none where they are short themselves. */
  readonly short?: { readonly sentence: string; readonly n: string };
  /** "Clears when each has cover." */
  readonly clears: string;
  /** Orders flags of one kind: the larger first. */
  readonly weight: number;
}

/** Flags in the order to be shown: by kind, then the weightiest first, then by unit. */
export function rankFlags(flags: readonly Flag[]): Flag[] {
  return [...flags].sort(
    (a, b) =>
      flagKinds.indexOf(a.kind) - flagKinds.indexOf(b.kind) ||
      b.weight - a.weight ||
      (a.unit < b.unit ? -1 : 1),
  );
}
