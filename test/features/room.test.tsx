import { handlers } from '@mocks/handlers';
import { memoryStore } from '@mocks/store';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { makeRouter } from '@/app/routes';
import { apiSource } from '@/data/api';
import { decodeFacts, encodeFacts } from '@/data/columns';
import { makeQueryClient, SourceContext } from '@/data/queries';
import { columnOfType } from '@/domain/facts';
import { textAt } from '@/domain/table';
import { caseTypes } from '@/domain/worker';
import { apiBase, serveApi, server, simulatedFile, testNow } from './server';

vi.setConfig({ testTimeout: 40_000 });

const patient = { timeout: 15_000 };
const team = '#/teams/safeguarding-north-2';
const plan3 = `${team}?room=protectionPlan.3`;

/** Opens the app at an address and waits for Room. */
async function open(address: string) {
  window.location.hash = address;
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SourceContext value={apiSource(apiBase, (request) => fetch(request))}>
        <RouterProvider router={makeRouter()} />
      </SourceContext>
    </QueryClientProvider>,
  );
  await screen.findByRole('region', { name: 'Room' }, patient);
  return user;
}

const room = () => screen.getByRole('region', { name: 'Room' });
const region = (name: string) => within(room()).getByRole('region', { name });
const summary = () => within(room()).getByRole('status', { name: 'Who has room' });
const copying = () => within(room()).getByRole('status', { name: 'Copying' });

/** What a worker of Safeguarding North 2 is on the day of the extract instead. */
interface Changed {
  readonly held?: number;
  readonly asyeMonths?: number;
  readonly presence?: number;
}

/** Lets the authority answer with some of its workers changed. */
async function serveChanged(changes: Readonly<Record<string, Changed>>): Promise<void> {
  const table = decodeFacts('worker-month', await (await simulatedFile('worker-month')).json());
  const { columns } = table;
  const last = Math.max(...columns.month);
  for (let row = 0; row < table.rows; row++) {
    const change = changes[textAt(columns.name, row) ?? ''];
    if (!change || columns.month[row] !== last) continue;
    const { held, asyeMonths, presence } = change;
    if (textAt(columns.team, row) !== 'safeguarding-north-2') continue;
    if (asyeMonths !== undefined) columns.asyeMonths[row] = asyeMonths;
    if (presence !== undefined) columns.presence[row] = presence;
    if (held === undefined) continue;
    for (const type of caseTypes)
      columns[columnOfType('held', type)][row] = type === 'childInNeed' ? held : 0;
  }
  const body = encodeFacts('worker-month', table);
  server.use(
    ...handlers({
      file: async (name) =>
        name === 'worker-month' ? HttpResponse.json(body) : simulatedFile(name),
      store: memoryStore(),
      now: () => testNow,
    }),
  );
}

/** The first cell of each row of a group's table. */
function namesIn(group: string): string[] {
  const headers = within(region(group)).getAllByRole('rowheader');
  return headers.map((header) => header.firstChild?.textContent ?? '');
}

test('until the next work is described, nothing is compared', async () => {
  await open(team);
  expect(summary()).toBeEmptyDOMElement();
  expect(within(room()).queryByRole('table')).toBeNull();
});

test('where only a newly qualified worker and a returner have room, nobody has it without the manager', async () => {
  await serveChanged({
    'J. Norcliffe': { asyeMonths: 9, held: 3 },
    'S. Byrne': { presence: 0.5, held: 5 },
  });
  await open(plan3);
  expect(summary()).toHaveTextContent(
    'Nobody can take 3 children on a protection plan together without going over the line or without your judgement. 2 would stay within their own limit but need your judgement; 1 would go over their own limit.',
  );
  expect(region('Has room, and the work suits their stage')).toHaveTextContent('Nobody.');
  expect(namesIn('Manager’s judgement needed')).toEqual([
    'J. Norcliffe',
    'S. Byrne',
    'V. Thornley',
  ]);
  const judged = region('Manager’s judgement needed');
  const row = (name: RegExp) => within(judged).getByRole('row', { name });
  expect(row(/^J. Norcliffe/)).toHaveTextContent('would hold 6 of 16.2, within limit');
  expect(row(/^J. Norcliffe/)).toHaveTextContent('month 9: protected at 90% of a full caseload');
  expect(row(/^S. Byrne/)).toHaveTextContent('On a phased return, at work for 50% of their hours');
  expect(row(/^V. Thornley/)).toHaveTextContent('would hold 24 of 18.0, 6 over');
});

test('an absent worker’s children stay counted, and the worker cannot take more', async () => {
  await open(plan3);
  expect(region('Cannot take this')).toHaveTextContent(
    'Y. BirtwhistleAway since 3 Sep, expected 9 Nov. The 24 cases they hold stay counted.',
  );
  expect(room()).toHaveTextContent(
    /workers hold 86 cases, 24 of them with workers who are away; with these 3 it is 89/,
  );
});

