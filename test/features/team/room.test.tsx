import { handlers } from '@mocks/handlers';
import { memoryStore } from '@mocks/store';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { problem } from '@/api/problem';
import { decodeFacts, encodeFacts } from '@/data/http/columns';
import { columnOfType, type WorkerMonths } from '@/domain/facts';
import { casesAt } from '@/domain/limits/workerLimit';
import { dayOf } from '@/domain/month';
import { codeOf, textAt } from '@/domain/table';
import { caseTypes } from '@/domain/worker';
import { patient, startApp } from '../openApp';
import { serveApi, server, simulatedFile, testNow } from '../server';
import { monthsOf } from './teamFacts';
import { serveTeam } from './teamPage';

vi.setConfig({ testTimeout: 40_000 });

const team = '#/teams/safeguarding-north-2';
const plan3 = `${team}?room=protectionPlan.3`;

/** Opens the app at an address and waits for Room. */
async function open(address: string) {
  startApp(address);
  const user = userEvent.setup();
  await screen.findByRole('region', { name: 'Room' }, patient);
  return user;
}

const room = () => screen.getByRole('region', { name: 'Room' });
const region = (name: string) => within(room()).getByRole('region', { name });
const summary = () => within(room()).getByRole('status', { name: 'Who has room' });
const copying = () => within(room()).getByRole('status', { name: 'Copying' });

/** A worker of Safeguarding North 2 at the extract: whole-time, experienced and at work, but for what is given. */
interface Changed {
  readonly name: string;
  readonly held: number;
  readonly asyeMonths?: number;
  readonly presence?: number;
}

const workers = async () =>
  decodeFacts('worker-month', await (await simulatedFile('worker-month')).json());

/** The team's rows on the day of the extract. */
function rowsOfTeam({ rows, columns }: WorkerMonths): number[] {
  const last = Math.max(...columns.month);
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => columns.month[row] === last && textAt(columns.team, row) === 'safeguarding-north-2',
  );
}

/** The names of the team's workers who hold cases, at work or away, in alphabetical order. */
async function caseHolders(): Promise<string[]> {
  const table = await workers();
  return rowsOfTeam(table)
    .filter((row) => casesAt(table, row) > 0)
    .map((row) => textAt(table.columns.name, row) ?? '')
    .sort((a, b) => a.localeCompare(b, 'en-GB'));
}

