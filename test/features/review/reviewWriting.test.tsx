import { memoryStore } from '@mocks/store';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { type EntryContent, newestOf, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { ActionValue, CommentValue, EntryKind, Values } from '@/domain/log/values';
import { addMonths, monthOf } from '@/domain/month';
import { append, become, logged, source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { serveApi, server } from '../server';

vi.setConfig({ testTimeout: 60_000 });

const NORTH_2 = 'safeguarding-north-2';
const september = monthOf(2026, 9);
const about = (measure: string) => `#/reviews/2026-09?unit=${NORTH_2}&about=${measure}.${NORTH_2}`;
const address = about('caseload');
const commentKey = `${NORTH_2} caseload 2026-09`;
const summary = /in five sentences$/;

const article = (name: string) =>
  within(screen.getByRole('article', { name: `Safeguarding North 2, ${name}` }));
const press = (name: string | RegExp, about = 'caseload') =>
  userEvent.click(article(about).getByRole('button', { name }));
const box = (label: string, about = 'caseload') => article(about).getByLabelText(label);

/** What somebody else writes at the same time, on another device. */
async function meanwhile<K extends 'comment' | 'action'>(kind: K, value: Values[K]): Promise<void> {
  const key = keyOf(kind, value);
  const written = await append({
    kind,
    key,
    value,
    effective: september,
    basedOn: newestOf<EntryKind>(await logged(), kind, key)?.id ?? null,
    reason: 'Written meanwhile.',
  } as EntryContent);
  expect(written.ok).toBe(true);
}

const theirWords = (words: string): CommentValue => ({
  unit: NORTH_2,
  measure: 'caseload',
  month: september,
  words,
  draft: '',
  quotes: [],
});

/** Answers that outlive a lost connection. */
let store = memoryStore();
beforeEach(() => {
  store = memoryStore();
  serveApi(undefined, store);
});

/** Begins words on the caseload of Safeguarding North 2. */
async function begin(words: string): Promise<void> {
  await press('Write your own words');
  await userEvent.type(box('In your own words'), words);
}

test('editors are closed until they are wanted; words are kept beside the draft, with who said them and when', async () => {
  await openApp(address, summary);
  expect(screen.queryByRole('textbox')).toBeNull();
  await begin('Two posts are held vacant.');
  expect(article('caseload').getByText(/^Not saved yet/)).toBeVisible();
  await press('Save the words');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull(), patient);
  const said = article('caseload').getByRole('figure');
  const { name } = await source.session();
  expect(said).toHaveTextContent(
    `Two posts are held vacant.${name}, Tuesday 6 October 2026 at 09:30`,
  );
  expect(article('caseload').getByRole('button', { name: 'Change the words' })).toHaveFocus();
  const entry = newestOf(await logged(), 'comment', commentKey);
  expect(entry?.value?.draft).toMatch(/^Caseload was [\d.]+ cases per FTE case holder/);
  expect(entry?.value?.quotes.length).toBeGreaterThan(3);
  await openApp(address, summary);
  expect(article('caseload').getByText('Two posts are held vacant.')).toBeVisible();
});

test('the draft can be the start of one’s own words', async () => {
  await openApp(address, summary);
  await press('Write your own words');
  await press('Start from the draft');
  expect((box('In your own words') as HTMLTextAreaElement).value).toMatch(
    /^Caseload was [\d.]+ cases per FTE case holder at the end of September/,
  );
  await press('Discard what I typed');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('an unsaved draft survives a reload, and stands open after it', async () => {
  await openApp(address, summary);
  await begin('Half a sentence');
  await openApp(address, summary);
  expect(await article('caseload').findByLabelText('In your own words', {}, patient)).toHaveValue(
    'Half a sentence',
  );
  await press('Discard what I typed');
});

test('a lost connection is told, loses no word, and the words are saved when it is back', async () => {
  await openApp(address, summary);
  server.use(http.post('*/entries', () => HttpResponse.error()));
  await begin('Kept through the outage.');
  await press('Save the words');
  await article('caseload').findByText(/The records cannot be reached/, {}, patient);
  expect(box('In your own words')).toHaveValue('Kept through the outage.');
  serveApi(undefined, store);
  await press('Save the words');
  const said = await article('caseload').findByRole('figure', {}, patient);
  expect(said).toHaveTextContent('Kept through the outage.');
});

const compared = async (about = 'caseload') =>
  within(
    await article(about).findByRole(
      'dialog',
      { name: /saved this while you were writing$/ },
      patient,
    ),
  );

test.each([
  ['Put both together', 'Theirs.\nMine.'],
  ['Put mine in place of theirs', 'Mine.'],
  ['Keep theirs', 'Theirs.'],
])('two editors at once, both versions side by side: %s', async (choice, kept) => {
  await openApp(address, summary);
  await begin('Mine.');
  await meanwhile('comment', theirWords('Theirs.'));
  await press('Save the words');
  const dialog = await compared();
  expect(dialog.getByRole('heading')).toHaveFocus();
  expect(dialog.getByText(/^Tuesday 6 October 2026 at 09:30/)).toBeVisible();
  expect(dialog.getByRole('row', { name: /^Words/ })).toHaveTextContent('WordsTheirs.Mine.');
  expect(box('In your own words')).toHaveValue('Mine.');
  await userEvent.click(dialog.getByRole('button', { name: choice }));
  if (choice === 'Put both together') await press('Save the words');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull(), patient);
  const log = await logged();
  expect(newestOf(log, 'comment', commentKey)?.value).toMatchObject({ words: kept });
  const all = ofKind(log, 'comment').filter(({ key }) => key === commentKey);
  expect(all.map(({ value }) => value?.words)).toContain('Theirs.');
});

test('a draft begun before a reload still knows that somebody else wrote since', async () => {
  await openApp(address, summary);
  await begin('Mine.');
  await meanwhile('comment', theirWords('Theirs.'));
  await openApp(address, summary);
  expect(await article('caseload').findByRole('alert', {}, patient)).toHaveTextContent(
    /somebody else wrote meanwhile.*saved another version on Tuesday 6 October 2026/,
  );
  expect(article('caseload').queryByRole('button', { name: 'Save the words' })).toBeNull();
  await press('Compare both versions');
  const dialog = await compared();
  expect(dialog.getByRole('row', { name: /^Words/ })).toHaveTextContent('WordsTheirs.Mine.');
  await userEvent.click(dialog.getByRole('button', { name: 'Put both together' }));
  expect(box('In your own words')).toHaveValue('Theirs.\nMine.');
  await press('Save the words');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull(), patient);
  expect(article('caseload').getByRole('figure')).toHaveTextContent('Theirs. Mine.');
});

test('words that used a figure which has changed since are marked as out of date', async () => {
  const quote = { unit: NORTH_2, measure: 'caseload', month: september, part: 'value' } as const;
  await meanwhile('comment', {
    ...theirWords('At 12.3 we are well within.'),
    quotes: [{ ...quote, text: '12.3 cases per FTE case holder' }],
  });
  await openApp(address, summary);
  expect(article('caseload').getByRole('figure')).toHaveTextContent(
    /Out of date: written when “12\.3 cases per FTE case holder” stood where it is now “[\d.]+ cases/,
  );
});

test('an action needs what, whose and when; it then stands with the exception, and can be done', async () => {
  await openApp(about('vacancy'), summary);
  await press('Agree an action', 'vacancy');
  await press('Agree it', 'vacancy');
  expect(article('vacancy').getByText('Say what is to be done.')).toBeVisible();
  expect(article('vacancy').getByText('Say whose it is.')).toBeVisible();
  await userEvent.type(box('What is done', 'vacancy'), 'Fill both posts.');
  await userEvent.type(box('Who owns it, by role', 'vacancy'), 'Head of Service');
  await userEvent.selectOptions(box('Look at it again in', 'vacancy'), 'November 2026');
  await press('Agree it', 'vacancy');
  await article('vacancy').findByText(
    'Agreed in September 2026: Fill both posts: Head of Service, to be looked at again in November 2026.',
    {},
    patient,
  );
  expect(screen.getByRole('row', { name: /^Safeguarding North 2, vacancy/ })).toHaveTextContent(
    /Fill both posts\. Head of ServiceSeptember 2026November 2026open/,
  );
  await press('Change what is agreed', 'vacancy');
  await press('Mark as done', 'vacancy');
  await article('vacancy').findByText('Done in September 2026.', {}, patient);
});

test('a field says what is left of it when it is nearly full, and refuses what does not fit', async () => {
  await openApp(address, summary);
  await begin('x');
  const words = box('In your own words');
  fireEvent.change(words, { target: { value: 'x'.repeat(1500) } });
  expect(article('caseload').queryByText(/characters? left/)).toBeNull();
  fireEvent.change(words, { target: { value: 'x'.repeat(1850) } });
  expect(article('caseload').getByText('150 characters left of 2000.')).toBeVisible();
  expect(words).toHaveAccessibleDescription(/150 characters left of 2000\.$/);
  const aloud = article('caseload').getByText('At most 200 characters left.');
  expect(aloud.closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
  fireEvent.change(words, { target: { value: 'x'.repeat(2001) } });
  expect(article('caseload').getByText('1 character too many: 2000 fit.')).toBeVisible();
  await press('Save the words');
  expect(words).toHaveFocus();
  expect(words).toBeInvalid();
  expect(article('caseload').getByText(/^The words: 2001 characters are given/)).toBeVisible();
});

test('an overdue action is saved with a month to come: at the field it says so', async () => {
  const agreed = {
    unit: NORTH_2,
    measure: 'caseload',
    action: 'Fill both posts.',
    ownerRole: 'Head of Service',
    review: addMonths(september, -1),
    state: 'open',
  } as const;
  const key = keyOf('action', agreed);
  const log = await logged();
  // In a month that is signed off since.
  const written = await store.append(() => ({
    ok: true,
    isNew: true,
    entry: {
      id: 'overdue',
      position: (log.at(-1)?.position ?? 0) + 1,
      kind: 'action',
      key,
      value: agreed,
      effective: addMonths(september, -2),
      basedOn: newestOf<EntryKind>(log, 'action', key)?.id ?? null,
      reason: 'Agreed before.',
      author: 'Board',
      at: '2026-08-05T10:00:00Z',
    },
  }));
  expect(written.ok).toBe(true);
  await openApp(address, summary);
  await press('Change what is agreed');
  await userEvent.type(box('What is done'), ' One is filled.');
  await press('Save the change');
  const review = box('Look at it again in');
  expect(review).toHaveFocus();
  expect(review).toBeInvalid();
  expect(review).toHaveAccessibleDescription(
    /^It is looked at again from September 2026 to .*, not in August 2026\.$/,
  );
  await userEvent.selectOptions(review, 'November 2026');
  await press('Save the change');
  await article('caseload').findByText(/to be looked at again in November 2026\.$/, {}, patient);
});

test('an action that somebody else changed meanwhile shows both, and neither is lost', async () => {
  const value: ActionValue = {
    unit: NORTH_2,
    measure: 'vacancy',
    action: 'Theirs.',
    ownerRole: 'Head of Service',
    review: addMonths(september, 2),
    state: 'open',
  };
  await openApp(about('vacancy'), summary);
  await press('Agree an action', 'vacancy');
  await userEvent.type(box('What is done', 'vacancy'), 'Mine.');
  await userEvent.type(box('Who owns it, by role', 'vacancy'), 'Team manager');
  await meanwhile('action', value);
  await press('Agree it', 'vacancy');
  const dialog = await compared('vacancy');
  expect(dialog.getByRole('row', { name: /^Who owns it/ })).toHaveTextContent(
    'Head of ServiceTeam manager',
  );
  await userEvent.click(dialog.getByRole('button', { name: 'Put both together' }));
  expect(box('What is done', 'vacancy')).toHaveValue('Theirs. Mine.');
  await press('Save the change', 'vacancy');
  await article('vacancy').findByText(/Theirs\. Mine: Team manager/, {}, patient);
});

test('a month is signed off by name and time, is closed then, and is opened again only with a reason', async () => {
  await openApp(address, summary);
  const { name } = await source.session();
  await userEvent.click(screen.getByRole('button', { name: 'Sign off September 2026' }));
  await screen.findByText(
    new RegExp(`September 2026 was signed off by ${name}, Tuesday 6 October 2026 at 09:30`),
    {},
    patient,
  );
  expect(screen.queryByRole('button', { name: 'Write your own words' })).toBeNull();
  expect(
    screen.getByText(/its words and actions are closed until it is opened again/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open it again' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open September 2026 again' }));
  expect(screen.getByText('Say why the month is opened again.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Why'), 'A late return.');
  await userEvent.click(screen.getByRole('button', { name: 'Open September 2026 again' }));
  await screen.findByText(
    new RegExp(`was opened again by ${name}.*: A late return\\.`),
    {},
    patient,
  );
  expect(article('caseload').getByRole('button', { name: 'Write your own words' })).toBeVisible();
});

test('who is not a senior leader reads whose the sign-off is, and may still write about their own', async () => {
  const head = await become('head of service');
  await openApp(`#/reviews/2026-09?unit=${head.unit}`, summary);
  expect(screen.getByText(/is signed off, or opened again, by a senior leader/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Sign off/ })).toBeNull();
});

test('words on what stands under a line are written there, and shown while it is closed', async () => {
  await openApp('#/reviews/2026-09?about=turnover.safeguarding-north', summary);
  const [heading] = screen.getAllByRole('heading', { name: /^Stands for \d more$/ });
  const [line] = within(heading?.parentElement as HTMLElement).getAllByRole('listitem');
  const under = within(line as HTMLElement);
  const summaryOf = () => line?.querySelector('summary') as HTMLElement;
  await userEvent.click(summaryOf());
  await userEvent.click(await under.findByRole('button', { name: 'Write your own words' }));
  await userEvent.type(under.getByLabelText('In your own words'), 'Two contracts end in May.');
  await userEvent.click(under.getByRole('button', { name: 'Save the words' }));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull(), patient);
  await userEvent.click(summaryOf());
  const own = under.getByRole('article');
  await waitFor(() => expect(own).not.toBeVisible());
  expect(
    under
      .getAllByText('Two contracts end in May.')
      .filter((each) => each.closest('article') !== own),
  ).toHaveLength(1);
});
