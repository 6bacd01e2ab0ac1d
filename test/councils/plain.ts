import { allWell, council } from './council';

/** Complete, with nobody over a limit and a worker at work for every child. */
export const plain = council({ name: 'plain', supports: allWell, managed: true });
