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
