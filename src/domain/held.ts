import type { Facts, FactTable } from '@/domain/facts';
import type { Loaded } from '@/domain/missing';

/** A table of facts with the teams it holds whole: of any other it cannot say that there is nothing. */
export interface Held<T extends FactTable> {
  readonly table: Facts<T>;
  readonly teams: ReadonlySet<string>;
}

/**
 * A loaded table as held for teams. A table of which the source can know no column is not held at all, for the reason it
 * gives.
 */
export function heldFor<T extends FactTable>(
  loaded: Loaded<Facts<T>>,
  teams: readonly string[],
): Loaded<Held<T>> {
  if (loaded.state !== 'ready') return loaded;
  const { columns, unavailable } = loaded.data;
  const reasons = Object.keys(columns).map(
    (name) => (unavailable as Readonly<Record<string, string | undefined>>)[name],
  );
  const [first] = reasons;
  if (first !== undefined && reasons.every((reason) => reason !== undefined))
    return { state: 'not held', sentence: first };
  return { state: 'ready', data: { table: loaded.data, teams: new Set(teams) } };
}
