import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { become } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { apiBase, server } from '../server';

vi.setConfig({ testTimeout: 60_000 });

const NORTH_2 = 'safeguarding-north-2';
const region = (name: RegExp) => screen.getByRole('region', { name });
const about = (measure: string) => `#/reviews/2026-09?unit=${NORTH_2}&about=${measure}.${NORTH_2}`;
const exception = (name: string) => screen.getByRole('article', { name });
const summary = /in five sentences$/;

test('a review answers in five sentences before any figure, then stands each measure beside its limit and others', async () => {
  await openApp('#/reviews/2026-09', summary);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Monthly review Westmere · September 2026',
  );
  const answers = within(region(summary)).getAllByRole('listitem');
  expect(answers).toHaveLength(5);
  expect(answers[0]).toHaveTextContent(/headline measures with a limit|over (its|their) limit/);
  expect(answers[4]).toHaveTextContent(
    /actions? (is|are) open.*since they were agreed, .* (went from|stayed at)/,
  );
  const table = screen.getByRole('table', {
    name: 'Headline measures of Westmere, September 2026',
  });
  await within(table).findByRole('columnheader', { name: /^England/ }, patient);
  const heads = within(table).getAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Measure',
    'September 2026',
    'Limit',
    'Status',
    'Since the month before',
    'Usual range',
    'August 2026',
    'September 2025',
    'England, Sep 2025',
  ]);
  expect(screen.getByText(/Westmere is invented, so it has no region/)).toBeVisible();
  const matrix = screen.getByRole('table', {
    name: 'Services and teams by measure, September 2026',
  });
  const row = within(matrix).getByRole('row', { name: /^Safeguarding North 2/ });
  expect(within(row).getAllByText('over limit').length).toBeGreaterThan(0);
});

test('an authority that is published stands beside its region and its neighbours’ median and mean too', async () => {
  const { units } = await fetch(`${apiBase}units`).then((answer) => answer.json());
  units[0].name = 'Buckinghamshire';
  server.use(http.get('*/units', () => HttpResponse.json({ units })));
  await openApp('#/reviews/2026-09', summary);
  const table = screen.getByRole('table', { name: /^Headline measures of Buckinghamshire/ });
  const region = await within(table).findByRole('columnheader', { name: /^South East/ }, patient);
  expect(region).toHaveTextContent('South East, Sep 2025');
  for (const which of ['median', 'mean'])
    within(table).getByRole('columnheader', { name: `Neighbours, ${which}, Sep 2025` });
  expect(within(table).getByRole('row', { name: /^Vacancy/ })).toHaveTextContent(
    /14\.2%([\d.]+%){3}$/,
  );
});

test('exceptions are seen at a glance: a line each, one open at a time and in the address; what it stands for is under it', async () => {
  await openApp('#/reviews/2026-09', summary);
  const all = region(/^\d+ to talk about, standing for \d+, worst first/);
  const list = within(all).getAllByRole('list')[0] as HTMLElement;
  const lines = [...list.children] as HTMLElement[];
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).toHaveTextContent(/[\d.]+(%? against| working)/);
  expect(within(all).queryByRole('article')).toBeNull();
  const press = (line: HTMLElement | undefined) =>
    userEvent.click(line?.querySelector('summary') as HTMLElement);
  await press(lines[0]);
  const first = await within(lines[0] as HTMLElement).findByRole('article');
  await waitFor(() => expect(first).toBeVisible());
  expect(first).toHaveTextContent('How do you know');
  expect(window.location.hash).toMatch(/about=\w+\.[a-z-]+/);
  await press(lines[1]);
  await waitFor(() => expect(first).not.toBeVisible());
  expect(await within(lines[1] as HTMLElement).findByRole('article')).toBeVisible();
  await press(lines[1]);
  await waitFor(() => expect(window.location.hash).not.toContain('about'));
});

test('a link opens the exception it names, or the line that stands for it, and says where there is none', async () => {
  await openApp('#/reviews/2026-09?about=turnover.safeguarding-north-2', summary);
  const line = exception('Safeguarding North, turnover');
  expect(line).toBeVisible();
  expect(within(line).getByRole('heading', { name: /^Stands for \d more$/ })).toBeVisible();
  await openApp('#/reviews/2026-09?about=absence.assessment-1', summary);
  expect(
    screen.getByText(
      'Sickness absence of Assessment 1, as the link has it, is nothing to talk about in September 2026.',
    ),
  ).toBeVisible();
});

