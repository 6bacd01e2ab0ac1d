import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { textAt } from '@/domain/table';
import { become, logged, source } from '../../data/asking';
import { patient } from '../openApp';
import { team } from './teamFacts';
import { open } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

const region = () => within(screen.getByRole('region', { name: 'Agreed reduction' }));
const sum = () => screen.getByRole('region', { name: 'How the limit and the load are reckoned' });

/** Opens the panel of an experienced worker of the simulated team: the log takes nothing about anybody else. */
async function openPanel(): Promise<void> {
  const { columns, rows } = await source.facts('worker-month', { unit: team, from: '2026-10' });
  const row = Array.from({ length: rows }, (_, at) => at).find(
    (at) => Number.isNaN(columns.asyeMonths[at]) && (columns.heldChildInNeed[at] ?? 0) > 0,
  );
  await open(`#/teams/${team}?worker=${textAt(columns.worker, row ?? 0)}`);
  await screen.findByRole('region', { name: 'Agreed reduction' }, patient);
}

test('a reduction is agreed without a reason, shows in the sum, and is taken back', async () => {
  const { name } = await source.session();
  await openPanel();
  expect(region().getByText('Their limit is not reduced by agreement.')).toBeVisible();
  await userEvent.click(region().getByRole('button', { name: 'Agree a reduction' }));
  expect(region().getByText(/^Do not write why/)).toBeVisible();
  expect(region().getAllByRole('textbox')).toHaveLength(1);
  await userEvent.click(region().getByRole('button', { name: 'Save what was agreed' }));
  const percent = region().getByRole('textbox');
  expect(percent).toHaveFocus();
  expect(percent).toHaveAccessibleDescription(/Give a whole number of per cent, from 1 to 90/);
  await userEvent.type(percent, '25');
  await userEvent.selectOptions(region().getByLabelText('First month'), ['October 2026']);
  await userEvent.selectOptions(region().getByLabelText('Last month'), ['March 2027']);
  await userEvent.click(region().getByRole('button', { name: 'Save what was agreed' }));
  expect(await region().findByRole('listitem', {}, patient)).toHaveTextContent(
    `Reduced by 25% from October 2026 to March 2027. ${name}, 6 Oct 2026`,
  );
  expect(sum()).toHaveTextContent(/× 75% agreed = /);
  const [written] = (await logged()).filter(({ kind }) => kind === 'reduction');
  expect(written).toMatchObject({ reason: 'Agreed; why is not recorded.' });
  await userEvent.click(region().getByRole('button', { name: /^Take back the reduction/ }));
  await userEvent.click(region().getByRole('button', { name: 'Take it back' }));
  await region().findByText('Taken back from October 2026.', {}, patient);
  expect(region().queryByRole('listitem')).toBeNull();
  expect(sum()).not.toHaveTextContent('agreed');
});

test('an analyst is told with whom it is agreed', async () => {
  await become('performance analyst');
  await openPanel();
  expect(region().getByText(/is agreed with the manager of the worker’s team/)).toBeVisible();
  expect(region().queryByRole('button')).toBeNull();
});
