import { expect, test } from 'vitest';
import type { Audience } from '@/domain/audience';
import { roomText } from '@/domain/capacity/roomText';
import type { WorkerRow } from '../measures/rows';
import { compared } from './rows';

const context = {
  unit: 'North 1, County',
  asAt: 'Open cases at Monday 28 September 2026 at 06:10',
  simulated: true,
  elsewhere: 'There is no room in the 2 other safeguarding teams.',
};

const team: Partial<WorkerRow>[] = [
  { name: 'R. Castell', heldOther: 17 },
  { name: 'P. Nandakumar', asyeMonths: 9, heldOther: 3 },
  { name: 'D. Moss', heldOther: 5 },
  { name: 'K. Lindqvist', presence: 0, heldOther: 10 },
];

function textFor(audience: Audience, workers = team, simulated = true): string {
  const comparison = compared({ type: 'protectionPlan', children: 3, knownTo: 'W3' }, workers);
  const made = roomText(comparison, audience, { ...context, simulated });
  return made.offered ? made.text : made.why;
}

test('for the team: names, costs, reasons, who knows the family, when and that it is simulated', () => {
  expect(textFor('team')).toBe(
    [
      'Room for 3 children on a protection plan together: North 1, County',
      'Open cases at Monday 28 September 2026 at 06:10.',
      'Simulated data: no real child or worker appears here.',
      '',
      'D. Moss has room for 3 children on a protection plan together, and the work suits their stage.',
      '',
      'Has room, and the work suits their stage:',
      '- D. Moss would hold 8 of 18.0, within limit. Named as knowing the family.',
      '',
      'Manager’s judgement needed:',
      '- P. Nandakumar would hold 6 of 16.2, within limit. On the ASYE, month 9: protected at 90% of a full caseload.',
      '- R. Castell would hold 20 of 18.0, 2 over. Would go over their own line.',
      '',
      'Cannot take this:',
      '- K. Lindqvist: Away, return not known. The 10 cases they hold stay counted.',
      '',
      'The team’s workers hold 35 cases, 10 of them with workers who are away; with these 3 it is 38, whoever takes them.',
      'There is no room in the 2 other safeguarding teams.',
      'Workers are compared, in alphabetical order, and none is recommended. Nothing has been changed.',
      '',
    ].join('\n'),
  );
});

test.each(['team', 'leadership'] as const)(
  'what the comparison could not weigh goes with it, for %s',
  (audience) => {
    const comparison = compared({ type: 'protectionPlan', children: 3 }, team);
    const unweighed = 'Who is about to leave or to return is not weighed.';
    expect(roomText(comparison, audience, { ...context, unweighed })).toMatchObject({
      text: expect.stringContaining(`\n${unweighed}\n`),
    });
  },
);

test('for leadership: counts, and why, but no name', () => {
  const lines = textFor('leadership').split('\n');
  expect(lines.slice(4, 10)).toEqual([
    '1 of the 4 workers has room for 3 children on a protection plan together, and the work suits their stage.',
    '',
    'Has room, and the work suits their stage: 1 worker.',
    'Manager’s judgement needed: 2 workers.',
    '- 1 on an ASYE step',
    '- 1 would be over their own line',
  ]);
  expect(lines[10]).toBe('Cannot take this: 1 worker.');
});

const holding = (workers: number) => Array.from({ length: workers }, () => ({ heldOther: 7 }));

test.each<[number, string | RegExp]>([
  [4, /^Not offered for a public committee: this team has 4 workers, and the totals of fewer/],
  [5, /^5 workers hold 35 cases; their own limits, as if all were at work, add up to 90\.$/m],
  [6, /^6 workers hold 42 cases; their own limits, as if all were at work, add up to 108\.$/m],
])('for a public committee, a team of %i', (workers, expected) => {
  expect(textFor('public committee', holding(workers))).toMatch(expected);
});

test('a public committee reads nothing of the work described', () => {
  expect(textFor('public committee', holding(6))).not.toMatch(
    /protection|room|together|judgement/i,
  );
});

test('nobody in a group is said, and real records are not called simulated', () => {
  const text = textFor('team', [], false);
  expect(text.match(/^- Nobody\.$/gm)).toHaveLength(3);
  expect(text).not.toContain('Simulated');
});
