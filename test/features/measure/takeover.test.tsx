import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { logged } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

const monthByMonth = /^Month by month$/;
const team = '#/measures/caseload?unit=safeguarding-north-2';
const opener = () => screen.getByRole('button', { name: 'Take over another team’s months' });
const form = () => screen.getByRole('form', { name: 'Take over another team’s months' });
const save = () => userEvent.click(within(form()).getByRole('button', { name: 'Take over' }));
const chart = () => screen.getByRole('figure', { name: /caseload/i });
const region = () => screen.getByRole('region', { name: 'Months taken over' });

test('a team takes over another’s months: chart and table say whose they are, and it can be taken back', async () => {
  await openApp(team, monthByMonth);
  await userEvent.click(opener());
  await save();
  const from = screen.getByLabelText('Team whose work was taken over');
  expect(from).toHaveFocus();
  expect(from).toHaveAccessibleDescription('Choose the team whose work was taken over.');
  expect(within(from).queryByRole('option', { name: 'Safeguarding North 2' })).toBeNull();
  await userEvent.selectOptions(from, ['Safeguarding North 3']);
  await userEvent.selectOptions(screen.getByLabelText('First month of its own'), ['June 2025']);
  await userEvent.type(screen.getByLabelText('Reason'), 'Their area became ours.');
  await save();
  const words = 'Months before June 2025 are those of Safeguarding North 3.';
  expect(await within(region()).findByText(words, undefined, patient)).toBeVisible();
  expect(within(region()).getByRole('listitem')).toHaveTextContent('Their area became ours.');
  expect(chart()).toHaveTextContent(words);
  expect(opener()).toHaveFocus();

  await userEvent.click(within(chart()).getByRole('radio', { name: 'Table' }));
  const rows = within(chart()).getByRole('table');
  expect(within(rows).getByRole('columnheader', { name: 'Months of' })).toBeVisible();
  expect(within(rows).getByRole('row', { name: /^May 2025/ })).toHaveTextContent(
    'Safeguarding North 3',
  );
  expect(within(rows).getByRole('row', { name: /^June 2025/ })).toHaveTextContent(
    'Safeguarding North 2',
  );

  const name = 'Take back the months before June 2025';
  await userEvent.click(screen.getByRole('button', { name }));
  const asked = within(screen.getByRole('form', { name }));
  await userEvent.type(asked.getByLabelText('Reason for taking it back'), 'It was another area.');
  await userEvent.click(asked.getByRole('button', { name: 'Take it back' }));
  expect(
    await screen.findByText('All months are the team’s own again.', undefined, patient),
  ).toBeVisible();
  expect(chart()).not.toHaveTextContent('Months before');
  expect((await logged()).at(-1)).toMatchObject({
    kind: 'inheritance',
    key: 'safeguarding-north-2',
    value: null,
    reason: 'It was another area.',
  });
});

test.each([
  ['a service takes over nothing', '#/measures/caseload?unit=safeguarding-north'],
  ['of people nothing is taken over', '#/measures/vacancy?unit=safeguarding-north-2'],
])('%s', async (_, link) => {
  await openApp(link, monthByMonth);
  expect(
    screen.queryByRole('button', { name: 'Take over another team’s months' }),
  ).not.toBeInTheDocument();
});
