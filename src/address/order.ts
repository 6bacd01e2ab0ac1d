import type { Order } from '@/address/codecs';
import type { View } from '@/address/schema';
import { teamOrders } from '@/domain/capacity/teamsBoard';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';

/** What the rows of a page can be put in order of, as the address names it, and how they stand where it names none. */
interface Orders {
  readonly by: readonly string[];
  readonly otherwise: string;
}

/** Units are put in order of their size or of a measure of work, never of one of people. */
const orders = {
  '/': {
    by: ['holders', ...headlineMeasures.filter((id) => measureOf(id).about === 'work')],
    otherwise: 'Units stand in the order of the structure.',
  },
  '/teams': { by: teamOrders, otherwise: 'Teams stand in the order of the structure.' },
  '/teams/$team': { by: ['name'], otherwise: 'Workers stand most pressed first.' },
  '/benchmarks': {
    by: ['figure', 'authority', 'region'],
    otherwise: 'Authorities stand from the highest figure down.',
  },
} as const satisfies Readonly<Record<string, Orders>>;

/** The order that a page's rows are asked to stand in; undefined where the page has no such order. */
export function orderIn(page: keyof typeof orders, { sort }: View): Order | undefined {
  const by: readonly string[] = orders[page].by;
  return sort && by.includes(sort.key) ? sort : undefined;
}

/** How a page's rows stand where the order they are asked to stand in is none of its; undefined where it is one. */
export function otherOrderWords(page: string, view: View): string | undefined {
  return isOrdered(page) && view.sort && !orderIn(page, view) ? orders[page].otherwise : undefined;
}

function isOrdered(page: string): page is keyof typeof orders {
  return Object.hasOwn(orders, page);
}