/** Lets the authority answer with the team's case holders changed. */
async function serveChanged(changes: readonly Changed[]): Promise<void> {
  const table = await workers();
  const { columns } = table;
  for (const row of rowsOfTeam(table)) {
    const change = changes.find(({ name }) => name === textAt(columns.name, row));
    if (change === undefined) continue;
    columns.role.codes[row] = codeOf(columns.role, 'case holder');
    columns.fte[row] = 1;
    columns.asyeMonths[row] = change.asyeMonths ?? Number.NaN;
    columns.presence[row] = change.presence ?? 1;
    columns.awaySince[row] = change.presence === 0 ? dayOf(2026, 9, 3) : Number.NaN;
    columns.expectedBack[row] = change.presence === 0 ? dayOf(2026, 11, 9) : Number.NaN;
    for (const type of caseTypes) columns[columnOfType('held', type)][row] = 0;
    columns.heldChildInNeed[row] = change.held;
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

/** Lets the list of open cases be no part of the records, so that nothing gainsays what the workers' rows hold. */
function withoutCases(): void {
  server.use(http.get('*/facts/case', () => problem(404, 'No cases', 'It is not connected.')));
}

/** The first cell of each row of a group's table. */
function namesIn(group: string): string[] {
  const headers = within(region(group)).getAllByRole('rowheader');
  return headers.map((header) => header.firstChild?.textContent ?? '');
}

/** A worker's row among those the manager must judge. */
function judged(name: string): HTMLElement {
  const group = region('Manager’s judgement needed');
  return within(group).getByRole('row', { name: (words) => words.startsWith(name) });
}

test('until the next work is described, nothing is compared', async () => {
  await open(team);
  expect(summary()).toBeEmptyDOMElement();
  expect(within(room()).queryByRole('table')).toBeNull();
});

test('where only a newly qualified worker and a returner have room, nobody has it without the manager', async () => {
  const [asye = '', returner = '', ...others] = await caseHolders();
  await serveChanged([
    { name: asye, asyeMonths: 9, held: 3 },
    { name: returner, presence: 0.5, held: 5 },
    ...others.map((name) => ({ name, held: 20 })),
  ]);
  withoutCases();
  await open(plan3);
  expect(summary()).toHaveTextContent(
    `Nobody can take 3 children on a protection plan together without going over the line or without your judgement. 2 would stay within their own limit but need your judgement; ${others.length} would go over their own limit.`,
  );
  expect(region('Has room, and the work suits their stage')).toHaveTextContent('Nobody.');
  expect(namesIn('Manager’s judgement needed')).toEqual([asye, returner, ...others]);
  expect(judged(asye)).toHaveTextContent('would hold 6 of 16.2, within limit');
  expect(judged(asye)).toHaveTextContent('month 9: protected at 90% of a full caseload');
  expect(judged(returner)).toHaveTextContent('would hold 8 of 18.0, within limit');
  expect(judged(returner)).toHaveTextContent('On a phased return, at work for 50% of their hours');
  expect(judged(others[0] ?? '')).toHaveTextContent('would hold 23 of 18.0, 5 over');
  expect(
    within(judged(asye)).getByRole('img', {
      name: '3 children in need; to be added: 3 children on a protection plan',
    }),
  ).toBeInTheDocument();
});

test('an absent worker’s children stay counted, and the worker cannot take more', async () => {
  const [away = '', present = '', ...others] = await caseHolders();
  await serveChanged([
    { name: away, presence: 0, held: 24 },
    { name: present, held: 6 },
    ...others.map((name) => ({ name, held: 0 })),
  ]);
  withoutCases();
  await open(plan3);
  expect(region('Cannot take this')).toHaveTextContent(
    new RegExp(
      `^Cannot take this${away}Away since 3 Sep, expected 9 Nov\\. The 24 cases they hold stay counted`,
    ),
  );
  expect(room()).toHaveTextContent(
    'workers hold 30 cases, 24 of them with workers who are away; with these 3 it is 33, whoever takes them.',
  );
});

test('where nobody has room it is said plainly, with what each would cost', async () => {
  const names = await caseHolders();
  await serveChanged(names.map((name) => ({ name, held: 18 })));
  withoutCases();
  await open(plan3);
  expect(summary()).toHaveTextContent(
    new RegExp(`^Nobody can take .* ${names.length} would go over their own limit\\.$`),
  );
  for (const name of names)
    expect(judged(name)).toHaveTextContent(
      /18 of 18\.0, near limit ?would hold 21 of 18\.0, 3 over/,
    );
});

test('a skill that is not recorded and a family that is known are both said', async () => {
  const { columns } = decodeFacts('case', await (await simulatedFile('case')).json());
  const [holder = ''] = await caseHolders();
  const table = await workers();
  const holding = rowsOfTeam(table).find((row) => textAt(table.columns.name, row) === holder);
  const id = textAt(table.columns.worker, holding ?? -1);
  const row = columns.allocatedOn.findIndex((_, at) => textAt(columns.worker, at) === id);
  const family = textAt(columns.family, row);
  await serveChanged([{ name: holder, held: 12 }]);
  await open(`${team}?room=childInNeed&skill=Welsh&knownTo=${family}`);
  expect(judged(holder)).toHaveTextContent(
    /Welsh is not recorded for them\. Knows the family: holds \d child(ren)? of it now\./,
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

test('an old extract without its open cases is not called one of open cases, and no room is told', async () => {
  serveApi('stale');
  withoutCases();
  await open(team);
  const main = screen.getByRole('main');
  expect(room()).toHaveTextContent('Closed: these workers’ records are 14 days old');
  expect(main).toHaveTextContent('Workers’ records at Wednesday');
  expect(main).toHaveTextContent('Who has room is not known.');
  expect(main).not.toHaveTextContent(/Open cases at|[Tt]hese open cases|ha(s|ve) room for/);
});

test('other teams’ room is a number, whose ground is said to who may not see their workers', async () => {
  const user = await open(plan3);
  await within(room()).findByText(
    /^There is room for \d+ children on a protection plan in \d of/,
    undefined,
    patient,
  );
  await user.selectOptions(screen.getByLabelText('You are'), 'team manager');
  window.location.hash = plan3;
  await screen.findByText(
    /^There is room for about \d+ children on a protection plan in/,
    undefined,
    patient,
  );
  const elsewhere = region('Room in other teams');
  expect(elsewhere).toHaveTextContent('Workers of other teams are not open to you');
  expect(within(elsewhere).getAllByRole('listitem')[0]).toHaveTextContent(
    /^Safeguarding North 1about \d+$/,
  );
});

test('the text copied names workers for the team, and nobody for leadership', async () => {
  const user = await open(plan3);
  await within(room()).findByText(/^There is room for/, undefined, patient);
  await user.click(within(room()).getByRole('button', { name: 'Copy as text' }));
  await within(copying()).findByText('Copied for the team: it names workers.');
  const forTeam = await navigator.clipboard.readText();
  const names = await caseHolders();
  for (const name of names) expect(forTeam).toContain(name);
  expect(forTeam).toContain('Safeguarding North 2, Westmere');
  expect(forTeam).toContain('Open cases at Monday 5 October 2026 at 06:10.');
  expect(forTeam).toContain('Simulated data');
  await user.selectOptions(within(room()).getByLabelText('As text for'), 'leadership');
  expect(copying()).toBeEmptyDOMElement();
  await user.click(within(room()).getByRole('button', { name: 'Copy as text' }));
  await within(copying()).findByText('Copied for leadership: counts, and no names.');
  const forLeaders = await navigator.clipboard.readText();
  expect(forLeaders).toMatch(/Manager’s judgement needed: \d workers?\./);
  for (const name of names) expect(forLeaders).not.toContain(name);
});

test('for a public committee a team of fewer than five is not offered', async () => {
  serveTeam({ workers: ['W1', 'W2', 'W3', 'W4'].flatMap((each) => monthsOf({ worker: each })) });
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
