import { allWell, council } from './council';
import { authority, recordsOf, service, team } from './records';

const ids = [
  'team.2',
  'T 2',
  'T/2',
  'A&B',
  'Équipe-ñ',
  '__proto__',
  '100%',
  'T?x=1#y',
  'a'.repeat(100),
];

/** The id of a team, and so those of its workers and cases, is any text. */
export const oddIds = ids.map((id) =>
  council({
    name: `the id ${id.slice(0, 20)}`,
    records: () => ({
      units: [
        authority,
        service('S1', 'Safeguarding'),
        team(id, 'S1', 'Oddly named'),
        team('T2', 'S1'),
      ],
      ...recordsOf([id, 'T2']),
    }),
    team: id,
    supports: allWell,
  }),
);
