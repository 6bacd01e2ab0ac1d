import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { makeRouter } from '@/app/routes';
import { apiSource } from '@/data/api';
import { makeQueryClient, SourceContext } from '@/data/queries';
import { addDays } from '@/domain/month';
import { apiBase, server } from './server';
import { casesOf, eightyWorkers, extract, monthsOf, team, teamTables } from './teamFacts';

vi.setConfig({ testTimeout: 60_000 });

const patient = { timeout: 20_000 };

/** Opens the app at an address and waits for the team's page. */
async function open(address = `#/teams/${team}`): Promise<void> {
  window.location.hash = address;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SourceContext value={apiSource(apiBase, (request) => fetch(request))}>
        <RouterProvider router={makeRouter()} />
      </SourceContext>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Children with nobody at work for them' }, patient);
}

/** Lets the team's own tables be these; all else is the simulated authority's. */
function serveTeam(given: Parameters<typeof teamTables>[0]): void {
  const tables = teamTables(given);
  server.use(
    http.get('*/facts/:table', ({ params, request }) => {
      const asked = new URL(request.url).searchParams.get('unit') === team;
      const body = tables.get(String(params.table));
      return asked && body !== undefined ? HttpResponse.json(body as object) : undefined;
    }),
  );
}

const main = () => screen.getByRole('main');
const board = () => screen.getByRole('table', { name: /^Workers against their own limits/ });
const names = () =>
  within(board())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
const rowOf = (name: string) => within(board()).getByRole('row', { name: new RegExp(`^${name} `) });
const level2 = () =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

const manager = monthsOf({ worker: 'M1', role: 'first line manager' });
const over = (worker: string, held: number) => ({
  workers: monthsOf({ worker, heldChildInNeed: held, supervisor: 'M1' }),
  cases: casesOf(worker, held),
});

test('one worker: the sentence, the strip and the position are of that one', async () => {
  const { workers, cases } = over('W1', 20);
  serveTeam({ workers: [...workers, ...manager], cases });
  await open();
  expect(main()).toHaveTextContent('The one worker present is over their own limit, W1 since');
  expect(level2()).toContain('The one worker present is past their own line');
  expect(names()).toEqual(['W1']);
  expect(rowOf('W1')).toHaveTextContent('over since 26 Sep, 9 days');
  expect(main()).toHaveTextContent(
    'The team’s workers hold 20 children, against limits of 18.0 for the 1 worker present: 111%. M1, team manager, supervises 1 person (limit 7, within limit) and holds no cases.',
  );
});

test('no worker: the children without one still come first, and there is no empty strip', async () => {
  serveTeam({
    workers: [],
    cases: [
      ...casesOf(null, 3),
      ...casesOf(null, 1, { reference: 'H1', heldInName: 'manager', type: 'lookedAfter' }),
    ],
  });
  await open();
  expect(main()).toHaveTextContent(
    '3 children have nobody at work for them. 1 looked-after child is held in the manager’s name and has no named social worker. Nobody in this team holds cases at this extract.',
  );
  expect(level2()).toContain('Nobody in this team holds cases');
  expect(screen.queryByRole('table', { name: /^Workers against/ })).toBeNull();
  const apart = screen.getByRole('row', { name: /^Held in the manager’s name/ });
  expect(apart).toHaveTextContent('H1; no named social worker for 1 looked-after child');
  const unallocated = screen.getByRole('row', { name: /^No named worker/ });
  expect(unallocated).not.toHaveTextContent('H1');
  expect(main()).toHaveTextContent('No team manager is in the records of this team.');
  expect(main()).not.toHaveTextContent('NaN');
});

