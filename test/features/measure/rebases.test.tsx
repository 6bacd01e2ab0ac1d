import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { keyOf } from '@/domain/log/keys';
import { monthOf } from '@/domain/month';
import { append, logged, source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { server } from '../server';

vi.setConfig({ testTimeout: 40_000 });

const march = monthOf(2025, 3);
const monthByMonth = /^Month by month$/;
const changes = (measure = 'Caseload') =>
  screen.getByRole('region', { name: `Known changes, ${measure}` });
const form = () => screen.getByRole('form', { name: 'Count anew from a month' });
const opener = () => screen.getByRole('button', { name: 'Count anew from a month' });
const save = () =>
  userEvent.click(within(form()).getByRole('button', { name: /^(Count anew|Saving …)$/ }));
const chart = () => screen.getByRole('figure', { name: /caseload/i });

/** Writes to the log as somebody else would, unseen by the page. */
const subject = { unit: 'westmere', measure: 'caseload', month: march };
const elsewhere = (change: string, reason: string) =>
  append({
    kind: 'rebase',
    key: keyOf('rebase', subject),
    value: { ...subject, change },
    effective: march,
    basedOn: null,
    reason,
  });

async function fillIn(what: string, why: string): Promise<void> {
  await userEvent.click(opener());
  await userEvent.selectOptions(screen.getByLabelText('First month of the new count'), [
    'March 2025',
  ]);
  await userEvent.type(screen.getByLabelText('What changed'), what);
  await userEvent.type(screen.getByLabelText('Reason'), why);
}

test('a chart counts anew from the month that is saved, and says so at once, with who and why', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  expect(chart()).not.toHaveTextContent('Counted anew');
  const { name } = await source.session();
  await fillIn('new team', 'Two teams became one.');
  await save();
  const item = await within(changes()).findByRole('listitem', undefined, patient);
  expect(item).toHaveTextContent(
    `From March 2025: new team. Two teams became one. ${name}, 6 Oct 2026`,
  );
  expect(chart()).toHaveTextContent('Counted anew since March 2025: new team.');
  expect(within(changes()).getByRole('status')).toHaveTextContent('Counted anew from March 2025.');
  expect(opener()).toHaveFocus();
  expect(opener()).toHaveAttribute('aria-expanded', 'false');
});

test('without an answer the form says beside each question what is missing, and saves nothing', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  await userEvent.click(opener());
  await save();
  const month = screen.getByLabelText('First month of the new count');
  expect(month).toHaveFocus();
  expect(month).toBeInvalid();
  expect(month).toHaveAccessibleDescription('Choose the first month that counts the new way.');
  expect(screen.getByLabelText('What changed')).toHaveAccessibleDescription(
    'In a few words: it stands on the chart. Say in a few words what changed, such as “new team”.',
  );
  expect(screen.getByLabelText('Reason')).toBeInvalid();
  await userEvent.type(screen.getByLabelText('Reason'), 'Two teams became one.');
  expect(screen.getByLabelText('Reason')).toBeValid();
  await userEvent.click(within(form()).getByRole('button', { name: 'Discard what I typed' }));
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  expect(opener()).toHaveFocus();
  expect(within(changes()).queryByRole('list')).not.toBeInTheDocument();
});

test('a change is taken back for a reason, and the chart counts all months again', async () => {
  await elsewhere('new team', 'Two teams became one.');
  await openApp('#/measures/caseload', monthByMonth);
  const name = 'Take back the change from March 2025';
  await userEvent.click(screen.getByRole('button', { name }));
  const asked = within(screen.getByRole('form', { name }));
  await userEvent.click(asked.getByRole('button', { name: 'Take it back' }));
  const reason = asked.getByLabelText('Reason for taking it back');
  expect(reason).toHaveFocus();
  expect(reason).toHaveAccessibleDescription(
    'Say why it should no longer count: the log keeps it.',
  );
  await userEvent.type(reason, 'The merger was put off.');
  await userEvent.click(asked.getByRole('button', { name: 'Take it back' }));
  expect(
    await screen.findByText('No longer counted anew from March 2025.', undefined, patient),
  ).toBeVisible();
  expect(within(changes()).queryByRole('list')).not.toBeInTheDocument();
  expect(chart()).not.toHaveTextContent('Counted anew');
  const { value, reason: why } = (await logged()).at(-1)!;
  expect([value, why]).toEqual([null, 'The merger was put off.']);
});

test('where somebody else wrote meanwhile theirs is shown, what was typed is kept, and saving again replaces it', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  await fillIn('new team', 'Two teams became one.');
  await elsewhere('new definition', 'Fostering is counted from here.');
  const { name } = await source.session();
  await save();
  const dialog = await within(form()).findByRole(
    'dialog',
    { name: `${name} saved this while you were writing` },
    patient,
  );
  expect(dialog).toHaveTextContent('6 October 2026');
  expect(within(dialog).getByRole('row', { name: /^From March 2025/ })).toHaveTextContent(
    'counted anew: new definitioncounted anew: new team',
  );
  expect(within(dialog).getByRole('row', { name: /^Reason/ })).toHaveTextContent(
    'Fostering is counted from here.Two teams became one.',
  );
  expect(screen.getByLabelText('What changed')).toHaveValue('new team');
  expect(screen.getByLabelText('First month of the new count')).toHaveAccessibleDescription(
    'Counted anew from then already: new definition. Yours replaces it.',
  );
  expect(chart()).toHaveTextContent('Counted anew since March 2025: new definition.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Go on with mine' }));
  await save();
  expect(
    await within(changes()).findByText('From March 2025: new team.', undefined, patient),
  ).toBeVisible();
  expect(within(changes()).getAllByRole('listitem')).toHaveLength(1);
});

test('a log that does not take it says why, and what was typed is kept', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  await fillIn('new team', 'Two teams became one.');
  const detail = 'The log is closed while it is moved. Try again in an hour.';
  server.use(
    http.post('*/entries', () =>
      HttpResponse.json({ title: 'Closed', status: 503, detail }, { status: 503 }),
    ),
  );
  await save();
  expect(await within(form()).findByRole('alert', undefined, patient)).toHaveTextContent(detail);
  expect(screen.getByLabelText('Reason')).toHaveValue('Two teams became one.');
});

test('for a rolling measure it is the month’s own count that counts anew', async () => {
  await openApp('#/measures/turnover', monthByMonth);
  expect(changes('Leavers in the month')).toContainElement(opener());
});

test('a measure without a usual range has nothing to count anew', async () => {
  await openApp('#/measures/manyWorkersLookedAfter', monthByMonth);
  expect(screen.queryByRole('button', { name: 'Count anew from a month' })).not.toBeInTheDocument();
});
