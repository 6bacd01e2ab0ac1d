import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { source } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 40_000 });

const section = () =>
  screen.findByRole('region', { name: 'What carries over from month to month' }, patient);
const rowOf = (region: HTMLElement, measure: string) =>
  within(region).getByRole('row', { name: new RegExp(`^${measure}`) });

test('the authority’s own carry-over is adopted for a reason, and counts every unit anew', async () => {
  await openApp('#/data', /^What is loaded/);
  const region = await section();
  const { name } = await source.session();
  expect(rowOf(region, 'Vacancy')).toHaveTextContent(/as assumed$/);
  const [, own] = /0\.90(0\.\d\d)24/.exec(rowOf(region, 'Vacancy').textContent ?? '') ?? [];
  expect(own).toBeDefined();

  await userEvent.click(within(region).getByRole('button', { name: 'Adopt the authority’s own' }));
  const form = within(region).getByRole('form', { name: /own carry-over$/ });
  await userEvent.click(within(form).getByRole('button', { name: 'Adopt' }));
  expect(within(form).getByLabelText('Measure')).toBeInvalid();
  expect(within(form).getByLabelText('Reason')).toBeInvalid();
  await userEvent.selectOptions(within(form).getByLabelText('Measure'), ['Vacancy']);
  await userEvent.type(within(form).getByLabelText('Reason'), 'Two years of our own months.');
  await userEvent.click(within(form).getByRole('button', { name: 'Adopt' }));
  await within(region).findByText(/^Adopted: counted anew from September 2026/, undefined, patient);
  expect(rowOf(region, 'Vacancy')).toHaveTextContent(
    `${own} from September 2026. ${name}, 6 Oct 2026: Two years of our own months.`,
  );

  window.location.hash = '#/measures/vacancy?unit=safeguarding-south-1';
  const chart = await screen.findByRole('figure', { name: /^Whether vacancy/ }, patient);
  expect(chart).toHaveTextContent(
    `Counted anew since September 2026: carry-over of ${own} adopted.`,
  );
});

test('a team manager reads it, and is told who adopts it', async () => {
  await openApp('#/data', /^What is loaded/);
  const person = screen.getByLabelText('You are');
  const manager = within(person).getByRole('option', { name: /team manager/ });
  await userEvent.selectOptions(person, manager);
  await screen.findByRole('heading', { level: 1, name: /^Safeguarding North 2/ }, patient);
  window.location.hash = '#/data';
  const region = await section();
  expect(region).toHaveTextContent(/can change an assumption: it holds for the whole authority/);
  expect(within(region).queryByRole('button', { name: /^Adopt/ })).not.toBeInTheDocument();
});
