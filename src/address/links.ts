import { useRouter } from '@tanstack/react-router';
import { monthParam, writeSearch } from '@/address/schema';
import { useKept } from '@/address/view';
import { useSession, useUnitTree } from '@/data/queries';
import { type Month, monthText } from '@/domain/month';

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
  const kept = useKept();
  const { root } = useUnitTree();
  const session = useSession();
  return ({ page, unit, measure, worker, month }) => {
    const own = unit === root.id ? undefined : unit;
    const when = month === undefined ? kept.month : monthParam(month, session);
    const search = {
      ...kept,
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
