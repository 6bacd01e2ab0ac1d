import { dayOfTime } from '@/domain/instant';
import { type Entry, newestByKey, newestOf, ofKind } from '@/domain/log/entries';
import { keyOf, subjectOf } from '@/domain/log/keys';
import type { TakenOut } from '@/domain/log/values';
import { addMonths, civil, type Day, firstDay, lastDay, monthOfDay } from '@/domain/month';

/** What stands where a sentence was taken out, and where a part of one was. */
const SENTENCE = 'Words taken out.';
const PART = 'words taken out';

/** So long words are kept at least and at most, in months. */
export const KEPT_FOR: readonly [least: number, most: number] = [12, 120];

/** What the app offers where an authority has set no period: three years, in months. */
export const KEPT_OFFERED = 36;

/** The entry that says how long words are kept; undefined where no period is set. */
export function retentionOf(log: readonly Entry[]): Entry<'retention'> | undefined {
  const newest = newestOf(log, 'retention', keyOf('retention', {}));
  return newest?.value ? newest : undefined;
}

/** What is wrong with a period, in a sentence to act on; undefined where it may be set. */
export function retentionProblem(months: number): string | undefined {
  const [least, most] = KEPT_FOR;
  return Number.isInteger(months) && months >= least && months <= most
    ? undefined
    : `Give a whole number of months, from ${least} to ${most}.`;
}

/**
 * The log as it may be sent on a day: words that somebody took out are gone, and so are words kept longer than the
 * authority's period. The fact of each entry stays: who, when, of which kind, about what, with which numbers.
 */
export function withoutTakenOut(log: readonly Entry[], today: Day): readonly Entry[] {
  const gone = new Map([...expired(log, today), ...redacted(log)]);
  return gone.size === 0
    ? log
    : log.map((entry) => {
        const why = gone.get(entry);
        return why ? withoutWords(entry, { ...why.by, reason: reasonOf(why, gone) }) : entry;
      });
}

/** What took an entry's words out, and the reason to be told. */
interface Why {
  readonly by: Entry<'redaction'> | Entry<'retention'>;
  readonly reason: string;
}

/** A reason whose own words were taken out is told no more. */
function reasonOf({ by, reason }: Why, gone: ReadonlyMap<Entry, Why>): string {
  return by.kind === 'redaction' && gone.has(by) ? SENTENCE : reason;
}

/** The entries whose words somebody took out, each with the versions by the same author that it replaced. */
function redacted(log: readonly Entry[]): Map<Entry, Why> {
  const gone = new Map<Entry, Why>();
  for (const by of ofKind(log, 'redaction')) {
    const about = log.find(({ id }) => id === by.value?.entry);
    if (!about) continue;
    for (const entry of log)
      if (
        entry.kind === about.kind &&
        entry.key === about.key &&
        entry.author === about.author &&
        entry.position <= about.position
      )
        gone.set(entry, { by, reason: by.reason });
  }
  return gone;
}

/** The entries older than the authority's period, but for those that still stand: they say what counts today. */
function expired(log: readonly Entry[], today: Day): Map<Entry, Why> {
  const by = retentionOf(log);
  if (!by?.value) return new Map();
  const before = monthsBefore(today, by.value.months);
  const reason = `Words are kept for ${by.value.months} months.`;
  const standing = standingIn(log);
  return new Map(
    log.flatMap((entry) =>
      dayOfTime(entry.at) < before && !standing.has(entry)
        ? [[entry, { by, reason }] as const]
        : [],
    ),
  );
}

/**
 * Limits, assumptions, programmes, agreed reductions, known changes, inherited months and the period itself as last
 * written, and actions that are open.
 */
function standingIn(log: readonly Entry[]): ReadonlySet<Entry> {
  const open = newestByKey(log, 'action').filter(({ value }) => value?.state === 'open');
  return new Set<Entry>([
    ...newestByKey(log, 'limit'),
    ...newestByKey(log, 'assumption'),
    ...newestByKey(log, 'induction'),
    ...newestByKey(log, 'reduction'),
    ...newestByKey(log, 'rebase'),
    ...newestByKey(log, 'inheritance'),
    ...newestByKey(log, 'retention'),
    ...open,
  ]);
}

function monthsBefore(today: Day, months: number): Day {
  const month = addMonths(monthOfDay(today), -months);
  const { day } = civil(today);
  return Math.min(firstDay(month) + day - 1, lastDay(month)) as Day;
}

/** A mark has no words: the case's reference goes, and who was asked; that a child of the team was marked stays. */
function withoutReference(entry: Entry<'child-mark'>): Entry<'child-mark'> {
  const team = subjectOf('child-mark', entry.key)?.team ?? '';
  const about = { team, reference: PART };
  return {
    ...entry,
    key: keyOf('child-mark', about),
    value: entry.value && { ...about, mark: entry.value.mark },
  };
}

/** An entry without the words of its kind; what is no word of a person stays. */
export function withoutWords(entry: Entry, { author, at, reason }: TakenOut): Entry {
  const bare = { takenOut: { author, at, reason }, reason: entry.reason === '' ? '' : SENTENCE };
  if (entry.kind === 'child-mark') return { ...withoutReference(entry), ...bare };
  if (entry.value === null) return { ...entry, ...bare };
  if (entry.kind === 'comment')
    return { ...entry, ...bare, value: { ...entry.value, words: SENTENCE, draft: '', quotes: [] } };
  if (entry.kind === 'action')
    return { ...entry, ...bare, value: { ...entry.value, action: SENTENCE } };
  if (entry.kind === 'limit') return { ...entry, ...bare, value: { ...entry.value, source: PART } };
  if (entry.kind === 'rebase')
    return { ...entry, ...bare, value: { ...entry.value, change: PART } };
  if (entry.kind === 'induction')
    return { ...entry, ...bare, value: { ...entry.value, name: PART } };
  return { ...entry, ...bare };
}
