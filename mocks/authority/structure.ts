import type { Unit, UnitFunction } from '@/domain/unit';
import type { Role } from '@/domain/worker';

/** Posts in the structure, in FTE by role. */
export type Posts = Readonly<Partial<Record<Role, number>>>;

/** A service's plan: its teams, and the posts of each. */
export interface ServicePlan {
  readonly id: string;
  readonly name: string;
  readonly function: UnitFunction;
  readonly teams: readonly string[];
  readonly posts: Posts;
  /** Managers above the teams, who sit with the service's first team. */
  readonly leaders: Posts;
}

export const AUTHORITY = { id: 'westmere', name: 'Westmere' } as const;

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);

const safeguardingPosts = {
  'first line manager': 2,
  'senior practitioner': 1.6,
  'case holder': 5.9,
  'qualified without cases': 1,
  'lead practitioner (not a social worker)': 0.5,
} as const satisfies Posts;

export const services: readonly ServicePlan[] = [
  {
    id: 'assessment',
    name: 'Front door and assessment',
    function: 'assessment',
    teams: numbered('Assessment', 4),
    posts: {
      'first line manager': 2,
      'senior practitioner': 1.5,
      'case holder': 5.2,
      'qualified without cases': 2,
    },
    leaders: { 'senior manager': 1, 'middle manager': 1 },
  },
  {
    id: 'safeguarding-north',
    name: 'Safeguarding North',
    function: 'safeguarding',
    teams: numbered('Safeguarding North', 5),
    posts: safeguardingPosts,
    leaders: { 'middle manager': 2 },
  },
  {
    id: 'safeguarding-south',
    name: 'Safeguarding South',
    function: 'safeguarding',
    teams: numbered('Safeguarding South', 5),
    posts: safeguardingPosts,
    leaders: { 'middle manager': 2 },
  },
  {
    id: 'children-in-care',
    name: 'Children in care',
    function: 'children in care',
    teams: numbered('Children in Care', 4),
    posts: {
      'first line manager': 2,
      'senior practitioner': 1.4,
      'case holder': 5,
      'qualified without cases': 1,
    },
    leaders: { 'senior manager': 1, 'middle manager': 1 },
  },
  {
    id: 'leaving-care',
    name: 'Leaving care',
    function: 'leaving care',
    teams: ['Leaving Care East', 'Leaving Care West', 'Leaving Care Central'],
    posts: {
      'first line manager': 2,
      'senior practitioner': 1,
      'case holder': 4,
      'qualified without cases': 0.6,
      'personal adviser': 3.6,
    },
    leaders: { 'middle manager': 1 },
  },
  {
    id: 'fostering-and-adoption',
    name: 'Fostering and adoption',
    function: 'fostering and adoption',
    teams: ['Fostering 1', 'Fostering 2', 'Adoption'],
    posts: {
      'first line manager': 2,
      'senior practitioner': 1.4,
      'case holder': 4.2,
      'qualified without cases': 1.6,
    },
    leaders: { 'middle manager': 1 },
  },
];

/** "Safeguarding North 2" is safeguarding-north-2. */
export function unitId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** The authority, its services and their teams, in the order of the structure. */
export function structureUnits(): Unit[] {
  return [
    { ...AUTHORITY, kind: 'authority', function: 'mixed', parent: null },
    ...services.flatMap((service): Unit[] => [
      {
        id: service.id,
        name: service.name,
        kind: 'service',
        function: service.function,
        parent: AUTHORITY.id,
      },
      ...service.teams.map(
        (name): Unit => ({
          id: unitId(name),
          name,
          kind: 'team',
          function: service.function,
          parent: service.id,
        }),
      ),
    ]),
  ];
}
