import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { monthOf } from '@/domain/month';
import { append, become, logged, source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { serveApi } from '../server';

vi.setConfig({ testTimeout: 120_000 });

/** Opens the app at an address, as whoever the session is, and waits for a heading. */
async function open(address: string, heading: RegExp = /^Caseload$/): Promise<void> {
  await openApp(address, heading);
  if (address.includes('limit=')) await panelReady();
}

/** The panel takes the focus when it opens: what is typed before that is typed elsewhere. */
async function panelReady(): Promise<void> {
  const dialog = await screen.findByRole('dialog', undefined, patient);
  await waitFor(
    () => expect(within(dialog).getByRole('heading', { level: 2 })).toHaveFocus(),
    patient,
  );
}

/** Goes to another address of the app that is open. */
async function go(address: string, heading: RegExp): Promise<void> {
  window.location.hash = address;
  await screen.findByRole('heading', { name: heading }, patient);
}

/** Becomes another person in the app itself. */
async function switchTo(role: RegExp): Promise<void> {
  const person = screen.getByLabelText('You are');
  await userEvent.selectOptions(person, within(person).getByRole('option', { name: role }));
  await waitFor(() => expect(person).toHaveDisplayValue(role), patient);
}

const main = () => screen.getByRole('main');
const panel = () => within(screen.getByRole('dialog', { name: /limit/ }));
const section = (name: string) => within(screen.getByRole('region', { name }));
const field = (name: string) => panel().getByRole('textbox', { name });
const previewed = () => panel().findByText(/^On September 2026’s records/, undefined, patient);

async function write(name: string, text: string): Promise<void> {
  await userEvent.clear(field(name));
  await userEvent.paste(text);
}

/** Fills in a limit and leaves it unsaved. */
async function fill(amber: string, red: string): Promise<void> {
  await write('Near from', amber);
  await write('Over past', red);
  await write('Source', 'Board, 6 October 2026, item 2');
  await write('Reason', 'Agreed with the teams.');
}

const save = (words: string) => userEvent.click(panel().getByRole('button', { name: words }));
const saved = () => screen.findByText(/^(Saved|Proposed)\./, undefined, patient);

/** The workers over their limit and the teams over theirs, as the measure page and the Overview count them. */
async function countsOver(): Promise<{ workers: number; teams: number }> {
  await go('#/measures/workersOverLimit', /^Month by month$/);
  const [, cells] = within(
    within(screen.getByRole('region', { name: /^Month by month$/ })).getByRole('table'),
  ).getAllByRole('row');
  const workers = Number(cells?.children[2]?.textContent);
  await go('#/', /^Westmere/);
  const sentence = await screen.findByText(/of \d+ teams (is|are) over/, undefined, patient);
  return { workers, teams: Number(/(\d+) of/.exec(sentence.textContent ?? '')?.[1]) };
}

test('the page says what is in force, why it won, and where each number comes from', async () => {
  await open('#/limits?unit=safeguarding-north-2');
  expect(main()).toHaveTextContent('8 limits are in force for Safeguarding North 2.');
  const caseload = section('Caseload');
  expect(caseload.getByText('Children being assessed')).toBeVisible();
  expect(caseload.getAllByText(/More specific than 1 other/)).toHaveLength(2);
  expect(caseload.getByText(/until the programme is passed/)).toHaveTextContent(
    '40%, 60%, 80% and 90% from months 0, 3, 6 and 9 (ASYE)',
  );
  await caseload.findByText(
    /^Safeguarding North 2’s own line .*: [\d.]+ = [\d.]+ \/ [\d.]+ FTE\.$/,
    undefined,
    patient,
  );
  const vacancy = section('Vacancy');
  expect(vacancy.getByText('18%')).toBeVisible();
  expect(vacancy.getAllByText(/Workforce Board, 11 March 2021, item 7/)[0]).toBeVisible();
});

test('what the preview counts is what every page counts once a senior leader has saved it', async () => {
  await become('senior leader');
  await open('#/', /^Westmere/);
  const before = await countsOver();
  await go('#/limits?limit=1', /^Change the limit on caseload$/);
  await panelReady();
  await fill('14', '15.5');
  const sentence = await previewed();
  await waitFor(() => expect(sentence).toHaveTextContent('to over limit'), patient);
  const [, workers, teams] =
    /moves (\d+) workers?(?:,| and) (\d+) teams?\b.* to over limit/.exec(
      sentence.textContent ?? '',
    ) ?? [];
  const moves = { workers: Number(workers), teams: Number(teams) };
  expect(sentence).not.toHaveTextContent(/from over|back within/);
  await userEvent.click(panel().getByText('Which'));
  const listed =
    panel()
      .getByText(/^To over limit: /)
      .textContent?.split(', ') ?? [];
  expect(listed[0]).toBe(`To over limit: ${moves.workers} workers`);
  const teamNames = (await source.units())
    .filter(({ kind }) => kind === 'team')
    .map(({ name }) => name);
  expect(listed.filter((name) => teamNames.includes(name))).toHaveLength(moves.teams);
  await save('Put in force');
  expect(await saved()).toHaveTextContent(
    'Saved. Caseload for the whole authority: near from 14.0, over past 15.5, in force from September 2026.',
  );
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  const after = await countsOver();
  expect({
    workers: after.workers - before.workers,
    teams: after.teams - before.teams,
  }).toEqual(moves);
});

test('a team manager proposes, nothing changes; a senior leader approves, and it counts', async () => {
  await become('team manager');
  await open('#/limits?limit=vacancy');
  await fill('20', '40');
  await save('Propose to a senior leader');
  await saved();
  const proposal = () => screen.getByRole('listitem', { name: /^Proposal: Vacancy/ });
  expect(proposal()).toHaveTextContent('a limit is approved one level up');
  expect(within(proposal()).queryByRole('button')).not.toBeInTheDocument();
  await switchTo(/senior leader/);
  await go('#/limits?unit=safeguarding-north-2', /^Waiting for a decision$/);
  expect(section('Vacancy').getByText('18%')).toBeVisible();
  expect(main()).toHaveTextContent('1 proposal waits for a senior leader.');
  await userEvent.click(within(proposal()).getByRole('button', { name: 'Approve' }));
  const why = within(proposal()).getByRole('textbox', { name: /Why you approve/ });
  expect(why).toHaveAccessibleDescription('Say in a few words why, for the record.');
  expect(why).toHaveFocus();
  await userEvent.type(why, 'The board agreed.');
  await userEvent.click(within(proposal()).getByRole('button', { name: 'Approve' }));
  expect(await section('Vacancy').findByText('40%', undefined, patient)).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Waiting for a decision' })).not.toBeInTheDocument();
  expect(section('Vacancy').getByText(/^Proposed by/)).toHaveTextContent(
    /Agreed with the teams\. Approved by .*: The board agreed\.$/,
  );
});

test('a declined proposal changes nothing, and the history says by whom and why', async () => {
  await become('team manager');
  const proposed = await append({
    kind: 'limit',
    key: 'agency',
    value: { measure: 'agency', scope: {}, amber: 5, red: 6, source: 'A wish', proposed: true },
    effective: monthOf(2026, 9),
    basedOn: (await logged()).find(({ key }) => key === 'agency')?.id ?? null,
    reason: 'Less agency.',
  });
  expect(proposed.ok).toBe(true);
  const { name } = await become('senior leader');
  await open('#/limits');
  const proposal = screen.getByRole('listitem', {
    name: 'Proposal: Agency for the whole authority',
  });
  await userEvent.type(within(proposal).getByRole('textbox'), 'Not yet.');
  await userEvent.click(within(proposal).getByRole('button', { name: 'Decline' }));
  await waitFor(() => expect(proposal).not.toBeInTheDocument(), patient);
  expect(section('Agency').getByText('20%')).toBeVisible();
  await userEvent.click(section('Agency').getByText(/^History of/));
  expect(section('Agency').getByText(/^Proposed: near from 5%, over past 6%/)).toHaveTextContent(
    `Declined by ${name}, 6 Oct 2026: Not yet.`,
  );
});

test('a limit that is changed asks for its own source, with the former one beside it', async () => {
  await become('senior leader');
  await open('#/limits?limit=1');
  expect(field('Near from')).toHaveValue('16');
  expect(field('Source')).toHaveValue('');
  expect(panel().getByText(/^Now: /)).toHaveTextContent(/Board, 11 March 2021, item \d+\.$/);
  await save('Put in force');
  expect(field('Source')).toHaveAccessibleDescription(/Say where the number comes from/);
});

test('what is wrong is said at its field, and the focus goes to the first of it', async () => {
  await become('senior leader');
  const before = await logged();
  await open('#/limits?limit=1');
  await write('Near from', '19');
  await write('Source', '');
  await userEvent.tab();
  expect(field('Near from')).toHaveAccessibleDescription(
    '“Near” has to begin below “over”: 19.0 is not below 18.0.',
  );
  expect(field('Source')).toHaveAccessibleDescription(/Say where the number comes from/);
  await write('Over past', 'lots');
  await save('Put in force');
  expect(field('Over past')).toHaveAccessibleDescription('“Over” needs a number, from 1 to 60.');
  expect(field('Over past')).toHaveFocus();
  expect(field('Reason')).toHaveAccessibleDescription(/Say in a few words why/);
  expect(await logged()).toEqual(before);
});

test('a month before the latest is said to change what was shown', async () => {
  await open('#/limits?limit=1');
  const month = panel().getByRole('combobox', { name: 'In force from' });
  await userEvent.selectOptions(month, 'June 2026');
  expect(month).toHaveAccessibleDescription(/June 2026 to September 2026 too/);
  await userEvent.selectOptions(month, 'December 2026');
  expect(month).toHaveAccessibleDescription('Until then what is in force now stays.');
});

/** Somebody else saves the caseload limit while the form is open. */
async function overtake(red: number): Promise<void> {
  const before = (await logged()).findLast(({ key }) => key === 'caseload');
  const { ok } = await append({
    kind: 'limit',
    key: 'caseload',
    value: { measure: 'caseload', scope: {}, amber: 10, red, source: 'Theirs' },
    effective: monthOf(2026, 9),
    basedOn: before?.id ?? null,
    reason: 'They were faster.',
  });
  expect(ok).toBe(true);
}

test('two who edit at once: both are shown, nothing typed is lost, and mine can replace theirs', async () => {
  await become('senior leader');
  await open('#/limits?limit=1');
  await fill('15', '17');
  await overtake(12);
  await save('Put in force');
  const conflict = await screen.findByRole('dialog', { name: /saved this while/ }, patient);
  expect(within(conflict).getByRole('row', { name: /^Over past/ })).toHaveTextContent('12.017.0');
  expect(within(conflict).getByRole('row', { name: /^Reason/ })).toHaveTextContent(
    'They were faster.Agreed with the teams.',
  );
  await userEvent.click(within(conflict).getByRole('button', { name: 'Go on with mine' }));
  expect(field('Over past')).toHaveValue('17');
  expect(field('Reason')).toHaveValue('Agreed with the teams.');
  await overtake(13);
  await save('Put in force');
  await userEvent.click(
    await panel().findByRole('button', { name: 'Put mine in place of theirs' }, patient),
  );
  await saved();
  const caseload = (await logged()).filter(({ key }) => key === 'caseload');
  expect(caseload.map(({ value }) => (value as { red: number }).red)).toEqual([18, 12, 13, 17]);
});

test('theirs can be kept', async () => {
  await become('senior leader');
  await open('#/limits?limit=1');
  await fill('15', '17');
  await overtake(12);
  await save('Put in force');
  await userEvent.click(await panel().findByRole('button', { name: 'Keep theirs' }, patient));
  expect(screen.getByText(/^Theirs was kept/)).toBeVisible();
  expect(section('Caseload').getByText('12.0')).toBeVisible();
});

test('a log that does not take it says why, with the form as it was', async () => {
  await become('senior leader');
  await open('#/limits?limit=1');
  await fill('15', '17');
  // Meanwhile, in another window, one has become somebody who may not.
  await become('team manager');
  await save('Put in force');
  expect(await panel().findByRole('alert', undefined, patient)).toHaveTextContent(
    'Only a senior leader can put this limit in force. It can be proposed to them.',
  );
  expect(field('Over past')).toHaveValue('17');
});

test('a change is undone with a reason, and the history keeps both', async () => {
  await become('senior leader');
  await overtake(12);
  await open('#/limits');
  expect(section('Caseload').getByText('12.0')).toBeVisible();
  await userEvent.click(section('Caseload').getByText(/^History of/));
  const history = within(
    screen.getByRole('region', { name: 'History: Caseload for the whole authority' }),
  );
  await userEvent.click(history.getByRole('button', { name: 'Undo the latest' }));
  expect(
    await history.findByText(/^On September 2026’s records/, undefined, patient),
  ).toHaveTextContent(/back within limit|from over to near limit/);
  await userEvent.type(history.getByRole('textbox', { name: 'Why it is undone' }), 'Too strict.');
  await userEvent.click(history.getByRole('button', { name: 'Undo it' }));
  expect(await section('Caseload').findByText('18.0', undefined, patient)).toBeVisible();
  expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringMatching(
      /^Changed: near from 16.0, over past 18.0 .before: near from 10.0, over past 12.0.*Undone: Too strict\./,
    ),
    expect.stringMatching(/^Changed: .*They were faster\./),
    expect.stringMatching(/^Set: near from 16.0/),
  ]);
});

