import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { keepDraft } from '@/data/drafts';
import { decodeFacts, encodeFacts } from '@/data/http/columns';
import type { TeamMonths } from '@/domain/facts';
import { monthOf } from '@/domain/month';
import { filterRows, textAt } from '@/domain/table';
import { openApp, patient } from '../openApp';
import { serveApi, server, simulatedFile } from '../server';

vi.setConfig({ testTimeout: 40_000 });

const open = (search = '') => openApp(`#/data${search}`, /^What is loaded/);
const part = (name: RegExp | string) => screen.getByRole('region', { name });
const partRows = (name: RegExp | string) =>
  within(part(name))
    .getAllByRole('row')
    .map((row) => row.textContent);

/** Team months as changed from the simulated ones. */
async function serveTeamMonths(change: (months: TeamMonths) => TeamMonths): Promise<void> {
  const months = decodeFacts('team-month', await (await simulatedFile('team-month')).json());
  const body = encodeFacts('team-month', change(months));
  server.use(http.get('*/facts/team-month', () => HttpResponse.json(body)));
}

test('whole records say what is loaded, how old it is and that each team’s month is here', async () => {
  await open();
  expect(document.title).toBe('Data, September 2026 – Loadline');
  await screen.findByText('All 24 teams have a row for September 2026.', undefined, patient);
  expect(part('What is loaded')).toHaveTextContent(
    /Westmere, with 6 services and 24 teams.*60 months, October 2021 to September 2026; as at 30 Sep 2026.*Monday 5 October 2026 at 06:10, 2 days ago/,
  );
  await within(part('How much of it is here')).findByText(
    /^\d+ workers of any role for September 2026, in 24 of 24 teams$/,
    undefined,
    patient,
  );
  const months = within(part('Teams by month'));
  expect(months.getAllByRole('rowheader')).toHaveLength(24 + 6);
  expect(months.getAllByText('has a row', { selector: 'td *' })).toHaveLength(24 * 12);
  expect(part('What the source cannot know')).toHaveTextContent(
    'The source names no column that it cannot know.',
  );
  expect(part('What was in doubt on arrival')).toHaveTextContent(
    'Every row that is here has a team, a month and numbers that can be.',
  );
  expect(partRows('What the source says of its records')).toHaveLength(4);
});

test('a month without its row, rows of a stranger and a column the source cannot know are each told', async () => {
  const september = monthOf(2026, 9);
  await serveTeamMonths((months) => {
    const { columns } = filterRows(
      months,
      (row) =>
        textAt(months.columns.team, row) !== 'assessment-1' ||
        months.columns.month[row] !== september,
    );
    const { dictionary, codes } = columns.team;
    return {
      rows: codes.length,
      columns: {
        ...columns,
        team: { codes, dictionary: dictionary.map((id) => (id === 'adoption' ? 'T9' : id)) },
      },
      unavailable: { supervised: 'Supervisors are not recorded.' },
    };
  });
  await open();
  await screen.findByText(
    /^22 of 24 teams have a row for September 2026: .* 62 rows or cells are in doubt\.$/,
    undefined,
    patient,
  );
  const row = within(part('Teams by month')).getByRole('row', { name: /^Assessment 1/ });
  expect(within(row).getAllByRole('cell').at(-1)).toHaveTextContent('no row');
  expect(partRows('What the source cannot know').slice(1)).toEqual([
    'Teams’ months',
    'supervisedSupervisors are not recorded.Span of control',
  ]);
  expect(part('What was in doubt on arrival')).toHaveTextContent(
    /team “T9”: the structure has no such team, so 61 rows of it are counted nowhere/,
  );
  window.location.hash = '#/';
  const line = await screen.findByText(/doubts? about the records touch/, undefined, patient);
  expect(within(line).getByRole('link', { name: 'see Data' })).toHaveAttribute('href', '/#/data');
});

test.each([
  ['refused', 403, 'is not open to you', 'Notices are open to the performance analyst.'],
  ['failing', 500, 'could not be read', 'The record system did not answer.'],
])('notices that are %s say so, in the source’s own words', async (_, status, why, detail) => {
  server.use(
    http.get('*/quality', () => HttpResponse.json({ title: 'No', status, detail }, { status })),
  );
  await open();
  const quality = part('What the source says of its records');
  await within(quality).findByText(
    `What the source says of its records ${why}. ${detail}`,
    undefined,
    patient,
  );
  const buttons = within(quality).queryAllByRole('button', { name: 'Try again' });
  expect(buttons).toHaveLength(status === 500 ? 1 : 0);
});

test('records that cannot be read leave the page open, and nothing is said to be whole', async () => {
  serveApi('failing');
  await open();
  expect(
    await screen.findByText(
      /^Whether September 2026 is complete is not known: the teams’ months could not be read\.$/,
      undefined,
      patient,
    ),
  ).toBeVisible();
  const tables = part('How much of it is here');
  const refusals = within(tables).findAllByText(/^The case system did not answer\./);
  expect(await refusals).toHaveLength(4);
  expect(await within(tables).findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(part('What the source cannot know')).toHaveTextContent(
    'Teams’ months, workers’ months, open cases and known changes could not be read.',
  );
  expect(screen.queryByText(/Every row that is here/)).toBeNull();
});

test('tables that are not open are named beside what was looked at', async () => {
  serveApi('forbidden');
  await open();
  expect(
    await screen.findByText(
      /^Every row that is here .* Not looked at, because not here: workers’ months, open cases and known changes\.$/,
      undefined,
      patient,
    ),
  ).toBeVisible();
});

test('everything on this device is counted, and deleted once that is confirmed', async () => {
  await keepDraft(['somebody', 'an action'], {
    id: 'a1',
    text: 'Ask the agency',
    seen: 0,
    sent: [],
  });
  await open();
  const device = part('On this device');
  await within(device).findByText(/^1 draft: words typed and not saved/, undefined, patient);
  const user = userEvent.setup();
  await user.click(
    within(device).getByRole('button', { name: 'Delete everything on this device' }),
  );
  await user.click(within(device).getByRole('button', { name: 'Keep it' }));
  expect(device).toHaveTextContent('1 draft');
  await user.click(
    within(device).getByRole('button', { name: 'Delete everything on this device' }),
  );
  await user.click(within(device).getByRole('button', { name: 'Delete it' }));
  await waitFor(
    () =>
      expect(part('On this device')).toHaveTextContent(
        /No words typed and not saved.*Everything this app kept on this device is deleted/,
      ),
    patient,
  );
});
