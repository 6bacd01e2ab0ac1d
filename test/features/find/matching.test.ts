import { expect, test } from 'vitest';
import { matching } from '@/features/find/matching';

const things = [
  { label: 'Teams', also: 'page' },
  { label: 'Safeguarding North', also: 'service Westmere' },
  { label: 'Safeguarding North 1', also: 'team Safeguarding North' },
  { label: 'Safeguarding North 2', also: 'team Safeguarding North' },
  { label: 'North East hub', also: 'team' },
  { label: 'Łucja O’Neill', also: 'worker Safeguarding North 2' },
  { label: 'Zoë Brontë-Smith', also: 'worker North East hub' },
  { label: 'Workers over limit', also: 'share of workers over their own limit measure' },
];

test.each([
  [
    'a text finds what begins so before what has a word that does',
    'north',
    [
      'North East hub',
      'Safeguarding North',
      'Safeguarding North 1',
      'Safeguarding North 2',
      'Łucja O’Neill',
      'Zoë Brontë-Smith',
    ],
  ],
  [
    'what is called just so comes first',
    'safeguarding north 2',
    ['Safeguarding North 2', 'Łucja O’Neill'],
  ],
  ['beginnings of words do, in any order', '2 saf', ['Safeguarding North 2', 'Łucja O’Neill']],
  ['accents, capitals and marks are passed over', 'ZOE bronte', ['Zoë Brontë-Smith']],
  ['so are letters that no keyboard here has, and apostrophes', "lucja o'neill", ['Łucja O’Neill']],
  ['typed with its accents it is found as well', 'Brontë', ['Zoë Brontë-Smith']],
  ['a word beside the name tells namesakes apart', 'bronte hub', ['Zoë Brontë-Smith']],
  ['the middle of a word finds nothing', 'guarding', []],
  ['marks alone find nothing', '  – ', []],
  ['nothing typed finds nothing', '', []],
])('%s', (_, wanted, labels) => {
  expect(matching(things, wanted).map(({ label }) => label)).toEqual(labels);
});
