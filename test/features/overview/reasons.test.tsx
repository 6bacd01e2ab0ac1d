import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { problem } from '@/api/problem';
import { openApp, patient } from '../openApp';
import { serveApi, server } from '../server';

vi.setConfig({ testTimeout: 60_000 });

const main = () => screen.getByRole('main');

/** The workers' own rows fail once, then answer; all else is the simulated authority's. */
function failWorkersOnce(): void {
  server.use(
    http.get(
      '*/facts/worker-month',
      () => problem(500, 'Could not be read', 'The workforce system did not answer.'),
      { once: true },
    ),
  );
}

test('after a failed request the Overview says so where it stands, and tries again', async () => {
  failWorkersOnce();
  await openApp('#/', /^Westmere/);
  const alert = await screen.findByRole('alert', undefined, patient);
  expect(alert).toHaveTextContent('The workforce system did not answer.');
  expect(main()).toHaveTextContent('could not be read');
  expect(main()).not.toHaveTextContent('not open to you');
  expect(main()).not.toHaveTextContent(/of 24 teams (is|are) over/);
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText(
    /of 24 teams (is|are) over (its|their) caseload limit/,
    undefined,
    patient,
  );
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['#/measures/workersOverLimit', /^Workers over limit/],
  ['#/measures', /^Measures/],
  ['#/limits', /^Limits/],
  ['#/teams', /^Teams/],
  ['#/teams?view=managers', /^Frontline managers/],
  ['#/reviews/2026-09', /^Monthly review/],
  ['#/definitions', /^Definitions/],
  ['#/benchmarks', /^Benchmarks/],
])('at %s a failure offers to try again, and is not told as closed', async (address, heading) => {
  failWorkersOnce();
  await openApp(address, heading);
  const [again] = await screen.findAllByRole('button', { name: 'Try again' }, patient);
  expect(main()).not.toHaveTextContent('not open to you');
  expect(main()).toHaveTextContent('The workforce system did not answer.');
  await userEvent.click(again as HTMLElement);
  await vi.waitFor(() => expect(main()).not.toHaveTextContent('could not be read'), patient);
});

test('England’s figures that cannot be fetched say so in their column, and are asked for again', async () => {
  server.use(
    http.get('*/published/:file', () => new HttpResponse(null, { status: 500 }), { once: true }),
  );
  await openApp('#/', /^Westmere/);
  const alert = await screen.findByRole('alert', undefined, patient);
  expect(alert).toHaveTextContent('The published figures could not be fetched');
  const caseload = () => screen.getAllByRole('row', { name: /^Caseload/ })[0];
  expect(caseload()).toHaveTextContent(/could not be read$/);
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByRole('columnheader', { name: 'England Sep 2025' }, patient);
  expect(caseload()).toHaveTextContent(/15\.2$/);
});

test('what is refused says that it is not open, and offers nothing', async () => {
  serveApi('forbidden');
  await openApp('#/', /^Westmere/);
  await screen.findAllByText('not open to you', undefined, patient);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(main()).not.toHaveTextContent('could not be read');
});

test('what is still on its way is neither closed nor missing', async () => {
  server.use(http.get('*/facts/worker-month', () => new Promise<HttpResponse<string>>(() => {})));
  await openApp('#/', /^Westmere/);
  expect(main()).toHaveTextContent('Teams over their caseload limit are being counted.');
  expect(main()).not.toHaveTextContent(/not open|could not be read|no limit set/);
});
