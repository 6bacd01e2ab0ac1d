import { allWell, change, council } from './council';

const unbroken = (id: string) => `${id}-${'Kinderundjugendhilfe'.repeat(5)}`.slice(0, 100);

/** Names of 100 characters without a space, as an extract makes them of a code or of words run together. */
export const unbrokenNames = council({
  name: 'names of one long word',
  records: ({ units, workers }) => ({
    units: units.map((unit) => ({ ...unit, name: unbroken(unit.id) })),
    workers: change(
      workers,
      () => true,
      ({ worker }) => ({ name: unbroken(String(worker)), skills: unbroken('skill') }),
    ),
  }),
  supports: allWell,
});
