import { memoryStore } from '@mocks/store';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { keyOf } from '@/domain/log/keys';
import { monthOf } from '@/domain/month';
import { append, become, logged } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { serveApi } from '../server';

vi.setConfig({ testTimeout: 60_000 });

const NORTH_2 = 'safeguarding-north-2';
const address = `#/reviews/2026-09?unit=${NORTH_2}&about=caseload.${NORTH_2}`;
const summary = /in five sentences$/;
const subject = { unit: NORTH_2, measure: 'caseload', month: monthOf(2026, 9) };
const article = () =>
  within(screen.getByRole('article', { name: 'Safeguarding North 2, caseload' }));
const opener = /^Take the words out: the words by /;

/** A manager's words on their team's caseload, which name a person. */
async function managerWrites(): Promise<void> {
  await become('team manager');
  const written = await append({
    kind: 'comment',
    key: keyOf('comment', subject),
    value: { ...subject, words: 'Sam Doe is off ill.', draft: '', quotes: [] },
    effective: subject.month,
    basedOn: null,
    reason: 'Commentary for the monthly review.',
  });
  expect(written.ok).toBe(true);
}

beforeEach(async () => {
  serveApi(undefined, memoryStore());
  await managerWrites();
});

test('a senior leader takes words out with a reason: they are gone, and who, when and why stays', async () => {
  const { name } = await become('senior leader');
  await openApp(address, summary);
  await userEvent.click(article().getByRole('button', { name: opener }));
  const form = within(article().getByRole('form', { name: 'Take out the words' }));
  await userEvent.click(form.getByRole('button', { name: 'Take them out for good' }));
  const reason = form.getByRole('textbox', { name: 'Why the words are taken out' });
  expect(reason).toHaveFocus();
  expect(reason).toHaveAccessibleDescription(/Say why/);
  await userEvent.type(reason, 'It names a person.');
  await userEvent.click(form.getByRole('button', { name: 'Take them out for good' }));
  const told = await article().findByText(
    `Words taken out by ${name}, Tuesday 6 October 2026 at 09:30: It names a person.`,
    {},
    patient,
  );
  await waitFor(() => expect(told).toHaveFocus());
  expect(screen.queryByText(/Sam Doe/)).toBeNull();
  expect(article().queryByRole('button', { name: opener })).toBeNull();
  expect(JSON.stringify(await logged())).not.toContain('Sam Doe');
});

test('who wrote them takes their own out; another who may read them is offered nothing', async () => {
  await openApp(address, summary);
  expect(article().getByRole('button', { name: opener })).toBeVisible();
  await become('head of service');
  await openApp(address, summary);
  expect(article().getByText('Sam Doe is off ill.')).toBeVisible();
  expect(article().queryByRole('button', { name: opener })).toBeNull();
});
