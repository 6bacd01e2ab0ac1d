import { council } from './council';
import { columnsOf } from './schema';

/** Workers' own rows tell how much each holds, and so do the figures. */
const others = ['load', 'weeks', 'caseload', 'figures'] as const;
const why = 'The case system is not connected.';

/** What the source says of open cases: nothing, in each way there is to say it. Workers' rows hold children as ever. */
export const noCaseSystem = [
  council({ name: 'cases forbidden', refused: { case: [403, why] }, supports: others }),
  council({ name: 'cases not found', refused: { case: [404, why] }, supports: others }),
  council({
    name: 'cases failing',
    refused: { case: [500, 'The case system does not answer.'] },
    supports: others,
  }),
  council({
    name: 'cases not connected',
    sent: () => ({ case: [] }),
    unavailable: { case: Object.fromEntries(columnsOf('case').map(([name]) => [name, why])) },
    supports: others,
    says: { team: /case system is not connected/i },
    managed: true,
  }),
  council({
    name: 'cases without rows',
    sent: () => ({ case: [] }),
    supports: ['caseload', 'figures'],
  }),
];
