import {
  type About,
  aboutCodec,
  audienceCodec,
  type Codec,
  type DescribedRoom,
  idCodec,
  type LimitOpening,
  limitCodec,
  monthCodec,
  type Order,
  orderCodec,
  roomCodec,
  wordCodec,
  yearCodec,
} from '@/address/codecs';
import { type ReviewSection, reviewSections } from '@/address/sections';
import type { Audience } from '@/domain/audience';
import type { Month } from '@/domain/month';
import type { Session } from '@/domain/session';
import type { Unit, UnitTree } from '@/domain/unit';

/**
 * The address's search: everything a colleague must see on opening a link. All of it stands after the "#". What is not
 * understood is told, and the default shows instead; defaults never appear.
 */
export interface View {
  /** The unit in view, where the path does not say; default the authority. */
  readonly unit?: string | undefined;
  /** Default the latest complete month. */
  readonly month?: Month | undefined;
  /** The first month of a trend. */
  readonly from?: Month | undefined;
  /** Which measure Benchmarks shows, or at which measure or section Definitions opens. */
  readonly measure?: string | undefined;
  /** Which measure Definitions shows counted in other ways. */
  readonly reconcile?: string | undefined;
  /** The published area in view in Benchmarks, by its code. */
  readonly area?: string | undefined;
  /** The published year in view in Benchmarks. */
  readonly year?: number | undefined;
  /** The column a table is sorted by. */
  readonly sort?: Order | undefined;
  /** The month that a review's month is compared with; default the year before. */
  readonly against?: Month | undefined;
  /** For whom a review is made; default leadership. */
  readonly audience?: Audience | undefined;
  /** The part of a review that the link leads to. */
  readonly at?: ReviewSection | undefined;
  /** The exception of a review that stands open. */
  readonly about?: About | undefined;
  /** What the scale of a team's strip counts; default a per cent of each worker's own limit. */
  readonly scale?: 'children' | undefined;
  /** A page's main figure as a table; or Teams by what surrounds their managers. */
  readonly view?: 'table' | 'managers' | undefined;
  /** How a measure's months are drawn; default as they are judged. */
  readonly drawn?: 'nhs' | undefined;
  /** The worker whose panel is open. */
  readonly worker?: string | undefined;
  /** The limit being written. */
  readonly limit?: LimitOpening | undefined;
  /** A team's next twelve weeks as if all its agency workers left. */
  readonly agency?: 'leaves' | undefined;
  /** The next work a team's room is compared for. */
  readonly room?: DescribedRoom | undefined;
  /** The skill or language that work asks for. */
  readonly skill?: string | undefined;
  /** The family reference or worker that work is known to. */
  readonly knownTo?: string | undefined;
  /** What the mock pretends; only a standalone app knows it. */
  readonly mock?: 'slow' | 'empty' | 'failing' | 'forbidden' | 'stale' | undefined;
}

const codecs: { readonly [K in keyof View]-?: Codec<NonNullable<View[K]>> } = {
  unit: idCodec,
  month: monthCodec,
  from: monthCodec,
  measure: idCodec,
  reconcile: idCodec,
  area: idCodec,
  year: yearCodec,
  sort: orderCodec,
  against: monthCodec,
  audience: audienceCodec,
  at: wordCodec(...reviewSections),
  about: aboutCodec,
  scale: wordCodec('children'),
  view: wordCodec('table', 'managers'),
  drawn: wordCodec('nhs'),
  worker: idCodec,
  limit: limitCodec,
  agency: wordCodec('leaves'),
  room: roomCodec,
  skill: idCodec,
  knownTo: idCodec,
  mock: wordCodec('slow', 'empty', 'failing', 'forbidden', 'stale'),
};

/** A view as the address spells it, a text a parameter. */
export type Search = { readonly [K in keyof View]?: string };

/** A parameter that is not known, or that says what is not understood. */
export interface Unread {
  readonly name: string;
  readonly text: string;
}

