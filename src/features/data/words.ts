import type { FactTable } from '@/domain/facts';
import type { Finding, FindingKind } from '@/domain/finding';

/** What a row of each table is, as a heading has it. */
export const tableWords: Readonly<Record<Finding['table'], string>> = {
  'team-month': 'Teams’ months',
  'worker-month': 'Workers’ months',
  case: 'Open cases',
  coming: 'Known changes',
  units: 'The structure',
};

/** What the tables are for: what is not there without them. */
export const tableUse: Readonly<Record<FactTable, string>> = {
  'team-month': 'every measure, trend and review',
  'worker-month': 'each worker’s own limit, a team’s board',
  case: 'children with nobody, loads today',
  coming: 'the next twelve weeks',
};

/** What is in doubt, and what was done with all of that kind. */
export const findingWords: Readonly<Record<FindingKind, string>> = {
  'unknown team': 'Rows of a team that is not in the structure: left out',
  'not a team': 'Rows of a unit that is no team: left out',
  'no place': 'Rows without a team or a month: left out',
  doubled: 'More than one row for the same place',
  'no key': 'Rows without a worker or a reference: used, each as one of its own',
  contradiction: 'Numbers of one row that cannot all be so: taken as missing',
  'beyond sense': 'Numbers and days beyond sense: taken as missing',
  'unknown word': 'Words that the contract does not have: taken as missing',
  'team under a team': 'Teams under a team',
  'no rows': 'Teams without any row',
};
