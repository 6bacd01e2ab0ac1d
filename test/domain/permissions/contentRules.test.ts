import { expect, test } from 'vitest';
import { newId } from '@/data/newId';
import type { EntryContent } from '@/domain/log/entries';
import { addMonths, type Month, monthOf } from '@/domain/month';
import { refusedContent, refusedId } from '@/domain/permissions/contentRules';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { entry, september, takenBack, tree } from '../measures/rows';
import { aboutUnit, draft, ofAuthority, people } from './people';

const asAt = september;
const from = addMonths(asAt, -20);
const figure = { unit: 'north-1', measure: 'vacancy', value: 12 };
const signOff = (month: Month, figures = [figure]) => draft('sign-off', { month, figures });
const action = (part: object) =>
  draft('action', { ...aboutUnit.action?.('north-1'), ...part } as never);
const comment = (words: string) =>
  draft('comment', { ...aboutUnit.comment?.('north-1'), words } as never);
const limit = (effective: Month) => ({
  ...draft('limit', aboutUnit.limit?.('north-1') as never),
  effective,
});

const programme = (effective: Month) => ({
  ...draft('induction', ofAuthority.induction),
  effective,
});
const reduction = (effective: Month, to?: Month) => ({
  ...draft('reduction', { worker: 'W1', team: 'north-1', percent: 25, to }),
  effective,
});

const takeover = (effective: Month, reason = 'The team was split.') => ({
  ...draft('inheritance', { unit: 'north-1', from: 'north-2', month: effective }),
  effective,
  reason,
});

const known = (part: object) =>
  draft('rebase', { ...aboutUnit.rebase?.('north-1'), ...part } as never);
const assumed = (effective: Month) => ({
  ...draft('assumption', ofAuthority.assumption),
  effective,
});
const carried = (effective: Month) => ({
  ...draft('assumption', { assumption: 'carry-vacancy', number: 0.5 }),
  effective,
});

test.each<[string, EntryContent, RegExp | undefined]>([
  ['A sign-off of the latest month', signOff(asAt), undefined],
  ['a sign-off of the first month with records', signOff(from), undefined],
  ['a sign-off before the records begin', signOff(addMonths(from, -1)), /records are of months/],
  ['a sign-off of a month that is not over', signOff(addMonths(asAt, 1)), /not in October 2026/],
  ['a sign-off without figures', signOff(asAt, []), /none is given/],
  ['a month opened again', { ...signOff(asAt), value: null }, undefined],
  ['An action of nothing', action({ action: ' ' }), /what is to be done/],
  ['an action of nobody', action({ ownerRole: '\n' }), /whose it is/],
  ['an action looked at again in its month', action({ review: asAt }), undefined],
  ['an action looked at again before', action({ review: addMonths(asAt, -1) }), /looked at again/],
  [
    'an action that is done after it was to be looked at again',
    action({ review: addMonths(asAt, -1), state: 'done' }),
    undefined,
  ],
  ['an action looked at again in 60 months', action({ review: addMonths(asAt, 60) }), undefined],
  ['an action looked at again in 61', action({ review: addMonths(asAt, 61) }), /looked at again/],
  ['A limit from 2000', limit(monthOf(2000, 1)), undefined],
  ['a limit from before', limit(monthOf(1999, 12)), /applies from January 2000/],
  ['a limit from two years on', limit(addMonths(asAt, 24)), undefined],
  ['a limit from later', limit(addMonths(asAt, 25)), /not in October 2028/],
  ['A programme from two years on', programme(addMonths(asAt, 24)), undefined],
  ['a programme from later', programme(addMonths(asAt, 25)), /not in October 2028/],
  ['A reduction from the first month with records', reduction(from), undefined],
  ['a reduction from before', reduction(addMonths(from, -1)), /A reduction begins from/],
  ['a reduction for five years', reduction(asAt, addMonths(asAt, 60)), undefined],
  ['a reduction for longer', reduction(asAt, addMonths(asAt, 61)), /It ends from/],
  ['A known change of the first month with records', known({ month: from }), undefined],
  ['a known change of the latest', known({ month: asAt }), undefined],
  ['a known change of before', known({ month: addMonths(from, -1) }), /records are of months/],
  ['a known change of 2199', known({ month: monthOf(2199, 12) }), /not in December 2199/],
  ['a known change of nothing but spaces', known({ change: ' \n ' }), /what changed/],
  ['one of 1900 taken back', { ...known({ month: monthOf(1900, 1) }), value: null }, undefined],
  ['An assumption from the first month with records', assumed(from), undefined],
  ['an assumption from the latest', assumed(asAt), undefined],
  ['an assumption from 1900', assumed(monthOf(1900, 1)), /An assumption holds from/],
  ['an assumption from 2199', assumed(monthOf(2199, 12)), /not in December 2199/],
  ['what carries over from a month ahead', carried(addMonths(asAt, 1)), /not in October 2026/],
  ['Months taken over from the second month on', takeover(addMonths(from, 1)), undefined],
  ['months of before the records', takeover(from), /takes over months of the records from/],
  ['months that are not over', takeover(addMonths(asAt, 1)), /not in October 2026/],
  ['months without a reason', takeover(asAt, ' '), /what was taken over/],
  ['months given back', { ...takeover(monthOf(1999, 1)), value: null }, undefined],
  ['Words in lines, with tabs', comment('One.\r\n\tTwo: café, 家, 👩‍👧.'), undefined],
  ['words with a control character', comment('One\u0000two'), /cannot be seen/],
  ['words with an escape', comment('\u001b[31mred'), /cannot be seen/],
  ['words with half a character', comment('One \ud83d two'), /cannot be seen/],
  ['a reason with one', { ...comment('One'), reason: 'Bell \u0007' }, /cannot be seen/],
])('%s is taken or refused in a sentence', (_, written, refusal) => {
  const told = refusedContent(written, { from, asAt });
  if (refusal) expect(told).toMatch(refusal);
  else expect(told).toBeUndefined();
});

test('a signed month is signed anew once it has been opened again, and not before', () => {
  const signed = entry(3, 'sign-off', { month: asAt, figures: [figure] });
  const reopened = takenBack(4, signed);
  const anew = { ...signOff(asAt), basedOn: signed.id };
  expect(refusalOf(anew, people.leader, [signed], tree)).toMatch(/has to be opened again/);
  expect(refusalOf({ ...anew, value: null }, people.leader, [signed], tree)).toBeUndefined();
  const next = { ...anew, basedOn: reopened.id };
  expect(refusalOf(next, people.leader, [signed, reopened], tree)).toBeUndefined();
  // Who did not see that it was signed is told of that by the log.
  expect(refusalOf(signOff(asAt), people.leader, [signed], tree)).toBeUndefined();
});

test.each<[string, string, boolean]>([
  ['as the app makes it', newId(), true],
  ['in capitals', '1B4E28BA-2FA1-41D2-883F-0016D3CCA427', true],
  ['of words', 'away since March, ill', false],
  ['of words with hyphens', 'ill-since-march', false],
  ['of a number', '7', false],
  ['with something after it', '1b4e28ba-2fa1-41d2-883f-0016d3cca427 ill', false],
])('an id %s is taken, or refused as none', (_, id, isTaken) => {
  expect(refusedId(id)).toEqual(isTaken ? undefined : expect.stringContaining('is a UUID'));
});
