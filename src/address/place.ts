import type { DescribedRoom } from '@/address/codecs';
import {
  monthParam,
  unitOfOverview,
  unitOfTeamsParam,
  type View,
  writeSearch,
  writeView,
} from '@/address/schema';
import { type Month, monthText } from '@/domain/month';
import type { Session } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** Where a link leads: a page, its path's part, and what of the view it sets; the rest is kept across pages. */
export interface Place {
  readonly page:
    | 'overview'
    | 'attention'
    | 'teams'
    | 'team'
    | 'measure'
    | 'review'
    | 'limits'
    | 'data'
    | 'definitions';
  /** The unit; the authority where none is named. */
  readonly unit?: string | undefined;
  /** The measure of a measure page, or at which Definitions opens. */
  readonly measure?: string | undefined;
  readonly worker?: string | undefined;
  /** The next work that a team's room is compared for. */
  readonly room?: DescribedRoom | undefined;
  /** The month; the one in view where none is named, but a review's is always named. */
  readonly month?: Month | undefined;
}

/** What a link to a place depends on beside the place. */
export interface From {
  /** What is kept of the view across pages. */
  readonly kept: Pick<View, 'month' | 'mock'>;
  readonly session: Session;
  readonly tree: UnitTree;
}

/** The path and search of a place: "/teams/assessment-2?month=2026-06". Ids may be any text. */
export function addressOf(place: Place, { kept, session, tree }: From): string {
  const { page, measure, worker, room, month } = place;
  const own = unitIn(place, session, tree);
  const when = month === undefined ? kept.month : monthParam(month, session);
  const search = writeView({
    ...kept,
    month: page === 'review' ? undefined : when,
    ...(page === 'team' ? { worker, room } : { unit: own }),
    ...(page === 'definitions' && { measure }),
  });
  return `${pathOf(place)}${writeSearch(search)}`;
}

/** The unit as the page's view holds it: what the page opens on for whoever is here never appears. */
function unitIn({ page, unit }: Place, session: Session, tree: UnitTree): string | undefined {
  if (page === 'overview') return unitOfOverview(unit ?? tree.root.id, session, tree);
  if (page === 'teams') return unitOfTeamsParam(unit ?? tree.root.id, session, tree);
  return unit === tree.root.id ? undefined : unit;
}

function pathOf({ page, unit = '', measure = '', month }: Place): string {
  return {
    overview: '/',
    attention: '/attention',
    teams: '/teams',
    team: `/teams/${encodeURIComponent(unit)}`,
    measure: `/measures/${encodeURIComponent(measure)}`,
    review: `/reviews/${month === undefined ? '' : monthText(month)}`,
    limits: '/limits',
    data: '/data',
    definitions: '/definitions',
  }[page];
}
