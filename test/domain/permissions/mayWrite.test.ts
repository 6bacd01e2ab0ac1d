import { expect, test } from 'vitest';
import { type Entry, type EntryContent, entryKinds } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { lengths } from '@/domain/log/lengths';
import type { EntryKind } from '@/domain/log/values';
import { addMonths } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { entry, limitEntry, september, takenBack, tree } from '../measures/rows';
import { draft, ofAuthority, people, sayOf, type Who } from './people';

const everyone = Object.keys(people) as Who[];
const proposal = limitEntry(1, 'vacancy', [12, 18], { unit: 'north-1' });
const log: readonly Entry[] = [{ ...proposal, value: { ...proposal.value!, proposed: true } }];

const of = (kind: EntryKind, unit = '') => draft(kind, sayOf(kind, unit) as never);

test.each<[string, EntryContent, readonly Who[]]>([
  ['Words on a team', of('comment', 'north-1'), ['manager', 'head', 'leader', 'analyst']],
  ['words on the team beside it', of('comment', 'north-2'), ['head', 'leader', 'analyst']],
  ['words on a service', of('comment', 'north'), ['head', 'leader', 'analyst']],
  ['words on another service', of('comment', 'south'), ['leader', 'analyst']],
  ['words on the authority', of('comment', 'county'), ['leader', 'analyst']],
  ['words on a unit that is none', of('comment', 'west'), []],
  ['An act about a team', of('action', 'north-1'), ['manager', 'head', 'leader', 'analyst']],
  ['an act about the team beside it', of('action', 'north-2'), ['head', 'leader', 'analyst']],
  ['an act about another service', of('action', 'south-1'), ['leader', 'analyst']],
  ['an act about a unit that is none', of('action', 'west'), []],
  ['A known change of a team', of('rebase', 'north-1'), ['manager', 'head', 'leader', 'analyst']],
  ['a known change of a service', of('rebase', 'north'), ['head', 'leader', 'analyst']],
  ['a known change of a unit that is none', of('rebase', 'west'), []],
  ['What a team took over', of('inheritance', 'north-1'), ['manager', 'head', 'leader', 'analyst']],
  [
    'what the team beside it took over',
    of('inheritance', 'north-2'),
    ['head', 'leader', 'analyst'],
  ],
  ['what a service took over', of('inheritance', 'north'), []],
  ['what a unit that is none took over', of('inheritance', 'west'), []],
  ['An opening in a team', of('opening', 'north-1'), ['manager', 'head', 'leader', 'analyst']],
  ['an opening in the team beside it', of('opening', 'north-2'), ['head', 'leader', 'analyst']],
  ['an opening in a service', of('opening', 'north'), []],
  ['an opening in a unit that is none', of('opening', 'west'), []],
  ['A reduction agreed in a team', of('reduction', 'north-1'), ['manager', 'head', 'leader']],
  ['a reduction in the team beside it', of('reduction', 'north-2'), ['head', 'leader']],
  ['a reduction in another service', of('reduction', 'south-1'), ['leader']],
  ['a reduction in what is no team', of('reduction', 'north'), []],
  ['a reduction in a unit that is none', of('reduction', 'west'), []],
  ['A mark on a child of a team', of('child-mark', 'north-1'), ['manager', 'head', 'leader']],
  ['a mark in the team beside it', of('child-mark', 'north-2'), ['head', 'leader']],
  ['a mark in another service', of('child-mark', 'south-1'), ['leader']],
  ['a mark in what is no team', of('child-mark', 'north'), []],
  ['a mark in a unit that is none', of('child-mark', 'west'), []],
  ['A limit of a team', of('limit', 'north-1'), ['head', 'leader']],
  ['a limit of a service', of('limit', 'north'), ['leader']],
  ['a limit of the authority', of('limit', 'county'), ['leader']],
  ['a limit of a unit that is none', of('limit', 'west'), []],
  ['A decision on a team’s proposal', of('role-approval'), ['head', 'leader']],
  ['An assumption', of('assumption'), ['leader']],
  ['An induction programme', of('induction'), ['leader']],
  ['A sign-off', of('sign-off'), ['leader']],
])('%s is written by those who may: %#', (_, written, writers) => {
  const may = (who: Who) => refusalOf(written, people[who], log, tree) === undefined;
  expect(everyone.filter(may)).toEqual(writers);
});

test('a proposal is written by anyone of the structure', () => {
  const value = { ...proposal.value!, proposed: true } as const;
  const may = (who: Who) => refusalOf(draft('limit', value), people[who], [], tree) === undefined;
  expect(everyone.filter(may)).toEqual(['manager', 'head', 'leader', 'analyst']);
});

