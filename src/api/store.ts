import type { Quality } from '@/data/http/contract';
import type { Facts, FactTable } from '@/domain/facts';
import type { Entry } from '@/domain/log/entries';
import type { Unit } from '@/domain/unit';

/** Where the six endpoints find what they answer with. It knows nothing of who asks: `answer` decides what they get. */
export interface Store {
  /** The units, in the order of the structure. */
  units(): Promise<readonly Unit[]>;
  /** A whole table, as it is kept. */
  facts<T extends FactTable>(table: T): Promise<Facts<T>>;
  /** The same as it travels, for whom all of it is open to. */
  whole(table: FactTable): Promise<Response>;
  quality(): Promise<Quality>;
  /** Every entry, in order. */
  log(): Promise<readonly Entry[]>;
  /** Keeps the entry decided on, if it is new. Nothing else is written between the look at the log and the decision. */
  append<D extends Decided>(decide: (log: readonly Entry[]) => D): Promise<D>;
}

/** What was decided about a draft: the entry to keep, if it is new, or that there is none. */
export type Decided =
  | { readonly ok: true; readonly isNew: boolean; readonly entry: Entry }
  | { readonly ok: false };