test('a limit is taken back, and the figures have no status from then on', async () => {
  await become('senior leader');
  await open('#/limits');
  await userEvent.click(section('Span of control').getByText(/^History of/));
  await userEvent.click(
    section('Span of control').getByRole('button', { name: 'Take back from September 2026' }),
  );
  await userEvent.type(
    section('Span of control').getByRole('textbox', { name: 'Why it is taken back' }),
    'Managers are counted anew.',
  );
  await userEvent.click(section('Span of control').getByRole('button', { name: 'Take it back' }));
  expect(await section('Span of control').findByText(/^No limit set\./)).toBeVisible();
  expect(main()).toHaveTextContent(
    '7 limits are in force for Westmere. None is set on span of control.',
  );
});

test('a head of service puts a team’s limit in force, and it wins over the authority’s there alone', async () => {
  await become('head of service');
  await open('#/limits?unit=safeguarding-north-2&limit=vacancy');
  expect(panel().getByRole('combobox', { name: 'For' })).toHaveDisplayValue(/Safeguarding North 2/);
  await fill('20', '45');
  await save('Put in force');
  expect(await section('Vacancy').findByText('45%', undefined, patient)).toBeVisible();
  await userEvent.click(
    section('Vacancy').getByText('1 other limit that does not decide here, and why'),
  );
  expect(
    section('Vacancy').getByText(/Less specific: it is for the whole authority\./),
  ).toBeVisible();
  await go('#/limits', /^Caseload$/);
  expect(section('Vacancy').getByText(/It is for Safeguarding North 2 only\./)).toBeInTheDocument();
});

test('a new authority is offered where others stand; adopting one is a recorded decision', async () => {
  serveApi('empty');
  await become('senior leader');
  await open('#/limits');
  expect(main()).toHaveTextContent('No limit is set for Westmere yet');
  await screen.findByText(/97 of 147 authorities would break/, undefined, patient);
  const vacancy = section('Vacancy');
  expect(vacancy.getByText(/half below 14.4%/)).toHaveTextContent('not a safety limit');
  await userEvent.click(
    vacancy.getByRole('link', { name: /^Adopt as near from 14.4%, over past 20.6%/ }),
  );
  await panelReady();
  expect(field('Over past')).toHaveValue('20.6');
  expect(field('Source')).toHaveValue(
    'DfE, Children’s social work workforce, September 2025: quartiles of authorities',
  );
  expect(panel().getByText(/There are no figures in September 2026’s records/)).toBeVisible();
  await write('Reason', 'To begin with.');
  await save('Put in force');
  await saved();
  await userEvent.click(section('Vacancy').getByText(/^History of 1 limit/));
  expect(section('Vacancy').getByText(/^Set: near from 14.4%, over past 20.6%/)).toHaveTextContent(
    /To begin with\. Source: DfE/,
  );
});
