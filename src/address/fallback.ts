import { choiceIn } from '@/address/choice';
import { limitCodec, orderCodec } from '@/address/codecs';
import { limitAsked } from '@/address/limitAsked';
import { otherOrderWords } from '@/address/order';
import { monthInView, type Unread, type View } from '@/address/schema';
import { isSection } from '@/address/sections';
import { findPublishedMeasure } from '@/domain/benchmarks/measures';
import type { Published } from '@/domain/benchmarks/published';
import { formatMonth, listWords } from '@/domain/format';
import { shortened } from '@/domain/id';
import type { Entry } from '@/domain/log/entries';
import { findMeasure } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import { isReconciled } from '@/domain/reconcile/reconcile';
import type { Session } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** What a link asks for: a page by its path with its parts by name, and what it shows. */
export interface Asked {
  readonly page: string;
  readonly view: View;
  readonly unread: readonly Unread[];
}

/** What there is to be asked for, as far as it is known. */
export interface Known {
  readonly session: Session;
  readonly tree: UnitTree;
  /** The published figures, where the page is of them. */
  readonly published?: Published | undefined;
  /** The ids of the workers of the team in view, where they are open and here. */
  readonly workers?: ReadonlySet<string> | undefined;
  /** What people wrote, where the page is of limits. */
  readonly entries?: readonly Entry[] | undefined;
}

/** What a link names that is not there, and what is shown instead, a sentence each; none where all of it is there. */
export function fallbackWords(asked: Asked, known: Known): string[] {
  return [
    unitWords(asked, known),
    monthWords(asked, known),
    ...otherMonthWords(asked, known),
    measureWords(asked),
    ...publishedWords(asked, known),
    workerWords(asked, known),
    limitWords(asked, known),
    orderWords(asked),
    unreadWords(asked),
  ].filter((words) => words !== undefined);
}

function unitWords({ page, view: { unit } }: Asked, { tree }: Known): string | undefined {
  if (unit === undefined || page === TEAM || tree.byId.has(unit)) return undefined;
  return `There is no unit called ${quoted(unit)} here. This is ${tree.root.name} as a whole.`;
}

function monthWords({ view, unread }: Asked, { session }: Known): string | undefined {
  const shown = formatMonth(monthInView(view, session));
  const range = `from ${formatMonth(session.from)} to ${formatMonth(session.asAt)}; this is ${shown}`;
  const junk = view.month === undefined && unread.find(({ name }) => name === 'month');
  if (junk) return `${quoted(junk.text)} is no month. There are records ${range}.`;
  if (view.month === undefined || isRecorded(view.month, session)) return undefined;
  return `There are no records of ${formatMonth(view.month)}. They go ${range}.`;
}

function otherMonthWords({ page, view: { from, against } }: Asked, { session }: Known): string[] {
  const missing = (month: Month | undefined) => month !== undefined && !isRecorded(month, session);
  const words: string[] = [];
  if (page === MEASURE && from !== undefined && missing(from))
    words.push(`There are no records of ${formatMonth(from)} to start from. All months are shown.`);
  if (page === REVIEW && against !== undefined && missing(against))
    words.push(
      `There are no records of ${formatMonth(against)} to compare with. The year before is shown.`,
    );
  return words;
}

function measureWords({ page, view: { measure, reconcile } }: Asked): string | undefined {
  if (page === '/limits' && measure !== undefined)
    return `Limits are not shown measure by measure, so ${quoted(measure)} in the link is left out. These are all there are.`;
  if (page === '/measures' && measure !== undefined)
    return `There is no measure called ${quoted(measure)} here. These are all there are.`;
  if (page !== '/definitions') return undefined;
  if (measure !== undefined && !findMeasure(measure) && !isSection(measure))
    return `There is no measure or section called ${quoted(measure)} here. This is the whole page.`;
  if (reconcile !== undefined && !isReconciled(reconcile))
    return `No measure called ${quoted(reconcile)} is counted in other ways. Caseload is shown.`;
  return undefined;
}

function publishedWords({ page, view }: Asked, { published, tree }: Known): string[] {
  if (page !== '/benchmarks' || !published) return [];
  const { area, year, measure } = choiceIn(view, published, tree.root.name);
  const words: string[] = [];
  if (view.area !== undefined && view.area !== area.id)
    words.push(`No area ${quoted(view.area)} is published. This is ${area.name}.`);
  if (view.year !== undefined && view.year !== year)
    words.push(`No figures of September ${view.year} are published. This is September ${year}.`);
  if (view.measure !== undefined && !findPublishedMeasure(view.measure))
    words.push(`No measure called ${quoted(view.measure)} is published. This is ${measure.label}.`);
  return words;
}

function workerWords({ page, view: { worker } }: Asked, { workers }: Known): string | undefined {
  if (page !== TEAM || worker === undefined || !workers || workers.has(worker)) return undefined;
  return `No worker of this team is called ${quoted(worker)} in this extract. This is the whole team.`;
}

function limitWords({ page, view: { limit } }: Asked, { entries }: Known): string | undefined {
  if (page !== '/limits' || !entries || (limit?.kind !== 'entry' && limit?.kind !== 'position'))
    return undefined;
  return limitAsked(entries, limit)
    ? undefined
    : `The log holds no limit under ${quoted(limitCodec.write(limit) ?? '')}. A new one can be set here.`;
}

function orderWords({ page, view }: Asked): string | undefined {
  const otherwise = otherOrderWords(page, view);
  if (!view.sort || !otherwise) return undefined;
  return `Nothing here is put in order by ${quoted(orderCodec.write(view.sort) ?? '')}. ${otherwise}`;
}

/** At most three are spelled out; a month has words of its own. */
function unreadWords({ view: { month }, unread }: Asked): string | undefined {
  const rest = unread.filter(({ name }) => name !== 'month' || month !== undefined);
  if (rest.length === 0) return undefined;
  const told = rest.slice(0, 3).map(({ name, text }) => quoted(`${name}=${text}`));
  const more = rest.length > 3 ? [`${rest.length - 3} more`] : [];
  const are = rest.length === 1 ? 'is' : 'are';
  return `${listWords([...told, ...more])} in the link ${are} not understood and ${are} left out.`;
}

function isRecorded(month: Month, { from, asAt }: Session): boolean {
  return month >= from && month <= asAt;
}

/** What somebody wrote in a link, in quotation marks and no longer than a line of a telephone. */
function quoted(text: string): string {
  return `“${shortened(text, 40)}”`;
}

const TEAM = '/teams/$team';
const MEASURE = '/measures/$measure';
const REVIEW = '/reviews/$month';
