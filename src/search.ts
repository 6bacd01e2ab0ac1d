import { useMatches, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useSession, useUnitTree } from '@/data/queries';
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

/** The view the address asks for; on a review's page the path says the month. */
export function useView(): View {
  const view = readView(useSearch({ strict: false }));
  const { month } = usePath();
  return month === undefined ? view : { ...view, month };
}

/** What the path itself says: a team, a measure, the month of a review. */
export function usePath(): { team?: string; measure?: string; month?: string } {
  return useMatches({ select: (matches) => matches.at(-1)?.params ?? {} });
}

/** Changes parameters of the view in place, keeping the rest; undefined takes one away. */
export function useSetView(): (change: Partial<View>, how?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return (change, { replace = false } = {}) =>
    void navigate({
      to: '.',
      search: (view: View) => ({ ...view, ...change }),
      replace,
      resetScroll: false,
    });
}

/** What links from page to page keep of the view: when, and what the mock pretends. */
export function keptAcrossPages({ month, mock }: View): View {
  return { month, mock };
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

/** Where a link leads: a page, its path's part, and what of the view it sets; the rest is kept across pages. */
export interface Place {
  readonly page: 'overview' | 'team' | 'measure' | 'review' | 'limits' | 'definitions';
  /** The unit; the authority where none is named. */
  readonly unit?: string | undefined;
  /** The measure of a measure page, or at which Definitions opens. */
  readonly measure?: string | undefined;
  readonly worker?: string | undefined;
  /** The month; the one in view where none is named, but a review's is always named. */
  readonly month?: Month | undefined;
}

/** Writes links to places, for anchors: "#/teams/assessment-2?month=2026-06". */
export function useHref(): (place: Place) => string {
  const router = useRouter();
  const view = useView();
  const { root } = useUnitTree();
  const session = useSession();
  return ({ page, unit, measure, worker, month }) => {
    const own = unit === root.id ? undefined : unit;
    const when = monthParam(month ?? monthInView(view, session), session);
    const search = {
      ...keptAcrossPages(view),
      month: page === 'review' ? undefined : when,
      ...(page === 'team' ? { worker } : { unit: own }),
      ...(page === 'definitions' && { measure }),
    };
    const path = {
      overview: '/',
      team: `/teams/${unit}`,
      measure: `/measures/${measure ?? ''}`,
      review: `/reviews/${month === undefined ? '' : monthText(month)}`,
      limits: '/limits',
      definitions: '/definitions',
    }[page];
    return router.history.createHref(`${path}${writeSearch(search)}`);
  };
}

/** The page of a unit: a team's own, the Overview of anything above. */
export function useUnitHref(): (id: string) => string {
  const href = useHref();
  const tree = useUnitTree();
  return (id) => href({ page: tree.byId.get(id)?.kind === 'team' ? 'team' : 'overview', unit: id });
}

/** The units from the authority down to one, as a breadcrumb's links. */
export function useCrumbs(): (id: string) => { label: string; href: string }[] {
  const tree = useUnitTree();
  const unitHref = useUnitHref();
  return (id) => tree.pathTo(id).map((unit) => ({ label: unit.name, href: unitHref(unit.id) }));
}