test('the contents say how the sign-off stands, lead to every part, and unfold what is folded', async () => {
  await openApp('#/reviews/2026-09', summary);
  const contents = within(screen.getByRole('navigation', { name: 'On this page' }));
  const names = contents.getAllByRole('link').map(({ textContent }) => textContent);
  expect(names[0]).toBe('Sign-off: not signed');
  await userEvent.click(contents.getByRole('link', { name: 'Sign-off: not signed' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Sign-off' })).toHaveFocus());
  const where = screen.getByRole('table', { name: /^Services and teams by measure/ });
  expect(where).not.toBeVisible();
  await userEvent.click(contents.getByRole('link', { name: 'Where' }));
  await waitFor(() => expect(where).toBeVisible());
  expect(window.location.hash).toContain('at=where');
  for (const link of contents.getAllByRole('link')) {
    await userEvent.click(link);
    const at = new URLSearchParams(window.location.hash.split('?')[1]).get('at') ?? '';
    await waitFor(() => expect(document.activeElement?.id).toBe(at));
  }
});

test('a quiet month is short: no exception, nothing to act on', async () => {
  await openApp('#/reviews/2026-09?unit=assessment-1', /^A quiet month, in five sentences$/);
  expect(screen.queryByRole('region', { name: /worst first/ })).toBeNull();
  expect(screen.queryByRole('article')).toBeNull();
});

test('every number of a draft leads to the figure it rests on, in its own month', async () => {
  await openApp(about('caseload'), summary);
  const words = exception('Safeguarding North 2, caseload');
  const [value] = within(words).getAllByRole('link', { name: /cases per FTE case holder$/ });
  expect(value).toHaveAttribute('href', `/#/measures/caseload?unit=${NORTH_2}`);
  const before = within(words)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(before).toContain(`/#/measures/caseload?month=2026-08&unit=${NORTH_2}`);
  expect(before).toContain(`/#/measures/caseload?month=2025-09&unit=${NORTH_2}`);
  expect(words).not.toHaveTextContent(/because of|due to|caused by/);
});

test('an exception says how it is known, what was done, and whether it worked, month by month', async () => {
  await openApp(about('caseload'), summary);
  const caseload = exception('Safeguarding North 2, caseload');
  expect(caseload).toHaveTextContent(/Agreed in July 2026: Ask the workforce board/);
  expect(caseload).toHaveTextContent(/Caseload was [\d.]+ then and is [\d.]+ now/);
  expect(caseload).toHaveTextContent('The action is open.');
  const [vacancy] = screen.getAllByText('Safeguarding North 2, vacancy');
  expect(vacancy?.closest('summary')).toHaveTextContent('Nothing is agreed about it yet.');
  const details = within(caseload).getByText('Month by month');
  await userEvent.click(details);
  const months = within(caseload).getByRole('table', { name: /the latest month first$/ });
  expect(within(months).getByRole('row', { name: /^Jul 2026/ })).toHaveTextContent(
    'Agreed in July 2026',
  );
});

test('an action past its review date says so, with the time over the limit and the figure then and now', async () => {
  await openApp('#/reviews/2026-09?unit=assessment-2', summary);
  const row = screen.getByRole('row', { name: /^Assessment 2, vacancy/ });
  expect(row).toHaveTextContent('open, overdue since July 2026');
  expect(row).toHaveTextContent(/\d+ month-ends$/);
  await userEvent.click(screen.getByText('Assessment 2, vacancy: did it work?'));
  expect(region(/^What was agreed/)).toHaveTextContent('How did you knowIn July 2025 vacancy was');
});

test('a restated figure is marked where it stands, with what it was signed as and why, and in the list of months', async () => {
  await openApp('#/reviews/2026-04', summary);
  const table = screen.getByRole('table', { name: /^Headline measures of Westmere/ });
  expect(within(table).getByRole('row', { name: /^Vacancy/ })).toHaveTextContent(
    /restated, signed as [\d.]+%/,
  );
  expect(region(/^Restated since/)).toHaveTextContent(/FTE vacant: [\d.]+ when signed, [\d.]+ now/);
  await openApp('#/reviews', /^Monthly reviews/);
  expect(screen.getByRole('row', { name: /^April 2026/ })).toHaveTextContent(/\d+ figures$/);
  expect(screen.getByRole('row', { name: /^May 2026/ })).not.toHaveTextContent(/figures?$/);
});

test('the month picker changes the review’s month and keeps the unit', async () => {
  await openApp(`#/reviews/2026-09?unit=${NORTH_2}`, summary);
  await userEvent.selectOptions(screen.getByLabelText('Month'), '2026-07');
  await screen.findByText(/Safeguarding North 2 · July 2026/, {}, patient);
  expect(window.location.hash).toBe(`#/reviews/2026-07?unit=${NORTH_2}`);
  const overview = () => screen.getAllByRole('link', { name: 'Overview' })[0];
  expect(overview()).toHaveAttribute('href', `/#/?month=2026-07&unit=${NORTH_2}`);
  await userEvent.selectOptions(screen.getByLabelText('Month'), '2026-09');
  await screen.findByText(/Safeguarding North 2 · September 2026/, {}, patient);
  expect(overview()).toHaveAttribute('href', `/#/?unit=${NORTH_2}`);
});

test('two months stand side by side: what moved and whether that is real', async () => {
  await openApp(`#/reviews/2026-09?unit=${NORTH_2}`, summary);
  await userEvent.selectOptions(screen.getByLabelText('September 2026 against'), '2025-11');
  const table = await screen.findByRole('table', { name: 'November 2025 and September 2026' });
  expect(window.location.hash).toContain('against=2025-11');
  expect(within(table).getByRole('row', { name: /^Caseload/ })).toHaveTextContent(
    /up [\d.]+above usual (range|level since).*, worse/,
  );
});

test('a team manager starts with their own team’s months, and reads of no other team what was said', async () => {
  const manager = await become('team manager');
  await openApp('#/reviews', /^Monthly reviews/);
  const link = screen.getByRole('link', { name: 'September 2026' });
  expect(link).toHaveAttribute('href', `/#/reviews/2026-09?unit=${manager.unit}`);
  await openApp(`#/reviews/2026-09?unit=${manager.unit}`, summary);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('September 2026');
  expect(screen.queryByText(/is not open to you\.$/)).toBeNull();
  await openApp('#/reviews/2026-09?unit=assessment-2', summary);
  expect(
    screen.getByText(/What was said and agreed about units outside .* is not open to you/),
  ).toBeVisible();
  expect(screen.queryByRole('region', { name: /^What was agreed/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Agree an action' })).toBeNull();
  expect(screen.getByText('What is agreed about Assessment 2 is not open to you.')).toBeVisible();
  expect(screen.queryByText(/No action is open|Nothing is agreed/)).toBeNull();
  await openApp('#/reviews?unit=assessment-2', /^Monthly reviews/);
  expect(screen.getByText(/agreed about Assessment 2 is not open to you/)).toBeVisible();
});
