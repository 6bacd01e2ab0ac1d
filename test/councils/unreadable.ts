import { council, type Departure } from './council';
import { authority, team, type Unit } from './records';

const deep: readonly Unit[] = Array.from({ length: 5000 }, (_, i) => ({
  ...team(`T${i + 1}`, i === 0 ? 'A' : `T${i}`),
  kind: i < 4999 ? 'service' : 'team',
}));

/** Records of which no page can be made; that is said in a sentence. */
export const unreadable = (
  [
    ['units in a circle', /T1|T2/, [authority, team('T1', 'T2'), team('T2', 'T1')]],
    ['two units at the top', /exactly one/, [authority, { ...authority, id: 'B' }]],
    ['a unit twice', /T1.*twice/, [authority, team('T1', 'A'), team('T1', 'A')]],
    ['a unit without an id', /id/, [authority, team('', 'A')]],
    ['5,000 levels', /level|deep/, [authority, ...deep]],
  ] as const
)
  .map(([name, refusal, units]): Departure => ({ name, refusal, records: () => ({ units }) }))
  .concat({
    name: 'an extract without an offset',
    refusal: /extract|offset/,
    records: () => ({ extract: '2026-10-05T06:10:00' }),
  })
  .map((departure) => council({ ...departure, screens: 'main' }));
