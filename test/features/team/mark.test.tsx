import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { become, logged } from '../../data/asking';
import { copied } from '../lists';
import { patient } from '../openApp';
import { open } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

const list = 'Children with nobody at work for them';
const children = () => screen.getByRole('table', { name: list });
const first = () => within(children()).getAllByRole('row')[1]!;

test('a child takes a fixed mark with its date, in the list as on the screen, and it is taken back', async () => {
  await open();
  const reference = within(first()).getByRole('rowheader').textContent ?? '';
  await userEvent.click(screen.getByRole('button', { name: `Mark ${reference}` }));
  const form = () => within(screen.getByRole('form', { name: new RegExp(`${reference}$`) }));
  expect(form().queryByRole('textbox')).toBeNull();
  await userEvent.click(form().getByRole('button', { name: 'Save the mark' }));
  expect(form().getByLabelText('What is under way')).toHaveFocus();
  await userEvent.selectOptions(form().getByLabelText('What is under way'), 'Cover asked');
  await userEvent.click(form().getByRole('button', { name: 'Save the mark' }));
  const asked = form().getByLabelText('Who was asked');
  expect(asked).toHaveFocus();
  const [, name = ''] = [...asked.querySelectorAll('option')].map(({ text }) => text);
  await userEvent.selectOptions(asked, name);
  await userEvent.click(form().getByRole('button', { name: 'Save the mark' }));
  await within(first()).findByText('Saved.', {}, patient);
  expect(first()).toHaveTextContent(`Cover asked of ${name}, 6 Oct`);
  const [written] = (await logged()).filter(({ kind }) => kind === 'child-mark');
  expect(written).toMatchObject({ reason: '', value: { reference, mark: 'cover asked' } });
  const { heading, rows } = await copied(list);
  expect(rows[0]?.[heading.indexOf('Under way')]).toBe(`Cover asked of ${name}, 6 Oct`);

  await userEvent.click(screen.getByRole('button', { name: `Change the mark of ${reference}` }));
  await userEvent.selectOptions(form().getByLabelText('What is under way'), 'No mark');
  await userEvent.click(form().getByRole('button', { name: 'Save the mark' }));
  await screen.findByRole('button', { name: `Mark ${reference}` }, patient);
  expect(first()).not.toHaveTextContent('Cover asked');
});

test('an analyst, who manages nobody, marks no child', async () => {
  await become('performance analyst');
  await open();
  expect(within(children()).queryByRole('button')).toBeNull();
});
