/** For whom something leaves the screen; each has its own rules. */
export const audiences = ['team', 'leadership', 'public committee'] as const;

/** For whom a review is made. */
export type Audience = (typeof audiences)[number];

/** What is left out for each, in a sentence of its own. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  team: 'For the team and those who lead it: words and actions are as people wrote them.',
  leadership:
    'For leadership: no figure names a worker; words and actions are as people wrote them.',
  'public committee':
    'For a public committee: no team of fewer than five workers, no individual extremes, no words written about a unit, and nothing that identifies one person.',
};

/** Teams with fewer workers than this are not shown to a public committee. */
export const LEAST_WORKERS = 5;
