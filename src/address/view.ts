import { useMatches, useNavigate, useSearch } from '@tanstack/react-router';
import { keptAcrossPages, readView, type View } from '@/address/schema';
import { useLaterSession } from '@/data/queries';

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

/** The same of the view in the address. */
export function useKept(): Pick<View, 'month' | 'mock'> {
  const session = useLaterSession();
  return keptAcrossPages(useView(), session.state === 'ready' ? session.data : undefined);
}
