import { useMatches, useNavigate, useSearch } from '@tanstack/react-router';
import { keptAcrossPages, readView, type Unread, type View, withChange } from '@/address/schema';
import { useLaterSession } from '@/data/queries';
import { parseMonth } from '@/domain/month';

/** What the address says: which page, and what it shows. */
export interface Address {
  /** The page's path with its parts by name, "/teams/$team". */
  readonly page: string;
  /** What the path itself says: a team, a measure, the month of a review. */
  readonly path: { readonly team?: string; readonly measure?: string; readonly month?: string };
  readonly view: View;
  readonly unread: readonly Unread[];
}

/** The address, read; on a review's page the path says the month. */
export function useAddress(): Address {
  const { view, unread } = readView(useSearch({ strict: false }));
  const page: string = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' });
  const path: Address['path'] = useMatches({ select: (matches) => matches.at(-1)?.params ?? {} });
  if (path.month === undefined) return { page, path, view, unread };
  const month = parseMonth(path.month);
  const rest = unread.filter(({ name }) => name !== 'month');
  return {
    page,
    path,
    view: { ...view, month },
    unread: month === undefined ? [{ name: 'month', text: path.month }, ...rest] : rest,
  };
}

/** The view the address asks for. */
export function useView(): View {
  return useAddress().view;
}

/** What the path itself says: a team, a measure, the month of a review. */
export function usePath(): Address['path'] {
  return useAddress().path;
}

/** Changes parameters of the view in place, keeping the rest; undefined takes one away. */
export function useSetView(): (change: Partial<View>, how?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return (change, { replace = false } = {}) =>
    void navigate({
      to: '.',
      search: (search) => withChange(search, change),
      replace,
      resetScroll: false,
    });
}

/** What links from page to page keep of the view in the address. */
export function useKept(): Pick<View, 'month' | 'mock'> {
  const session = useLaterSession();
  return keptAcrossPages(useView(), session.state === 'ready' ? session.data : undefined);
}
