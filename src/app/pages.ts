/** The screens, in the order of the navigation. */
export const pages = [
  { to: '/', label: 'Overview' },
  { to: '/teams', label: 'Teams' },
  { to: '/measures', label: 'Measures' },
  { to: '/reviews', label: 'Review' },
  { to: '/benchmarks', label: 'Benchmarks' },
  { to: '/limits', label: 'Limits' },
  { to: '/data', label: 'Data' },
  { to: '/definitions', label: 'Definitions' },
] as const;
