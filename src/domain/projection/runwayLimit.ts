import { type Coming, type ComingKind, comingKinds } from '@/domain/facts';
import { addDays, type Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import { holdsByRole, type Role } from '@/domain/worker';

/** A worker as far as the team's limit in coming weeks depends on them. */
export interface RunwayWorker {
  readonly id: string;
  readonly name: string;
  readonly agency: boolean;
  /** Their own limit in children today, as if present; NaN where none is set. */
  readonly limit: number;
  /** The share of an experienced worker's limit that it is: below 1 on the assessed and supported year. */
  readonly step: number;
  /** The share of it that an agreed reduction leaves; 1 where there is none. */
  readonly kept: number;
  /** The share of their contract they are at work for: 1, 0 while away, between on a phased return. */
  readonly presence: number;
}

/** One known change, as the `coming` facts have it, or the beginning or end of an agreed reduction. */
export interface KnownChange {
  readonly kind: ComingKind | 'reduction';
  readonly worker: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly date: Day;
  /** NaN where not known. */
  readonly fte: number;
  readonly share: number;
}

/** What a known change does to the limits of the workers present, in children, and from when. */
export interface RunwayEvent {
  readonly kind: KnownChange['kind'] | 'inducted';
  readonly name: string;
  /** The date recorded: of a leaver or a booking, the last day. */
  readonly date: Day;
  /** The first day it holds. */
  readonly from: Day;
  readonly effect: number;
  /** The presence, the share of the full limit, or what a reduction leaves of it, from then on. */
  readonly share: number;
}

/** The share of the full limit a starter is expected to carry at first, and for how many days: induction. */
export const INDUCTION = { share: 0.5, days: 28 } as const;

/** The rows of a team's known changes that have a date. */
export function knownChanges({ columns, rows }: Coming, team: string): KnownChange[] {
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => textAt(columns.team, row) === team && !Number.isNaN(columns.date[row]))
    .map((row) => ({
      kind: textAt(columns.kind, row) as ComingKind,
      worker: textAt(columns.worker, row),
      name: textAt(columns.name, row) ?? 'Somebody',
      role: textAt(columns.role, row) as Role | null,
      date: columns.date[row] as Day,
      fte: columns.fte[row] as number,
      share: columns.share[row] as number,
    }));
}

/**
 * What the changes after a day do to the limits of the workers present, by day. Whoever leaves is out from the day after
 * their last; of those already away, leaving takes nothing. A starter who is to hold cases carries half of a full limit
 * for four weeks and all of it after, a newly qualified one their protected share. `starterLimit` is the limit in children
 * of an experienced whole-time worker with the team's mix of work. Changes of people who hold no cases are left out.
 */
export function limitEvents(
  workers: readonly RunwayWorker[],
  changes: readonly KnownChange[],
  after: Day,
  starterLimit: number,
): RunwayEvent[] {
  const dated = changes
    .map((change) => ({ ...change, from: addDays(change.date, leaves(change) ? 1 : 0) }))
    .filter(({ from }) => from > after)
    .sort(inOrder);
  const starting = dated
    .filter((change) => change.kind === 'starter' && willHold(change))
    .flatMap((change) => starterEvents(change, starterLimit));
  const changing = workers.flatMap((worker) =>
    workerEvents(
      worker,
      dated.filter(({ worker: id, kind }) => id === worker.id && kind !== 'starter'),
    ),
  );
  return [...starting, ...changing].sort(inOrder);
}

/** Known changes that touch no limit, since who they are of holds no cases and is not to: a manager's, say. */
export function changesWithoutCases(
  workers: readonly RunwayWorker[],
  changes: readonly KnownChange[],
): KnownChange[] {
  const holders = new Set<string | null>(workers.map(({ id }) => id));
  return changes.filter((change) =>
    change.kind === 'starter' ? !willHold(change) : !holders.has(change.worker),
  );
}

function willHold({ role }: KnownChange): boolean {
  return role === null || holdsByRole(role);
}

type Dated = KnownChange & { readonly from: Day };

function leaves({ kind }: KnownChange): boolean {
  return kind === 'leaver' || kind === 'agency end';
}

function starterEvents(change: Dated, starterLimit: number): RunwayEvent[] {
  const full = starterLimit * change.fte;
  if (change.share < 1) return [eventOf(change, full * change.share, change.share)];
  const inducted = addDays(change.from, INDUCTION.days);
  return [
    eventOf(change, full * INDUCTION.share, INDUCTION.share),
    {
      ...eventOf(change, full * (1 - INDUCTION.share), 1),
      kind: 'inducted',
      date: inducted,
      from: inducted,
    },
  ];
}

/** A worker's changes up to their leaving, each with what it adds to what they carried before it. */
function workerEvents(worker: RunwayWorker, changes: readonly Dated[]): RunwayEvent[] {
  const full = worker.limit / (worker.step * worker.kept);
  const last = changes.findIndex(leaves);
  let now: Carrying = {
    step: worker.step,
    kept: worker.kept,
    presence: worker.presence,
    here: 1,
  };
  return changes.slice(0, last === -1 ? undefined : last + 1).map((change) => {
    const next = changed(now, change);
    const effect = full * (shareOf(next) - shareOf(now));
    now = next;
    return eventOf(change, effect, next[sharePart[change.kind] ?? 'presence']);
  });
}

/** What a worker carries of a full limit, as parts that are multiplied. */
interface Carrying {
  readonly step: number;
  readonly kept: number;
  readonly presence: number;
  readonly here: number;
}

function shareOf({ step, kept, presence, here }: Carrying): number {
  return step * kept * presence * here;
}

/** The part that a change of a kind is of, where it is not the presence. */
const sharePart: Readonly<Partial<Record<KnownChange['kind'], keyof Carrying>>> = {
  'ASYE step': 'step',
  reduction: 'kept',
};

/** A share that is not recorded leaves step and reduction as they are, brings a worker back whole and takes one away whole. */
function changed(now: Carrying, { kind, share }: Dated): Carrying {
  const known = !Number.isNaN(share);
  if (kind === 'ASYE step') return known ? { ...now, step: share } : now;
  if (kind === 'reduction') return known ? { ...now, kept: share } : now;
  if (kind === 'return') return { ...now, presence: known ? share : 1 };
  if (kind === 'long absence') return { ...now, presence: known ? share : 0 };
  return { ...now, here: 0 };
}

function eventOf({ kind, name, date, from }: Dated, effect: number, share: number): RunwayEvent {
  return { kind, name, date, from, effect, share };
}

function inOrder(a: Dated | RunwayEvent, b: Dated | RunwayEvent): number {
  return (
    a.from - b.from ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    shareOrder(a) - shareOrder(b) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

/** A share that is not recorded comes last. */
function shareOrder({ share }: { share: number }): number {
  return Number.isNaN(share) ? Number.MAX_VALUE : share;
}

const kindOrder: readonly RunwayEvent['kind'][] = [...comingKinds, 'reduction', 'inducted'];
