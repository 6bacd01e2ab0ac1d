import { type Month, monthText, parseMonth } from '@/domain/month';
import type { Session } from '@/domain/session';
import type { Unit, UnitTree } from '@/domain/unit';

/**
 * The URL's search: everything a colleague must see on opening a link. All of it stands after the "#". Junk is dropped
 * without a word and the default shows instead; defaults never appear.
 */
export interface View {
  /** The unit in view, where the path does not say; default the authority. */
  readonly unit?: string | undefined;
  /** "2026-09"; default the latest complete month. */
  readonly month?: string | undefined;
  /** The first month of a trend, "2024-10". */
  readonly from?: string | undefined;
  /** Which measure Benchmarks shows, or at which measure or section Definitions opens. */
  readonly measure?: string | undefined;
  /** Which measure Definitions shows counted in other ways. */
  readonly reconcile?: string | undefined;
  /** The published area in view in Benchmarks, by its code. */
  readonly area?: string | undefined;
  /** The published year in view in Benchmarks. */
  readonly year?: string | undefined;
  /** A column's name, with "-" before it for descending. */
  readonly sort?: string | undefined;
  /** The month that a review's month is compared with, "2025-09"; default the year before. */
  readonly against?: string | undefined;
  /** For whom a review is made; default leadership. */
  readonly audience?: string | undefined;
  /** What the scale of a team's strip counts; default a per cent of each worker's own limit. */
  readonly scale?: 'children' | undefined;
  /** A page's main figure as a table; or Teams by what surrounds their managers. */
  readonly view?: 'table' | 'managers' | undefined;
  /** The worker whose panel is open. */
  readonly worker?: string | undefined;
  /** The limit being written: its place in the log, a measure for a new one, "adopt-vacancy" for a reference. */
  readonly limit?: string | undefined;
  /** A team's next twelve weeks as if all its agency workers left. */
  readonly agency?: 'leaves' | undefined;
  /** The next work a team's room is compared for: its type and number of children, "protectionPlan.3". */
  readonly room?: string | undefined;
  /** The skill or language that work asks for. */
  readonly skill?: string | undefined;
  /** The family reference or worker that work is known to. */
  readonly knownTo?: string | undefined;
  /** What the mock pretends; only a standalone app knows it. */
  readonly mock?: string | undefined;
}

const shapes: { readonly [K in keyof Required<View>]: RegExp } = {
  unit: /^[\w-]{1,40}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  from: /^\d{4}-(0[1-9]|1[0-2])$/,
  measure: /^[A-Za-z]{1,40}$/,
  reconcile: /^[A-Za-z]{1,40}$/,
  area: /^[\w-]{1,20}$/,
  year: /^\d{4}$/,
  sort: /^-?[A-Za-z]{1,40}$/,
  against: /^\d{4}-(0[1-9]|1[0-2])$/,
  audience: /^(team|public)$/,
  scale: /^children$/,
  view: /^(table|managers)$/,
  worker: /^[\w-]{1,40}$/,
  limit: /^(\d{1,9}|(adopt-)?[a-z]{1,20})$/,
  agency: /^leaves$/,
  room: /^[A-Za-z]{1,20}(\.\d{1,2})?$/,
  skill: /^\p{L}[\p{L} ’'-]{0,39}$/u,
  knownTo: /^[\w-]{1,40}$/,
  mock: /^(slow|empty|failing|forbidden|stale)$/,
};

/** Reads a search record, keeping only parameters that are known and well formed. */
export function readView(search: Record<string, unknown>): View {
  return Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) => {
      const value = search[name];
      return typeof value === 'string' && shape.test(value) ? [[name, value]] : [];
    }),
  );
}

/** "?unit=S1&month=2026-09" as a record of strings, and back; nothing is quoted or turned into numbers. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Record<string, unknown>): string {
  const text = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  ).toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * What links from page to page keep of the view: when, unless by default, and what the mock pretends. Until the session
 * is known, the month stays as the address has it.
 */
export function keptAcrossPages(view: View, session?: Session): Pick<View, 'month' | 'mock'> {
  const { mock } = view;
  return { month: session ? monthParam(monthInView(view, session), session) : view.month, mock };
}

/** The month in view: the one asked for where there are records of it, else the latest complete one. */
export function monthInView(view: View, session: Session): Month {
  const month = view.month === undefined ? undefined : parseMonth(view.month);
  return month !== undefined && month >= session.from && month <= session.asAt
    ? month
    : session.asAt;
}

/** A month as the view holds it: the default never appears. */
export function monthParam(month: Month, session: Session): string | undefined {
  return month === session.asAt ? undefined : monthText(month);
}

/** The unit in view: the one asked for where it exists, else the authority. */
export function unitInView(id: string | undefined, tree: UnitTree): Unit {
  return (id === undefined ? undefined : tree.byId.get(id)) ?? tree.root;
}