/** Reads a search record: the view it asks for, and what of it was not understood. */
export function readView(search: Readonly<Record<string, unknown>>): {
  view: View;
  unread: readonly Unread[];
} {
  const read: [string, unknown][] = [];
  const unread: Unread[] = [];
  const said = Object.entries(search).flatMap(([name, value]) => {
    const texts = [value].flat().filter(isText);
    const text = texts.at(-1);
    unread.push(...texts.slice(0, -1).map((each) => ({ name, text: each })));
    return text === undefined ? [] : [[name, text] as const];
  });
  for (const [name, text] of said) {
    const value = isParameter(name) ? codecs[name].read(text) : undefined;
    if (value === undefined) unread.push({ name, text });
    else read.push([name, value]);
  }
  return { view: Object.fromEntries(read) satisfies View, unread };
}

/** Spells a view as `readView` reads it; a default does not appear. */
export function writeView(view: View): Search {
  return Object.fromEntries(
    Object.entries(view).flatMap(([name, value]) => {
      if (value === undefined || !isParameter(name)) return [];
      const { write } = codecs[name] as Codec<unknown>;
      const text = write(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** A search record as the router holds it: as it is written, and what is said more than once as it came, to be told. */
export function asHeld(search: Readonly<Record<string, unknown>>): Search {
  const lists = Object.entries(search).filter(([, value]) => Array.isArray(value));
  return { ...writeView(readView(search).view), ...Object.fromEntries(lists) };
}

/** A search record with parameters of its view changed, the rest kept; undefined takes one away, as does not being understood. */
export function withChange(search: Readonly<Record<string, unknown>>, change: View): Search {
  return writeView({ ...readView(search).view, ...change });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isParameter(name: string): name is keyof View {
  return Object.hasOwn(codecs, name);
}

/**
 * "?unit=S1&month=2026-09" as a record of strings, and back; nothing is quoted or turned into numbers. What is said more
 * than once is a list, the last of which counts.
 */
export function parseSearch(text: string): Record<string, string | readonly string[]> {
  const search = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const texts = [...new Set(search.getAll(name))];
      return [name, texts.length === 1 ? texts[0]! : texts];
    }),
  );
}

/** The text of a search record, "" for an empty one. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const text = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter(isText)
        .map((text) => [name, text]),
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
export function monthInView({ month }: View, session: Session): Month {
  return month !== undefined && month >= session.from && month <= session.asAt
    ? month
    : session.asAt;
}

/** A month as the view holds it: the default never appears. */
export function monthParam(month: Month, session: Session): Month | undefined {
  return month === session.asAt ? undefined : month;
}

/**
 * A unit as the Overview's view holds it: the authority is the default, and never appears, of those whose own it is. The
 * Overview of others opens on what is theirs, so that theirs has the authority named.
 */
export function unitOfOverview(id: string, session: Session, tree: UnitTree): string | undefined {
  return id === tree.root.id && isHome(session, tree) ? undefined : id;
}

/** Whether the authority as a whole is what someone is here for: else their Overview opens on their own unit. */
export function isHome(session: Session, tree: UnitTree): boolean {
  return session.unit === tree.root.id || !tree.byId.has(session.unit);
}

/**
 * The unit whose teams stand side by side: the one asked for where it exists, else one's own; where that is a team, the
 * unit above it, so that it stands among its neighbours.
 */
export function unitOfTeams(id: string | undefined, { unit: own }: Session, tree: UnitTree): Unit {
  const unit = tree.byId.get(id ?? own) ?? tree.byId.get(own) ?? tree.root;
  return unit.kind === 'team' ? unitInView(unit.parent ?? undefined, tree) : unit;
}

/** A unit as the view of Teams holds it: the one it opens on never appears. */
export function unitOfTeamsParam(id: string, session: Session, tree: UnitTree): string | undefined {
  return unitOfTeams(undefined, session, tree).id === id ? undefined : id;
}

/** The unit in view: the one asked for where it exists, else the authority. */
export function unitInView(id: string | undefined, tree: UnitTree): Unit {
  return (id === undefined ? undefined : tree.byId.get(id)) ?? tree.root;
}
