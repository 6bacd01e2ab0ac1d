import { memoryStore } from '@mocks/store';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { ofKind } from '@/domain/log/entries';
import { source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { serveApi, server } from '../server';

vi.setConfig({ testTimeout: 90_000 });

const address = '#/reviews/2026-09?unit=safeguarding-north-2&about=caseload.safeguarding-north-2';
const summary = /in five sentences$/;
const item = () => within(screen.getByRole('article', { name: 'Safeguarding North 2, caseload' }));
const words = () => item().getByLabelText('In your own words');
const save = () => userEvent.click(item().getByRole('button', { name: 'Save the words' }));
const saved = (text: string) =>
  waitFor(() => expect(item().getByRole('figure')).toHaveTextContent(text), patient);
const notKnown = () =>
  item().findByRole('alert', { name: 'Not known whether it is saved' }, patient);

let store = memoryStore();
beforeEach(() => {
  store = memoryStore();
  serveApi(undefined, store);
});

/** Begins words on the caseload of Safeguarding North 2. */
async function begin(): Promise<void> {
  await openApp(address, summary);
  await userEvent.click(item().getByRole('button', { name: 'Write your own words' }));
  await userEvent.type(words(), 'Two posts are held.');
}

/** The server takes what is sent, and the connection is cut before it has answered. */
function loseAnswers(): void {
  server.use(
    http.post('*/entries', async ({ request }) => {
      if (request.headers.has('x-plain')) return undefined;
      const headers = { 'content-type': 'application/json', 'x-plain': 'yes' };
      const taken = await fetch(request.url, {
        method: 'POST',
        headers,
        body: await request.text(),
      });
      expect(taken.ok).toBe(true);
      return HttpResponse.error();
    }),
  );
}

/** The log cannot be read. */
function closeLog(): void {
  server.use(http.get('*/entries', () => new HttpResponse(null, { status: 500 })));
}

/** What was said of the caseload, in the order in which the log took it. */
async function said(): Promise<(string | undefined)[]> {
  serveApi(undefined, store);
  const comments = ofKind((await source.entries({})).entries, 'comment');
  return comments
    .filter(({ key }) => key === comments.at(-1)?.key)
    .map(({ value }) => value?.words);
}

test('what was taken is told as saved, also where what others wrote since cannot be fetched', async () => {
  await begin();
  closeLog();
  await save();
  await saved('Two posts are held.');
  expect(item().queryByRole('alert')).toBeNull();
  expect(item().queryByRole('textbox')).toBeNull();
});

test('where the answer is lost the log is asked, and what it took is told as saved', async () => {
  await begin();
  loseAnswers();
  await save();
  await saved('Two posts are held.');
  expect(item().queryByRole('alert')).toBeNull();
  expect(item().queryByRole('textbox')).toBeNull();
});

test('where neither answers it is not known; saved again, it is kept once and no conflict with oneself', async () => {
  await begin();
  loseAnswers();
  closeLog();
  await save();
  expect(await notKnown()).toHaveTextContent(/save it again, and it is kept once\./);
  expect(words()).toHaveValue('Two posts are held.');
  serveApi(undefined, store);
  await save();
  await saved('Two posts are held.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await said()).toEqual(['Two posts are held.']);
});

test('changed after its answer was lost, it replaces what the log took, and is no conflict with oneself', async () => {
  await begin();
  loseAnswers();
  closeLog();
  await save();
  await notKnown();
  await userEvent.type(words(), ' One is filled.');
  serveApi(undefined, store);
  await save();
  await saved('Two posts are held. One is filled.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await said()).toEqual(['Two posts are held.', 'Two posts are held. One is filled.']);
});

test('after a reload what the log took without an answer is no longer said to be unsaved', async () => {
  await begin();
  loseAnswers();
  closeLog();
  await save();
  await notKnown();
  serveApi(undefined, store);
  await openApp(address, summary);
  await saved('Two posts are held.');
  await waitFor(() => expect(item().queryByRole('textbox')).toBeNull(), patient);
  expect(item().queryByText(/^Not saved yet/)).toBeNull();
});
