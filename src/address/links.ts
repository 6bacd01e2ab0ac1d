import { useRouter } from '@tanstack/react-router';
import { addressOf, type Place } from '@/address/place';
import { useKept } from '@/address/view';
import { useSession, useUnitTree } from '@/data/queries';

/** Writes links to places, for anchors: "#/teams/assessment-2?month=2026-06". */
export function useHref(): (place: Place) => string {
  const router = useRouter();
  const from = { kept: useKept(), session: useSession(), tree: useUnitTree() };
  return (place) => router.history.createHref(addressOf(place, from));
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
