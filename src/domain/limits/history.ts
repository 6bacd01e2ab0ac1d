import { formatMonth } from '@/domain/format';
import { approverWords, type Decision, decisions } from '@/domain/limits/approval';
import type { LimitChange } from '@/domain/limits/draft';
import { type Limit, limitOf } from '@/domain/limits/limit';
import { numberWords, writtenWords } from '@/domain/limits/words';
import { type Entry, ofKind } from '@/domain/log/entries';
import { addMonths, type Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';

/** Something that happened to a limit. */
export interface LimitEvent {
  readonly entry: Entry<'limit'>;
  /** What the entry says; null where it takes the limit back. */
  readonly limit: Limit | null;
  /** What counted under the key before it; null where nothing did. */
  readonly before: Limit | null;
  /** Whether it counts, waits for a decision, was declined, or was replaced before anybody decided. */
  readonly state: 'counts' | 'waiting' | 'declined' | 'replaced';
  readonly decision: Decision | undefined;
}

/** All that happened to the limit of a key, newest first. */
export function limitHistory(entries: readonly Entry[], key: string): LimitEvent[] {
  const decided = decisions(entries);
  const own = ofKind(entries, 'limit').filter((entry) => entry.key === key);
  const events: LimitEvent[] = [];
  let before: Limit | null = null;
  for (const entry of own) {
    const limit = limitOf(entry);
    const decision = limit?.proposed && decided.get(entry.id);
    const state = stateOf(limit, decision, entry === own.at(-1));
    events.unshift({ entry, limit, before, state, decision });
    if (state === 'counts') before = limit;
  }
  return events;
}

function stateOf(
  limit: Limit | null,
  decision: Decision | undefined,
  newest: boolean,
): LimitEvent['state'] {
  if (!limit?.proposed || decision?.value.decision === 'approved') return 'counts';
  if (decision) return 'declined';
  return newest ? 'waiting' : 'replaced';
}

/**
 * The change that brings back what counted before the newest entry that counts, from the same month on. Undefined where
 * nothing counts yet, or a proposal waits: that is decided on first.
 */
export function undoOf(history: readonly LimitEvent[]): LimitChange | undefined {
  const [newest] = history;
  const last = history.find(({ state }) => state === 'counts');
  if (!last || newest?.state === 'waiting') return undefined;
  const { key, effective } = last.entry;
  return { key, effective, value: last.before && plainValue(last.before) };
}

/** The change that takes a limit back from a month on; undefined where none counts, or a proposal waits. */
export function takingBackOf(
  history: readonly LimitEvent[],
  effective: Month,
): LimitChange | undefined {
  const [newest] = history;
  const last = history.find(({ state }) => state === 'counts');
  if (!last?.limit || newest?.state === 'waiting') return undefined;
  const from = Math.max(effective, last.entry.effective) as Month;
  return { key: last.entry.key, effective: from, value: null };
}

/** What a limit says, as it would be put in force anew. */
function plainValue({ measure, scope, amber, red, source }: Limit) {
  return { measure, scope, amber, red, source };
}

/** What happened, in sentences: "Changed: near from 15.0, over past 17.0 (before: near from 16.0, over past 18.0), in force from …" */
export function eventWords(event: LimitEvent, tree: UnitTree): string {
  const { entry, limit, before, state, decision } = event;
  const until = formatMonth(addMonths(entry.effective, -1));
  const from = `in force from ${formatMonth(entry.effective)}`;
  if (!limit)
    return `Taken back: in force until ${until}${before ? `, ${numberWords(before)}` : ''}.`;
  const what =
    before && state === 'counts'
      ? `${numberWords(limit)} (before: ${numberWords(before)})`
      : numberWords(limit);
  const decided = decision
    ? ` ${decision.value.decision === 'approved' ? 'Approved' : 'Declined'} by ${writtenWords(decision)}: ${decision.reason}`
    : '';
  if (state === 'counts') return `${before ? 'Changed' : 'Set'}: ${what}, ${from}.${decided}`;
  const waits = ` It waits for ${approverWords(limit.scope.unit, tree)}.`;
  const replaced = ' It was replaced before anybody decided on it.';
  const end = state === 'waiting' ? waits : state === 'replaced' ? replaced : decided;
  return `Proposed: ${what}, to be ${from}.${end}`;
}
