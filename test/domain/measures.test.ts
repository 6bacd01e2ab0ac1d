import { expect, test } from 'vitest';
import type { MeasureId } from '@/domain/measures/catalogue';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import {
  evidenceOf,
  figureOf,
  limitEntry,
  shownOf,
  teamOnly,
  type WorkerRow,
  worker,
} from './measuresRows';

const limits = [
  limitEntry(1, 'caseload', [16, 18]),
  limitEntry(2, 'caseload', [8, 10], { caseType: 'assessment' }),
];

/** Each worker has the id of their place in the list. */
function people(rows: readonly Partial<WorkerRow>[]): WorkerRow[] {
  return rows.map((row, i) => worker({ worker: `W${i}`, ...row }));
}

test.each<[string, MeasureId, Partial<WorkerRow>[], Partial<TeamOnlyRow>, number | string]>([
  [
    'caseload divides cases by the FTE that holds them',
    'caseload',
    [{ heldOther: 20, fte: 0.8 }, { heldOther: 16, agency: true }, {}],
    {},
    20,
  ],
  ['caseload of nobody with cases is not applicable', 'caseload', [{}], {}, 'notApplicable'],
  [
    'workers over limit counts those past their own, and exactly at it is not over',
    'workersOverLimit',
    [{ heldOther: 19 }, { heldOther: 18 }, { heldAssessment: 11 }, {}],
    {},
    66.7,
  ],
  [
    'vacancy leaves agency out of both parts',
    'vacancy',
    [{ fte: 3 }, { agency: true }],
    { vacantFte: 1 },
    25,
  ],
  ['vacancy without a post is not applicable', 'vacancy', [{ agency: true }], {}, 'notApplicable'],
  [
    'agency is a share of itself and those in post',
    'agency',
    [{ fte: 3 }, { agency: true }],
    {},
    25,
  ],
  [
    'uncovered vacancy takes cover off the gap',
    'uncoveredVacancy',
    [{ fte: 8 }],
    { vacantFte: 2, agencyCoverFte: 1.5 },
    5,
  ],
  [
    'vacancies covered is cover over the vacant FTE',
    'vacanciesCovered',
    [{}],
    { vacantFte: 2, agencyCoverFte: 1.5 },
    75,
  ],
  ['nothing vacant leaves nothing to cover', 'vacanciesCovered', [{}], {}, 'notApplicable'],
  [
    'more cover than there is to cover is of low reliability',
    'vacanciesCovered',
    [{}],
    { vacantFte: 1, agencyCoverFte: 1.1 },
    'lowReliability',
  ],
  [
    'agency covering is cover over the agency FTE',
    'agencyCovering',
    [{ agency: true, fte: 4 }],
    { vacantFte: 5, agencyCoverFte: 1 },
    25,
  ],
  [
    'more cover than agency is of low reliability',
    'agencyCovering',
    [{ agency: true }],
    { agencyCoverFte: 2 },
    'lowReliability',
  ],
  [
    'unallocated adds up the types, and leaves out what stands in a team’s name',
    'unallocated',
    [],
    { unallocatedAssessment: 2, unallocatedCarer: 1, heldInTeamName: 4 },
    3,
  ],
  ['no unallocated children are 0, not missing', 'unallocated', [], {}, 0],
  [
    'need for cover counts the children of those away',
    'needCover',
    [
      { presence: 0, heldOther: 7 },
      { presence: 0.5, heldOther: 5 },
    ],
    {},
    7,
  ],
  [
    'the share at 20 or more is of case holders, by cases for each FTE',
    'caseHolders20Plus',
    [{ heldOther: 12, fte: 0.6 }, { heldOther: 19 }, {}],
    {},
    50,
  ],
  [
    'capacity-adjusted load counts each case by its kind, and an absent worker as no capacity',
    'capacityLoad',
    [{ heldAssessment: 5, heldOther: 9 }, { heldOther: 9, presence: 0 }, {}],
    {},
    150,
  ],
  [
    'capacity shrinks with FTE, with the newly qualified step, and on a phased return',
    'capacityLoad',
    [
      { heldOther: 9, fte: 0.5 },
      { heldOther: 9, asyeMonths: 4 },
      { heldOther: 9, presence: 0.4 },
    ],
    {},
    100,
  ],
  [
    'no capacity at work at all is not applicable, not infinity',
    'capacityLoad',
    [{ heldOther: 9, presence: 0 }],
    {},
    'notApplicable',
  ],
  [
    'the newly qualified share is of those in post',
    'newlyQualified',
    [{ asyeMonths: 3 }, {}, {}, { agency: true, asyeMonths: 3 }],
    {},
    33.3,
  ],
  [
    'span counts people, not FTE',
    'span',
    [
      { role: 'first line manager', fte: 0.5 },
      { fte: 0.5, supervisor: 'M' },
      { supervisor: 'M' },
      { role: 'personal adviser', supervisor: 'M' },
    ],
    {},
    3,
  ],
  ['span without a manager is not applicable', 'span', [{ supervisor: 'M' }], {}, 'notApplicable'],
  [
    'supervision on time is held over due',
    'supervision',
    [
      { supervisionsDue: 2, supervisionsHeld: 1 },
      { supervisionsDue: 1, supervisionsHeld: 1 },
    ],
    {},
    66.7,
  ],
  [
    'visits on a protection plan are held over due',
    'visitsProtectionPlan',
    [],
    { visitsDueProtectionPlan: 8, visitsHeldProtectionPlan: 7, visitsDueLookedAfter: 5 },
    87.5,
  ],
  [
    'visits to looked-after children are held over due',
    'visitsLookedAfter',
    [],
    { visitsDueLookedAfter: 3, visitsHeldLookedAfter: 3 },
    100,
  ],
  ['no visits due is not applicable', 'visitsChildInNeed', [], {}, 'notApplicable'],
  [
    'leavers in the month are over those in post at its end',
    'leaversInMonth',
    [{ fte: 40 }],
    { leaversFte: 1.25 },
    3.1,
  ],
  [
    'days lost in the month are for each FTE in post, agency out of both',
    'daysLostInMonth',
    [
      { fte: 8, daysLost: 3 },
      { agency: true, daysLost: 9 },
    ],
    {},
    0.38,
  ],
])('%s', (_, id, rows, others, expected) => {
  const { value } = figureOf(id, evidenceOf(people(rows), [teamOnly(others)], limits), 'north-1');
  expect(shownOf(id, value)).toBe(expected);
});
