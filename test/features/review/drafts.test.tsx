import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { ownerOf, readKeptDraft } from '@/data/drafts';
import { become, source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { apiBase, serveApi, server } from '../server';

vi.setConfig({ testTimeout: 90_000 });

const address = '#/reviews/2026-09?unit=safeguarding-north-2&about=caseload.safeguarding-north-2';
const summary = /in five sentences$/;
const item = () => within(screen.getByRole('article', { name: 'Safeguarding North 2, caseload' }));
const words = () => item().getByLabelText('In your own words');

async function type(text: string): Promise<void> {
  await userEvent.click(item().getByRole('button', { name: 'Write your own words' }));
  await userEvent.type(words(), text);
}

/** The same authority as one's own, connected: it simulates nothing and offers nobody else to be. */
function connect(): void {
  server.use(
    http.get('*/session', async ({ request }) => {
      if (request.headers.has('x-plain')) return undefined;
      const plain = await fetch(`${apiBase}session`, { headers: { 'x-plain': 'yes' } });
      return HttpResponse.json({ ...(await plain.json()), simulated: false, personas: [] });
    }),
  );
}

test('in a simulated authority each person finds what they typed, and nothing of another’s', async () => {
  await become('senior leader');
  await openApp(address, summary);
  await type('For the director alone');
  const person = screen.getByLabelText('You are');
  await userEvent.selectOptions(person, within(person).getByRole('option', { name: /head of/ }));
  // They land on their own page.
  await waitFor(() => expect(window.location.hash).not.toContain('reviews'), patient);
  await openApp(address, summary);
  expect(screen.queryByText('For the director alone')).toBeNull();
  expect(item().queryByRole('textbox')).toBeNull();
  await type('For the service');
  await become('senior leader');
  await openApp(address, summary);
  expect(await item().findByLabelText('In your own words', {}, patient)).toHaveValue(
    'For the director alone',
  );
});

test('on a connected device what was typed survives a reload, and goes when somebody else comes', async () => {
  await become('senior leader');
  const leader = ownerOf(await source.session());
  connect();
  await openApp(address, summary);
  await type('For the director alone');
  await openApp(address, summary);
  expect(await item().findByLabelText('In your own words', {}, patient)).toHaveValue(
    'For the director alone',
  );
  serveApi();
  await become('head of service');
  connect();
  await openApp(address, summary);
  expect(item().queryByRole('textbox')).toBeNull();
  const form = 'words safeguarding-north-2 caseload 2026-09';
  await waitFor(async () => expect(await readKeptDraft([leader, form])).toBeNull(), patient);
});
