import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addressOf, type From, type Place } from '@/address/place';
import { readView } from '@/address/schema';
import { makeRouter } from '@/app/routes';
import { isId } from '@/domain/id';
import { monthOf } from '@/domain/month';
import { tree } from '../domain/measures/rows';
import { session } from './session';

const from: From = {
  kept: { month: monthOf(2026, 6), mock: undefined },
  tree,
  session,
};

afterEach(() => window.history.replaceState(null, '', '/'));

/** What the app makes of an address somebody opens: the page, the path's parts and the search. */
async function opened(address: string) {
  window.history.replaceState(null, '', `/#${address}`);
  const router = makeRouter();
  await router.load();
  leave(router);
  return where(router);
}

/** Takes a router off the window, so that the next one is alone with it. */
function leave({ history }: ReturnType<typeof makeRouter>): void {
  history.flush();
  history.destroy();
}

function where(router: ReturnType<typeof makeRouter>) {
  const match = router.state.matches.at(-1);
  return {
    page: match?.fullPath,
    params: match?.params,
    ...readView((match?.search ?? {}) as Record<string, unknown>),
  };
}

const odd = ['team.2', 'T/2', 'A&B', 'a b', 'Équipe', '__proto__', '100%', '#', 'T?x=1#y', '\\'];
const edges = [
  '.',
  '..',
  ' ',
  '%2F',
  '%25',
  '+',
  '$team',
  '~',
  '//evil.example',
  '\u0000',
  '👩‍👩‍👧',
];
const id = fc
  .oneof(
    { weight: 1, arbitrary: fc.constantFrom(...odd, ...edges) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }) },
  )
  .filter(isId);

test.each([...odd, ...edges])('a link to the team “%s” opens that team', async (team) => {
  const { page, params, view } = await opened(addressOf({ page: 'team', unit: team }, from));
  expect({ page, params, month: view.month }).toEqual({
    page: '/teams/$team',
    params: { team },
    month: monthOf(2026, 6),
  });
});

test('a link to any team and any worker of it opens both', async () => {
  await fc.assert(
    fc.asyncProperty(id, id, async (team, worker) => {
      const place: Place = { page: 'team', unit: team, worker };
      const { params, view, unread } = await opened(addressOf(place, from));
      expect(params).toEqual({ team });
      expect(view.worker).toBe(worker);
      expect(unread).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a link to a page of any unit opens it for that unit', async () => {
  const page = fc.constantFrom('overview', 'measure', 'review', 'limits', 'data', 'definitions');
  await fc.assert(
    fc.asyncProperty(page, id, async (to, unit) => {
      const place = { page: to, unit, measure: 'caseload', month: monthOf(2026, 5) } as Place;
      const { view, unread } = await opened(addressOf(place, from));
      expect(view.unit).toBe(unit);
      expect(unread).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('going to any team from within the app leads there', async () => {
  await fc.assert(
    fc.asyncProperty(id, async (team) => {
      window.history.replaceState(null, '', '/#/teams');
      const router = makeRouter();
      await router.load();
      await router.navigate({ to: '/teams/$team', params: { team } });
      expect(where(router).params).toEqual({ team });
      expect(await opened(window.location.hash.slice(1)).then(({ params }) => params)).toEqual({
        team,
      });
      leave(router);
    }),
    { numRuns: 40 },
  );
});

test('a link to a measure there is not opens all measures, and says which was asked for', async () => {
  const { page, view } = await opened('/measures/happiness?unit=north');
  expect({ page, view }).toEqual({
    page: '/measures',
    view: { unit: 'north', measure: 'happiness' },
  });
});
