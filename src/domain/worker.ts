/** What workers do, and what they hold. */

/** The census's six roles of a registered child and family social worker. */
export const socialWorkerRoles = [
  'senior manager',
  'middle manager',
  'first line manager',
  'senior practitioner',
  'case holder',
  'qualified without cases',
] as const;

/** Roles that may hold work in a team but are outside the DfE caseload and workforce measures. */
export const otherRoles = ['lead practitioner (not a social worker)', 'personal adviser'] as const;

export const roles = [...socialWorkerRoles, ...otherRoles] as const;

/** What a worker does. */
export type Role = (typeof roles)[number];

/** True for the roles the workforce census counts; false for anyone who is not a registered social worker. */
export function isSocialWorkerRole(role: string | null): boolean {
  return (socialWorkerRoles as readonly (string | null)[]).includes(role);
}

/** The role that a word of the records names; null where it names none, or nothing is recorded. */
export function roleOf(word: string | null): Role | null {
  return roles.find((role) => role === word) ?? null;
}

/**
 * True for roles that hold cases as their work. Senior practitioners and managers may hold some beside theirs: they count
 * among those who hold cases only while they do.
 */
export function holdsByRole(role: string | null): boolean {
  return role === 'case holder' || (otherRoles as readonly (string | null)[]).includes(role);
}

/** What a case is: one person and the kind of work open for them. A carer is a case in fostering and adoption. */
export const caseTypes = [
  'assessment',
  'childInNeed',
  'protectionPlan',
  'lookedAfter',
  'careLeaver',
  'carer',
  'other',
] as const;

/** What kind of work a case is. */
export type CaseType = (typeof caseTypes)[number];

/** The words for a case type as the users say them, for one and for several. */
export const caseTypeWords: Readonly<
  Record<CaseType, { one: string; many: string; short: string }>
> = {
  assessment: { one: 'child being assessed', many: 'children being assessed', short: 'Assessment' },
  childInNeed: { one: 'child in need', many: 'children in need', short: 'In need' },
  protectionPlan: {
    one: 'child on a protection plan',
    many: 'children on a protection plan',
    short: 'Protection plan',
  },
  lookedAfter: { one: 'looked-after child', many: 'looked-after children', short: 'Looked after' },
  careLeaver: { one: 'care leaver', many: 'care leavers', short: 'Care leaver' },
  carer: { one: 'carer', many: 'carers', short: 'Carer' },
  other: { one: 'other case', many: 'other cases', short: 'Other' },
};

/** What so much work is called: children, or cases where carers, who are no children, are among it. */
export function caseNoun(carers: number): readonly [one: string, many: string] {
  return carers > 0 ? ['case', 'cases'] : ['child', 'children'];
}

/** The case type that a word of the records names; undefined where it names none, or nothing is recorded. */
export function caseTypeOf(word: string | null): CaseType | undefined {
  return caseTypes.find((type) => type === word);
}

/** A case type in a word or two, as in a column's head. */
export function typeShort(type: CaseType | undefined): string {
  return type === undefined ? 'Kind not recorded' : caseTypeWords[type].short;
}
