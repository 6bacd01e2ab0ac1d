/** What Definitions can open at beside its measures. */
export const sections = [
  'contents',
  'reconciler',
  'one-person',
  'real-change',
  'words',
  'symbols',
] as const;

/** The name of a part of Definitions in an address, and of the heading a link leads to. */
export type Section = (typeof sections)[number];

/** Whether there is such a part. */
export function isSection(name: string): name is Section {
  return sections.some((section) => section === name);
}

/** The parts of a monthly review that a link can lead to. */
export const reviewSections = [
  'summary',
  'exceptions',
  'headlines',
  'where',
  'new-level',
  'other-words',
  'actions',
  'restated',
  'compare',
  'sign-off',
  'limits',
] as const;

/** The name of a part of a review in an address, and the id of the heading a link leads to. */
export type ReviewSection = (typeof reviewSections)[number];
