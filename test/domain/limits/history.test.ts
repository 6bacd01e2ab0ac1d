import { expect, test } from 'vitest';
import { limitDraft } from '@/domain/limits/draft';
import { eventWords, limitHistory, takingBackOf, undoOf } from '@/domain/limits/history';
import { limitsInForce } from '@/domain/limits/limit';
import { waitingProposals } from '@/domain/limits/proposals';
import type { Entry } from '@/domain/log/entries';
import { addMonths } from '@/domain/month';
import { entry, idAt, limitEntry, september, takenBack, tree } from '../measures/rows';

const first = limitEntry(1, 'caseload', [16, 18]);
const changed = limitEntry(2, 'caseload', [15, 17], {}, { effective: september });
const proposal = limitEntry(3, 'caseload', [14, 16], {}, { effective: september, proposed: true });
const back = takenBack(4, changed);
const decided = (decision: 'approved' | 'declined') =>
  entry(
    9,
    'role-approval',
    { proposal: idAt(3), decision },
    { reason: 'Consulted.', author: 'Leader' },
  );

const told = (log: readonly Entry[]) =>
  limitHistory(log, 'caseload').map((event) => eventWords(event, tree));

test.each<[string, readonly Entry[], string[]]>([
  [
    'set, then changed, the newest first',
    [first, changed],
    [
      'Changed: near from 15.0, over past 17.0 (before: near from 16.0, over past 18.0), in force from September 2026.',
      'Set: near from 16.0, over past 18.0, in force from April 2020.',
    ],
  ],
  [
    'taken back',
    [first, back],
    [
      'Taken back: in force until August 2026, near from 16.0, over past 18.0.',
      'Set: near from 16.0, over past 18.0, in force from April 2020.',
    ],
  ],
  [
    'proposed, and waiting',
    [proposal],
    [
      'Proposed: near from 14.0, over past 16.0, to be in force from September 2026. It waits for a senior leader.',
    ],
  ],
  [
    'proposed and approved is changed, by whom and why',
    [first, proposal, decided('approved')],
    [
      'Changed: near from 14.0, over past 16.0 (before: near from 16.0, over past 18.0), in force from September 2026. Approved by Leader, 1 Apr 2020: Consulted.',
      'Set: near from 16.0, over past 18.0, in force from April 2020.',
    ],
  ],
  [
    'proposed and declined',
    [proposal, decided('declined')],
    [
      'Proposed: near from 14.0, over past 16.0, to be in force from September 2026. Declined by Leader, 1 Apr 2020: Consulted.',
    ],
  ],
  [
    'proposed and replaced before anybody decided',
    [proposal, { ...changed, id: idAt(8), position: 8 }],
    [
      'Set: near from 15.0, over past 17.0, in force from September 2026.',
      'Proposed: near from 14.0, over past 16.0, to be in force from September 2026. It was replaced before anybody decided on it.',
    ],
  ],
  ['other keys are none of it', [limitEntry(5, 'vacancy', [1, 2])], []],
])('%s', (_, log, sentences) => {
  expect(told(log)).toEqual(sentences);
});

/** The log after the change was written on it. */
function after(log: readonly Entry[], change: ReturnType<typeof undoOf>): Entry[] {
  if (!change) throw new Error('There is no change to write.');
  return [
    ...log,
    {
      ...limitDraft(change, '', log),
      id: idAt(log.length + 50),
      position: log.length + 50,
      author: 'A',
      at: '',
    },
  ];
}

const limitsIn = (log: readonly Entry[], months = 0) =>
  limitsInForce(log, addMonths(september, months)).map(({ amber, red }) => [amber, red]);

test.each<[string, readonly Entry[], number[][]]>([
  ['a change undone brings back what was before', [first, changed], [[16, 18]]],
  ['the first limit undone leaves none', [first], []],
  ['a limit taken back comes back', [first, changed, back], [[15, 17]]],
  [
    'an approved proposal undone brings back what was before',
    [first, proposal, decided('approved')],
    [[16, 18]],
  ],
  [
    'a declined proposal is no change: the one before it is undone',
    [first, changed, proposal, decided('declined')],
    [[16, 18]],
  ],
])('%s', (_, log, limits) => {
  const undone = after(log, undoOf(limitHistory(log, 'caseload')));
  expect(limitsIn(undone)).toEqual(limits);
  expect(limitsIn(undone, -1)).toEqual(limitsIn(log, -1).slice(0, limits.length));
});

test('an undo can be undone', () => {
  const once = after([first, changed], undoOf(limitHistory([first, changed], 'caseload')));
  expect(limitsIn(after(once, undoOf(limitHistory(once, 'caseload'))))).toEqual([[15, 17]]);
});

test('while a proposal waits nothing is undone or taken back: it is decided on first', () => {
  const waiting = limitHistory([first, proposal], 'caseload');
  expect(undoOf(waiting)).toBeUndefined();
  expect(takingBackOf(waiting, september)).toBeUndefined();
  expect(waitingProposals([first, proposal]).map(({ entry: id }) => id)).toEqual([idAt(3)]);
  expect(waitingProposals([first, proposal, decided('declined')])).toEqual([]);
  expect(waitingProposals([proposal, { ...changed, id: idAt(8), position: 8 }])).toEqual([]);
});

test('a limit is taken back from a month on, not from before it began', () => {
  const history = limitHistory([first, changed], 'caseload');
  expect(limitsIn(after([first, changed], takingBackOf(history, september)))).toEqual([]);
  expect(takingBackOf(history, addMonths(september, -5))?.effective).toBe(september);
  expect(takingBackOf(limitHistory([first, back], 'caseload'), september)).toBeUndefined();
});