test('everyone away: their children stay counted, as needing cover', async () => {
  const away = { presence: 0, awaySince: addDays(extract, -12) };
  serveTeam({
    workers: [
      ...monthsOf({
        worker: 'W1',
        heldChildInNeed: 9,
        expectedBack: addDays(extract, 40),
        ...away,
      }),
      ...monthsOf({ worker: 'W2', heldChildInNeed: 4, ...away }),
    ],
    cases: [...casesOf('W1', 9), ...casesOf('W2', 4)],
  });
  await open();
  expect(main()).toHaveTextContent(
    '13 children have nobody at work for them. No worker of this team is at work. Nobody has room.',
  );
  expect(level2()).toContain('2 workers, and nobody at work');
  expect(rowOf('W1')).toHaveTextContent('9 need cover');
  expect(rowOf('W1')).toHaveTextContent('no cover for 12 dayssince 23 Sep, expected 14 Nov');
  expect(rowOf('W2')).toHaveTextContent('since 23 Sep, return not known');
  expect(main()).toHaveTextContent('The team’s workers hold 13 children, and nobody is at work.');
});

test('nobody newly qualified: nothing on the page speaks of ASYE', async () => {
  const workers = [over('W1', 12), over('W2', 17)];
  serveTeam({
    workers: workers.flatMap(({ workers: rows }) => rows),
    cases: workers.flatMap(({ cases }) => cases),
  });
  await open();
  expect(main()).not.toHaveTextContent('ASYE');
  expect(level2()).toContain('Nobody present is past their own line');
});

test('eighty workers: a row each, most pressed first, those away last; by name when asked', async () => {
  serveTeam(eightyWorkers());
  await open();
  expect(names()).toHaveLength(80);
  expect(level2()).toContain('19 of the 73 workers present are past their own line');
  const pressed = names();
  const absent = ['W11', 'W22', 'W33', 'W44', 'W55', 'W66', 'W77'];
  expect(pressed.slice(-7).toSorted()).toEqual(absent);
  await userEvent.click(screen.getByRole('radio', { name: 'By name' }));
  await waitFor(() => expect(names()[0]).toBe('W01'));
  expect(names().slice(0, 73)).toEqual(names().slice(0, 73).toSorted());
  expect(window.location.hash).toContain('sort=name');
});

test('the scale is in the address, and a colleague who opens the link sees children', async () => {
  await open();
  expect(screen.getByRole('radio', { name: 'Per cent of limit' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Children' }));
  await waitFor(() => expect(window.location.hash).toContain('scale=children'));
  expect(
    within(board()).getByRole('columnheader', { name: 'Load against own limit' }),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Per cent of limit' }));
  await waitFor(() => expect(window.location.hash).not.toContain('scale'));
});

test('overdue visits are listed by child, with the days and the timescale in words', async () => {
  const { workers, cases } = over('W1', 12);
  const late = cases.map((row, i) => ({ ...row, nextVisitDue: addDays(extract, -i) }));
  serveTeam({ workers, cases: late });
  await open();
  expect(level2()).toContain('11 children have a visit overdue, the longest by 11 days');
  const table = () => screen.getByRole('table', { name: 'Visits overdue, by child' });
  const rows = () => within(table()).getAllByRole('row').slice(1);
  expect(rows()).toHaveLength(10);
  expect([...rows()[0]!.children].map(({ textContent }) => textContent)).toEqual([
    'W1-12',
    'In need',
    '24 Sep',
    '11',
    'W1',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'All 11' }));
  expect(rows()).toHaveLength(11);
  expect(main()).toHaveTextContent('every 10 working days on a protection plan and every 6 weeks');
});

const panel = () => screen.findByRole('dialog', { name: 'W1' });

const newlyQualified = {
  workers: monthsOf({ worker: 'W1', heldChildInNeed: 12 }, 13, (ago) => ({
    asyeMonths: Math.max(0, 4 - ago),
    heldChildInNeed: ago > 2 ? 6 : 12,
  })),
  cases: casesOf('W1', 12),
  coming: [
    {
      team,
      kind: 'ASYE step',
      worker: 'W1',
      name: 'W1',
      date: addDays(extract, 60),
      fte: 1,
      share: 0.8,
    },
  ],
};

test('a panel explains load and limit: sums, history, events and what would bring them under', async () => {
  serveTeam(newlyQualified);
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'W1' }));
  const shown = await panel();
  expect(shown).toHaveTextContent('18 × 1.0 FTE × 60% = 10.8');
  expect(shown).toHaveTextContent(
    '12/18 = 0.67 whole workers, over 1.0 FTE × 60% × presence 1 = 0.60: 111%',
  );
  expect(shown).toHaveTextContent('2 children fewer would bring them under their line.');
  expect(shown).toHaveTextContent(
    'On 4 Dec the next ASYE step, 80%, raises their line to 14.4, enough for what they hold now.',
  );
  const events = within(shown).getByRole('list', { name: 'What explains it, the latest first' });
  expect(events).toHaveTextContent('Sep 2026ASYE step to 60%: own limit from 7.2 to 10.8');
  expect(events).toHaveTextContent('Aug 20266 cases more than the month before, 6 to 12');
  const history = within(shown).getByRole('figure', { name: /^Over their own limit at 2 of 12/ });
  await userEvent.click(within(history).getByRole('radio', { name: 'Table' }));
  const [, latest] = within(within(history).getByRole('table')).getAllByRole('row');
  expect([...latest!.children].map(({ textContent }) => textContent)).toEqual([
    'September 2026',
    '12',
    '10.8',
    'over limit',
  ]);
});