const august = addMonths(september, -1);
const signed = entry(3, 'sign-off', { month: september, figures: [] });
const comment = of('comment', 'north-1') as EntryContent<'comment'>;
const action = of('action', 'north-1') as EntryContent<'action'>;
const reduction = of('reduction', 'north-1') as EntryContent<'reduction'>;
const rebase = of('rebase', 'north-1') as EntryContent<'rebase'>;
const programme = of('induction') as EntryContent<'induction'>;
const x = (length: number) => 'x'.repeat(length);
const figure = { unit: 'north-1', measure: 'vacancy', value: 12 };
const tookOver = (position: number, unit: string, from: string) =>
  entry(position, 'inheritance', { unit, from, month: september });
const signOff = (figures: readonly object[]) =>
  draft('sign-off', { month: september, figures: figures as never });

test.each<[string, EntryContent, readonly Entry[], RegExp | undefined]>([
  [
    'keyed to one’s own team, about another',
    { ...action, value: { ...action.value!, unit: 'south-1' } },
    [],
    /key of this entry is not the one/,
  ],
  ['of a junk key taken back', { ...action, key: 'junk', value: null }, [], /none that an entry/],
  [
    'of a junk key with a unit in it',
    { ...comment, key: 'north-1 vacancy', value: null },
    [],
    /none that an entry/,
  ],
  [
    'about a measure that is none',
    draft('comment', { ...comment.value!, measure: 'joy' }),
    [],
    /no measure called "joy"/,
  ],
  ['on a signed month', comment, [signed], /September 2026 is signed off/],
  [
    'on a signed month, from a later one',
    { ...comment, effective: addMonths(september, 1) },
    [signed],
    /applies from that month/,
  ],
  ['taken back on a signed month', { ...comment, value: null }, [signed], /is signed off/],
  ['on a month opened again', comment, [signed, takenBack(4, signed)], undefined],
  ['agreed in a signed month', action, [signed], /September 2026 is signed off/],
  [
    'agreed in a month opened again, though a later one is signed off',
    { ...action, effective: august },
    [signed],
    undefined,
  ],
  [
    'agreed after the signed months',
    { ...action, effective: addMonths(september, 1) },
    [signed],
    undefined,
  ],
  [
    'with as many words as fit',
    draft('comment', { ...comment.value!, words: x(lengths.words) }),
    [],
    undefined,
  ],
  [
    'with a word too many',
    draft('comment', { ...comment.value!, words: x(lengths.words + 1) }),
    [],
    /The words: 2001 characters are given, and 2000 fit/,
  ],
  ['for too many reasons', { ...comment, reason: x(501) }, [], /The reason: 501 .* 500 fit/],
  [
    'of an owner too long to name',
    draft('action', { ...action.value!, ownerRole: x(101) }),
    [],
    /Whose it is: 101/,
  ],
  [
    'from too long a source',
    draft('limit', { ...proposal.value!, source: x(201) }),
    [],
    /The source: 201/,
  ],
  ['with the figures of team months', signOff([figure]), [], undefined],
  ['with a figure twice', signOff([figure, figure]), [], /each figure of a unit once/],
  ['of a unit that is none', signOff([{ ...figure, unit: 'west' }]), [], /no vacancy of west/],
  [
    'with a figure made from workers’ rows',
    signOff([{ ...figure, measure: 'workersOverLimit' }]),
    [],
    /no workersOverLimit of north-1/,
  ],
  ['of another month than its own', { ...signOff([]), effective: august }, [], /applies from/],
  [
    'that takes a period of keeping back under a key that none has',
    { ...draft('retention', { months: 24 }), key: 'words of old', value: null },
    [],
    /none that an entry/,
  ],
  [
    'that takes the period of keeping back',
    { ...draft('retention', { months: 24 }), value: null },
    [entry(1, 'retention', { months: 24 })],
    undefined,
  ],
  [
    'that adopts what carries over of a measure',
    draft('assumption', { assumption: 'carry-vacancy', number: 0.87 }),
    [],
    undefined,
  ],
  [
    'that adopts more than can carry over',
    draft('assumption', { assumption: 'carry-vacancy', number: 1 }),
    [],
    /from 0 to 0.95/,
  ],
  [
    'about what carries over of a measure that does not tell its own changes',
    draft('assumption', { assumption: 'carry-turnover', number: 0.5 }),
    [],
    /none that an entry/,
  ],
  [
    'about an assumption that is none',
    draft('assumption', { assumption: 'horizon', number: 1 }),
    [],
    /none that an entry/,
  ],
  [
    'by which a team takes over its own months',
    draft('inheritance', { unit: 'north-1', from: 'north-1', month: september }),
    [],
    /months are this team’s own already/,
  ],
  [
    'by which two teams take over each other’s',
    draft('inheritance', { unit: 'north-1', from: 'north-2', month: september }),
    [tookOver(1, 'north-2', 'north-1')],
    /months are this team’s own already/,
  ],
  [
    'by which three teams go in a circle',
    draft('inheritance', { unit: 'north-1', from: 'north-2', month: september }),
    [tookOver(1, 'south-1', 'north-1'), tookOver(2, 'north-2', 'south-1')],
    /months are this team’s own already/,
  ],
  [
    'by which a team takes over what another had taken over',
    draft('inheritance', { unit: 'north-1', from: 'north-2', month: september }),
    [tookOver(1, 'north-2', 'south-1')],
    undefined,
  ],
  [
    'by which a team takes over the months of a service',
    draft('inheritance', { unit: 'north-1', from: 'south', month: september }),
    [],
    /no team called "south"/,
  ],
  [
    'by which a team takes over months up to another than it is of',
    { ...of('inheritance', 'north-1'), effective: august } as EntryContent,
    [],
    /applies from that month/,
  ],
  [
    'that counts turnover anew, which is told by its leavers',
    draft('rebase', { ...rebase.value!, measure: 'turnover' }),
    [],
    /^Turnover is told by leavers in the month: count that anew/,
  ],
  [
    'that counts absence anew',
    draft('rebase', { ...rebase.value!, measure: 'absence' }),
    [],
    /told by days lost/,
  ],
  [
    'that counts a highest caseload anew',
    draft('rebase', { ...rebase.value!, measure: 'highestCaseload' }),
    [],
    /told by no usual range/,
  ],
  [
    'that marks a child in words of one’s own',
    { ...of('child-mark', 'north-1'), reason: 'Mother is ill' } as EntryContent,
    [],
    /has no words beside it/,
  ],
  [
    'by which nobody is asked for cover',
    draft('child-mark', { team: 'north-1', reference: 'C1', mark: 'cover asked' }),
    [],
    /names the worker who was asked/,
  ],
  [
    'by which a child is raised with somebody',
    draft('child-mark', { team: 'north-1', reference: 'C1', mark: 'raised', worker: 'W1' }),
    [],
    /no other mark names anybody/,
  ],
  [
    'that takes back a mark that never was',
    { ...of('child-mark', 'north-1'), value: null } as EntryContent,
    [],
    /no such mark to take back/,
  ],
  ['that says why a limit is reduced', { ...reduction, reason: 'Ill' }, [], /has no reason/],
  [
    'that reduces a limit in a month before one that is signed off',
    { ...reduction, effective: august },
    [signed],
    /^September 2026 is signed off, and a reduction changes no month that is/,
  ],
  [
    'that reduces a limit in the month after one that is signed off',
    { ...reduction, effective: addMonths(september, 1) },
    [signed],
    undefined,
  ],
  [
    'that reduces a limit by all of it',
    draft('reduction', { ...reduction.value!, percent: 100 }),
    [],
    /from 1 to 90/,
  ],
  [
    'that reduces a limit by a part of a per cent',
    draft('reduction', { ...reduction.value!, percent: 12.5 }),
    [],
    /whole number/,
  ],
  [
    'that reduces a limit up to a month before it begins',
    draft('reduction', { ...reduction.value!, to: august }),
    [],
    /cannot end before it begins/,
  ],
  [
    'that takes back a reduction that is not there',
    { ...reduction, value: null },
    [],
    /nothing there to take back/,
  ],
  [
    'that takes back a reduction that is there',
    { ...reduction, value: null },
    [entry(3, 'reduction', reduction.value!)],
    undefined,
  ],
  [
    'with steps that begin late',
    draft('induction', { ...programme.value!, steps: [{ from: 1, percent: 40 }] }),
    [],
    /Steps begin at month 0/,
  ],
  ['of a programme in another month', { ...programme, effective: august }, [], /applies from/],
  [
    'on a proposal that is none',
    draft('role-approval', { ...ofAuthority['role-approval'], proposal: 'e9' }),
    log,
    /no such proposal/,
  ],
  [
    'taking back a limit that is not set',
    { ...draft('limit', proposal.value!), value: null },
    [],
    /no such limit/,
  ],
])('an entry %s', (_, written, before, refusal) => {
  const told = refusalOf(written, people.leader, before, tree);
  if (refusal) expect(told).toMatch(refusal);
  else expect(told).toBeUndefined();
});

test('a limit on a unit that is gone is taken back by a senior leader', () => {
  const gone = limitEntry(1, 'vacancy', [12, 18], { unit: 'west' });
  const back = { ...draft('limit', gone.value!), key: keyOf('limit', gone.value!), value: null };
  const may = (who: Who) => refusalOf(back, people[who], [gone], tree) === undefined;
  expect(everyone.filter(may)).toEqual(['leader']);
});

test.each(entryKinds)('what never was is not taken back: %s', (kind) => {
  const unit = kind === 'reduction' || kind === 'opening' ? 'north-1' : 'south-1';
  const never = { ...of(kind, unit), value: null } as EntryContent;
  expect(refusalOf(never, people.leader, [], tree)).toEqual(expect.any(String));
});
