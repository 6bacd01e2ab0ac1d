import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { encodeFacts } from '@/data/http/columns';
import { wireUnits } from '@/data/http/contract';
import { type Month, monthOf } from '@/domain/month';
import { filterRows, textAt } from '@/domain/table';
import { become, source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { server } from '../server';

vi.setConfig({ testTimeout: 60_000 });

const SILENT = 'safeguarding-north-2';
const september = monthOf(2026, 9);

/** Leaves out a team's rows from a month on, in the months of teams and of workers alike. */
async function silence(team: string, from: Month): Promise<void> {
  for (const name of ['team-month', 'worker-month'] as const) {
    const table = await source.facts(name, {});
    const rest = filterRows<Record<string, 'text' | 'number'>>(
      table as never,
      (row) =>
        textAt(table.columns.team, row) !== team || (table.columns.month[row] as number) < from,
    );
    server.use(
      http.get(`*/facts/${name}`, () =>
        HttpResponse.json(encodeFacts(name as 'team-month', rest as never)),
      ),
    );
  }
}

/** Lets the structure say that a team has closed. */
async function close(team: string, closed: Month): Promise<void> {
  const units = await source.units();
  server.use(
    http.get('*/units', () =>
      HttpResponse.json({
        units: wireUnits(units.map((unit) => (unit.id === team ? { ...unit, closed } : unit))),
      }),
    ),
  );
}

const headlines = () => within(screen.getByRole('region', { name: 'Headline measures' }));

test('a team without its latest month: every figure says of how many teams it is, and judges nothing', async () => {
  await become('senior leader');
  await silence(SILENT, september);
  await openApp('#/', /Westmere/);
  const turnover = headlines().getByRole('row', { name: /^Turnover/ });
  expect(turnover).toHaveTextContent('(23 of 24 teams)');
  expect(turnover).toHaveTextContent('not judged');
  expect(turnover).toHaveTextContent('not compared: 23 of 24 teams');
  expect(
    headlines().getByText(
      /^Turnover and Sickness absence: Safeguarding North 2 has no records for all of the 12 months to September 2026\.$/,
    ),
  ).toBeVisible();
  const table = within(screen.getByRole('region', { name: 'Services and teams' }));
  expect(table.getByRole('row', { name: /^Safeguarding North \d.*4 of 5 teams/ })).toBeVisible();
});

test('the measure’s page says whose records are missing, and of how many FTE the figure is', async () => {
  await become('senior leader');
  await silence(SILENT, september);
  await openApp('#/measures/turnover', /^Turnover Westmere/);
  expect(
    await screen.findByText(
      /^Turnover is \d+\.\d% \(23 of 24 teams\) for September 2026\./,
      {},
      patient,
    ),
  ).toHaveTextContent('Safeguarding North 2 has no records');
  expect(screen.getByText(/^Until they are there it is held against no limit/)).toBeVisible();
});

test('a month is not signed off with records missing until somebody says why', async () => {
  await become('senior leader');
  await silence(SILENT, september);
  await openApp('#/reviews/2026-09', /./);
  const signOff = within(await screen.findByRole('region', { name: 'Sign-off' }, patient));
  const press = () =>
    userEvent.click(signOff.getByRole('button', { name: 'Sign off September 2026' }));
  await press();
  expect(signOff.getByText('Say why the month is signed off without them.')).toBeVisible();
  await userEvent.type(
    signOff.getByRole('textbox', { name: /^Why it is signed off/ }),
    'The system was down.',
  );
  await press();
  await signOff.findByText(/was signed off by/, {}, patient);
  const signed = (await source.entries({})).entries.findLast(({ kind }) => kind === 'sign-off');
  expect(signed?.reason).toBe(
    'Signed off in the monthly review. Safeguarding North 2 has no records for September 2026. The system was down.',
  );
});

test('a closed team leaves the figures whole, stands below the table, and is found by name', async () => {
  await become('senior leader');
  await silence(SILENT, monthOf(2026, 7));
  await close(SILENT, monthOf(2026, 6));
  await openApp('#/', /Westmere/);
  expect(headlines().getByRole('row', { name: /^Turnover/ })).not.toHaveTextContent('teams)');
  const table = within(screen.getByRole('region', { name: 'Services and teams' }));
  expect(table.queryByRole('rowheader', { name: 'Safeguarding North 2' })).toBeNull();
  expect(table.getByRole('rowheader', { name: 'Safeguarding North 3' })).toBeVisible();
  expect(
    table.getByRole('link', { name: 'Safeguarding North 2, closed in June 2026' }),
  ).toHaveAttribute('href', expect.stringContaining(`/teams/${SILENT}`));
  await userEvent.click(screen.getByRole('button', { name: /^Unit/ }));
  const list = await screen.findByRole('listbox', { name: 'Find a unit' }, patient);
  expect(within(list).queryByRole('option', { name: /^Safeguarding North 2/ })).toBeNull();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a unit' }), 'north 2');
  expect(
    await within(list).findByRole('option', { name: /^Safeguarding North 2, closed in June 2026/ }),
  ).toBeVisible();
});

test('the page of a closed team says so, and that children are still with it', async () => {
  await become('senior leader');
  await close(SILENT, monthOf(2026, 6));
  await openApp(`#/teams/${SILENT}`, /closed in June 2026/);
  expect(screen.getByText(/open cases are still with it at the latest extract/)).toBeVisible();
});
