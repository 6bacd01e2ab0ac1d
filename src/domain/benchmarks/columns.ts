import type { Component } from '@/domain/facts';
import type { RateId } from '@/domain/measures/rates';

/** The figures of DfE's published table, by its own column names: people, FTE, cases, days, and rates in per cent. */
export const publishedColumns = [
  'inpost_fte',
  'inpost_headcount',
  'starters_fte',
  'starters_headcount',
  'leavers_fte',
  'leavers_headcount',
  'turnover_rate_fte',
  'turnover_rate_headcount',
  'agency_fte',
  'agency_headcount',
  'agency_rate_fte',
  'agency_rate_headcount',
  'agency_cover_fte',
  'agency_cover_rate_fte',
  'vacancy_fte',
  'vacancy_rate_fte',
  'vacancy_agency_cover_rate_fte',
  'case_holders_fte',
  'cases',
  'caseload_fte',
  'working_days_lost_fte',
  'absence_rate_fte',
] as const;

export type PublishedColumn = (typeof publishedColumns)[number];

/** The column of each published rate. */
export const rateColumns = {
  caseload: 'caseload_fte',
  vacancy: 'vacancy_rate_fte',
  turnover: 'turnover_rate_fte',
  turnoverHeadcount: 'turnover_rate_headcount',
  agency: 'agency_rate_fte',
  agencyHeadcount: 'agency_rate_headcount',
  vacanciesCovered: 'vacancy_agency_cover_rate_fte',
  agencyCovering: 'agency_cover_rate_fte',
  absence: 'absence_rate_fte',
} as const satisfies Readonly<Record<RateId, PublishedColumn>>;

/** The column of each component the rates are made of. */
export const componentColumns = {
  cases: 'cases',
  caseHolderFte: 'case_holders_fte',
  vacantFte: 'vacancy_fte',
  inPostFte: 'inpost_fte',
  inPostHeadcount: 'inpost_headcount',
  leaversFte: 'leavers_fte',
  leaversHeadcount: 'leavers_headcount',
  agencyFte: 'agency_fte',
  agencyHeadcount: 'agency_headcount',
  agencyCoverFte: 'agency_cover_fte',
  daysLost: 'working_days_lost_fte',
} as const satisfies Readonly<Partial<Record<Component, PublishedColumn>>>;

export type PublishedComponent = keyof typeof componentColumns;