test('where nobody has room it is said plainly, with what each would cost', async () => {
  await open(plan3);
  expect(summary()).toHaveTextContent(/^Nobody can take .* 3 would go over their own limit\.$/);
  const rows = within(region('Manager’s judgement needed')).getAllByRole('row').slice(1);
  for (const row of rows) expect(row).toHaveTextContent(/would hold \d+ of 18\.0, \d over/);
});

test('a skill that is not recorded and a family that is known are both said', async () => {
  await open(`${team}?room=childInNeed&skill=Polish&knownTo=F-2568`);
  const judged = region('Manager’s judgement needed');
  expect(within(judged).getByRole('row', { name: /^S. Byrne/ })).toHaveTextContent(
    'Polish is not recorded for them. Knows the family: holds 1 child of it now. Others of the family stay: 1 with J. Norcliffe.',
  );
});

test('what is described stands in the address, and one child is the default', async () => {
  const user = await open(team);
  await user.selectOptions(within(room()).getByLabelText('Type'), 'Looked-after child');
  expect(window.location.hash).toMatch(/room=lookedAfter$/);
  const number = within(room()).getByLabelText('How many');
  await user.clear(number);
  await user.type(number, '3');
  await screen.findByText(/3 looked-after children together/, undefined, patient);
  expect(window.location.hash).toMatch(/room=lookedAfter\.3$/);
});

test('a number that is none is told what is wrong, and the last good one stays', async () => {
  const user = await open(plan3);
  const number = within(room()).getByLabelText('How many');
  await user.clear(number);
  expect(number).toBeInvalid();
  expect(number).toHaveAccessibleDescription(
    'Give the number of children as a whole number from 1 to 12; below it is 3.',
  );
  expect(summary()).toHaveTextContent('3 children');
});

test('while the extract is too old, Room is closed and says why', async () => {
  serveApi('stale');
  await open(plan3);
  expect(room()).toHaveTextContent('Closed: these open cases are 14 days old');
  expect(within(room()).queryByLabelText('Type')).toBeNull();
  expect(within(room()).queryByRole('table')).toBeNull();
});

test('other teams’ room is a number, whose ground is said to who may not see their workers', async () => {
  const user = await open(plan3);
  await within(room()).findByText(/^There is room for \d+ cases in/, undefined, patient);
  await user.selectOptions(screen.getByLabelText('You are'), 'team manager');
  window.location.hash = plan3;
  await screen.findByText(/^There is room for about \d+ cases in/, undefined, patient);
  const elsewhere = region('Room in other teams');
  expect(elsewhere).toHaveTextContent('Workers of other teams are not open to you');
  expect(within(elsewhere).getAllByRole('listitem')[0]).toHaveTextContent(
    /^Safeguarding North 1\d+$/,
  );
});

test('the text copied names workers for the team, and nobody for leadership', async () => {
  const user = await open(plan3);
  await within(room()).findByText(/^There is room for/, undefined, patient);
  await user.click(within(room()).getByRole('button', { name: 'Copy as text' }));
  await within(copying()).findByText('Copied for the team: it names workers.');
  const forTeam = await navigator.clipboard.readText();
  expect(forTeam).toContain('- S. Byrne would hold 24 of 18.0, 6 over.');
  expect(forTeam).toContain('Safeguarding North 2, Westmere');
  expect(forTeam).toContain('Open cases at Monday 5 October 2026 at 06:10.');
  expect(forTeam).toContain('Simulated data');
  await user.selectOptions(within(room()).getByLabelText('As text for'), 'leadership');
  expect(copying()).toBeEmptyDOMElement();
  await user.click(within(room()).getByRole('button', { name: 'Copy as text' }));
  await within(copying()).findByText('Copied for leadership: counts, and no names.');
  const forLeaders = await navigator.clipboard.readText();
  expect(forLeaders).toContain('Manager’s judgement needed: 3 workers.');
  expect(forLeaders).not.toMatch(/Byrne|Thornley|Norcliffe|Birtwhistle/);
});

test('for a public committee a team of four is not offered', async () => {
  const user = await open(plan3);
  await user.selectOptions(within(room()).getByLabelText('As text for'), 'public committee');
  expect(copying()).toHaveTextContent('this team has 4 workers');
  expect(within(room()).queryByRole('button', { name: 'Copy as text' })).toBeNull();
});

test('where the browser does not copy, the text is shown to be copied', async () => {
  const user = await open(plan3);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(within(room()).getByRole('button', { name: 'Copy as text' }));
  const text = await within(room()).findByLabelText<HTMLTextAreaElement>('Text to copy');
  expect(text.value).toContain('Room for 3 children on a protection plan together');
});
