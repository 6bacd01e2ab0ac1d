import {
  type Finding,
  type FindingKind,
  type Findings,
  findingKinds,
  LISTED_OF_A_KIND,
} from '@/domain/finding';

/** Findings as they are come upon: all counted, the first of each kind written out. */
export interface Tally {
  /** Counts rows or cells in doubt; the finding itself is made only while there is room for it. */
  readonly add: (
    kind: FindingKind,
    rows: number,
    make: () => Omit<Finding, 'kind' | 'rows'>,
  ) => void;
  readonly findings: () => Findings;
}

/** A tally with nothing in it. */
export function newTally(): Tally {
  const listed = new Map<FindingKind, Finding[]>(findingKinds.map((kind) => [kind, []]));
  const counts: Partial<Record<FindingKind, number>> = {};
  return {
    add: (kind, rows, make) => {
      counts[kind] = (counts[kind] ?? 0) + rows;
      const ofKind = listed.get(kind);
      if (ofKind && ofKind.length < LISTED_OF_A_KIND) ofKind.push({ ...make(), kind, rows });
    },
    findings: () => ({ listed: [...listed.values()].flat(), counts }),
  };
}
