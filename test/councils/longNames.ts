import { allWell, change, council } from './council';

const long = 'Safeguarding and Family Help, Upper Valley and the Villages beyond it '
  .repeat(4)
  .trim();

/** The authority, its teams and its workers have names of 280 characters. */
export const longNames = council({
  name: 'very long names',
  records: ({ units, workers }) => ({
    units: units.map((unit) => ({ ...unit, name: `${unit.id} ${long}` })),
    workers: change(
      workers,
      () => true,
      ({ worker }) => ({ name: `${worker} ${long}` }),
    ),
  }),
  supports: allWell,
});
