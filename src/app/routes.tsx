import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { asHeld, parseSearch, withChange, writeSearch } from '@/address/schema';
import { AppShell } from '@/app/AppShell';
import { NotFound } from '@/app/NotFound';
import { PageError } from '@/app/PageError';
import { PageLoading } from '@/app/PageLoading';
import { findMeasure } from '@/domain/measures/catalogue';
import { Overview } from '@/features/overview/Overview';

/**
 * The route table: the path says which screen, the search what it shows. Each page is a chunk of its own, but for the
 * Overview, which comes with the first one because most visits start on it.
 */

const root = createRootRoute({
  component: AppShell,
  notFoundComponent: NotFound,
  errorComponent: PageError,
  validateSearch: asHeld,
});

const page = { pendingComponent: PageLoading, errorComponent: PageError } as const;

const overview = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/',
  component: Overview,
});

const attention = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/attention',
  component: lazyRouteComponent(() => import('@/features/overview/AttentionPage'), 'AttentionPage'),
});

const teams = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/teams',
  component: lazyRouteComponent(() => import('@/features/team/Teams'), 'Teams'),
});

const team = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/teams/$team',
  component: lazyRouteComponent(() => import('@/features/team/Team'), 'Team'),
});

const measures = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/measures',
  component: lazyRouteComponent(() => import('@/features/measure/Measures'), 'Measures'),
});

const measure = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/measures/$measure',
  beforeLoad: ({ params, search }) => {
    const { measure } = params;
    if (!findMeasure(measure))
      throw redirect({ to: '/measures', search: withChange(search, { measure }), replace: true });
  },
  component: lazyRouteComponent(() => import('@/features/measure/MeasurePage'), 'MeasurePage'),
});

const reviews = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/reviews',
  component: lazyRouteComponent(() => import('@/features/review/Reviews'), 'Reviews'),
});

const review = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/reviews/$month',
  component: lazyRouteComponent(() => import('@/features/review/Review'), 'Review'),
});

const benchmarks = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/benchmarks',
  component: lazyRouteComponent(() => import('@/features/benchmarks/Benchmarks'), 'Benchmarks'),
});

const limits = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/limits',
  component: lazyRouteComponent(() => import('@/features/limits/Limits'), 'Limits'),
});

const data = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('@/features/data/Data'), 'Data'),
});

const definitions = createRoute({
  ...page,
  getParentRoute: () => root,
  path: '/definitions',
  component: lazyRouteComponent(() => import('@/features/definitions/Definitions'), 'Definitions'),
});

const routeTree = root.addChildren([
  overview,
  attention,
  teams,
  team,
  measures,
  measure,
  reviews,
  review,
  benchmarks,
  limits,
  data,
  definitions,
]);

export function makeRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    parseSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