test('a panel’s caseload is sorted by any column, what is not recorded last', async () => {
  const cases = casesOf('W1', 3).map((row, i) => ({
    ...row,
    opened: addDays(extract, -7 * [9, 30, 2][i]!),
    nextVisitDue: [addDays(extract, -1), null, addDays(extract, -5)][i]!,
    workersInYear: i + 1,
  }));
  serveTeam({ workers: monthsOf({ worker: 'W1', heldChildInNeed: 3 }), cases });
  await open(`#/teams/${team}?worker=W1`);
  const table = within(await panel()).getByRole('table', { name: 'Open cases' });
  const order = () =>
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent?.slice(0, 5));
  expect(order()).toEqual(['W1-03', 'W1-01', 'W1-02']);
  await userEvent.click(within(table).getByRole('button', { name: 'Weeks' }));
  expect(order()).toEqual(['W1-02', 'W1-01', 'W1-03']);
  await userEvent.click(within(table).getByRole('button', { name: 'Weeks' }));
  expect(order()).toEqual(['W1-03', 'W1-01', 'W1-02']);
  await userEvent.click(within(table).getByRole('button', { name: 'Next visit' }));
  await userEvent.click(within(table).getByRole('button', { name: 'Next visit' }));
  expect(order()).toEqual(['W1-01', 'W1-03', 'W1-02']);
  expect(within(table).getByRole('rowheader', { name: /^W1-03/ })).toHaveTextContent(
    'In need, 3 workers',
  );
});

test('opening a panel is noted once, and told in it', async () => {
  serveTeam(newlyQualified);
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'W1' }));
  const told = () => within(screen.getByRole('region', { name: 'Who opened this panel' }));
  const lines = async () =>
    (await told().findAllByRole('listitem')).map((line) => line.textContent);
  const line = expect.stringMatching(/, Tuesday 6 October 2026 at 09:30$/);
  expect(await lines()).toEqual([line]);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.click(screen.getByRole('button', { name: 'W1' }));
  await waitFor(async () => expect(await lines()).toEqual([line, line]));
});

test('a log that takes no opening does not keep the panel from opening', async () => {
  serveTeam(newlyQualified);
  let refused = 0;
  server.use(
    http.post('*/entries', () => {
      refused += 1;
      return HttpResponse.json({ title: 'No', status: 500, detail: 'No.' }, { status: 500 });
    }),
  );
  await open(`#/teams/${team}?worker=W1`);
  await waitFor(() => expect(refused).toBe(1));
  expect(await panel()).toHaveTextContent('Each opening of this panel is kept');
});

test('the board goes by keyboard: to the scale, to a worker, into the panel and back', async () => {
  serveTeam(newlyQualified);
  await open();
  screen.getByRole('radio', { name: 'Per cent of limit' }).focus();
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(window.location.hash).toContain('scale=children'));
  screen.getByRole('button', { name: 'W1' }).focus();
  await userEvent.keyboard('{Enter}');
  await panel();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'W1' })).toHaveFocus();
});
