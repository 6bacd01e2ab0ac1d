import { missingWords } from '@/domain/format';

interface Entry {
  readonly term: string;
  readonly sentences: readonly string[];
}

/** The words the app uses, in the order in which they build on each other. */
export const words: readonly Entry[] = [
  {
    term: 'Case',
    sentences: [
      'A person allocated to a named worker: usually a child, in fostering and adoption a carer. Three siblings are three cases. What reviewing officers and conference chairs are linked to are not cases.',
    ],
  },
  {
    term: 'Case holder',
    sentences: [
      'A social worker, agency included and in any role, who holds at least one case and has FTE above 0. Lead practitioners who are not social workers, and personal advisers, hold work in a team but are outside DfE’s caseload.',
    ],
  },
  {
    term: 'FTE',
    sentences: [
      'Full-time equivalent: contracted hours over a full week’s. Half time is 0.5, and two half-time workers are 1.0 FTE.',
    ],
  },
  {
    term: 'In post',
    sentences: ['Employed by the authority on the last day of the month. Agency workers are not.'],
  },
  {
    term: 'Agency',
    sentences: ['A social worker whom the authority does not pay directly.'],
  },
  {
    term: 'Vacancy',
    sentences: [
      'Any unfilled FTE in the structure, whether it is being recruited to or not, covered by agency or not.',
    ],
  },
  {
    term: 'Leaver',
    sentences: [
      'Someone who leaves the authority’s child and family social work: for another authority, an agency, another kind of post, or for good. Moving between its teams, maternity and sick leave are not leaving.',
    ],
  },
  {
    term: 'ASYE step',
    sentences: [
      'A newly qualified worker on the assessed and supported year in employment is protected: their limit is 40% of the full one at first, 60% from month 3, 80% from month 6 and 90% from month 9, until the programme is passed. An authority may write another induction programme on the Limits page, with its own length and steps, for those who start from a month on.',
    ],
  },
  {
    term: 'Agreed reduction',
    sentences: [
      'A worker’s limit may be reduced by agreement, by so many per cent from one month to another. Why is never recorded: it may be an adjustment, a duty, practice education or work for a union. It scales their limit and their room, holds in the team it is agreed in, and is told to those alone who may see the worker by name. The capacity-adjusted load is over the time at work, and leaves it out.',
    ],
  },
  {
    term: 'Presence',
    sentences: [
      'The share of their contract a worker is at work for: 1, or 0 while away, or between the two on a phased return. The children of a worker who is away stay counted, as needing cover.',
    ],
  },
  {
    term: 'Capacity',
    sentences: [
      'FTE times the ASYE step times presence: what can be carried by those who are at work.',
    ],
  },
  {
    term: 'Limit',
    sentences: [
      'What the authority has decided is too much; there is no national one. Each has a source, an author and a date. A worker’s own follows from the kinds of work they hold, their FTE, their ASYE step and what an agreed reduction leaves; a team’s is its workers’ limits added up over their FTE.',
    ],
  },
  {
    term: 'Near limit, over limit',
    sentences: [
      'Near is at or above the amber value, over is above the red one. Exactly at red is not over. Where higher is better it is the other way round. Figures are compared as they are shown.',
    ],
  },
  {
    term: 'Above limit by less than one person',
    sentences: [
      'Of vacancy, turnover and agency: the figure is above the red value, and with one person fewer, 1.0 FTE, it would not be. It is told like near, not as over.',
    ],
  },
  {
    term: 'Standing gap',
    sentences: [
      'A figure that is above its limit by less than one person, and has been above it at six month-ends running or more. It raises no flag, and is listed with its months.',
    ],
  },
  {
    term: 'Too few people to judge',
    sentences: [
      'Sickness absence of a unit with fewer than 20 FTE in post: one person’s illness would decide on which side of the limit it stands.',
    ],
  },
  {
    term: 'Load line',
    sentences: [
      'The rule with a ring at its end, and a number: the red limit, in every chart that has one. It is named after the mark on a ship’s hull.',
    ],
  },
  {
    term: '23 of 24 teams',
    sentences: [
      'Some teams have no records for all of the time a figure is of. It is then that of the others, above and below the line alike; no status and no real change is told by it, and it is compared with nothing.',
    ],
  },
  {
    term: 'Room',
    sentences: [
      'How many more cases fit under a worker’s own limit. A worker who is away has none, and so has one at their limit.',
    ],
  },
];

/** The rule by which a change is called real, and what it costs. */
export const changes: readonly Entry[] = [
  {
    term: 'Usual level, usual range',
    sentences: [
      'The level is the mean of the first 24 known months since the start, or since a known change; the range is where the average of six months lies by chance around it. Both are made once and stay until somebody counts anew, with a reason.',
      'Of a measure, m is the level, s the standard deviation of its months, r what carries over, and σ that of the figure itself: s given back what months that carry over hide of it, at least half of what one person is worth. The range is m ± 3σ√(V(6) + V(24)), V(k) being the variance of a mean of k months: (k + 2 × the sum over d = 1 to k − 1 of (k − d) r to the power d) / k².',
    ],
  },
  {
    term: 'Real change',
    sentences: [
      'The average of the last six known months is past its usual range. It is called in the month in which that is first so, and stands until the average has lain in the inner half of the range three months running; what was called is never taken back by a later month.',
    ],
  },
  {
    term: 'What a real change costs',
    sentences: [
      'In simulated authorities in which nothing changes, about 5 in 100 figures stand as changed at any time and 5 in 100 are newly called in a year: that is the price of being told at all. Of shifts that stand, 1 in 1,000 is withdrawn within three months.',
      'A shift of two standard deviations is called in about 10 months for caseload; for vacancy or agency use in one team mostly not within two years, because they carry over so much and one person is so large a share. There the limit speaks, and leavers sooner.',
    ],
  },
  {
    term: 'Trial range',
    sentences: [
      'The range made from 13 to 24 months, drawn anew each month. What lies past it is told as provisional, and nothing is called by it. With 7 to 12 months there is a level and no range, with fewer neither.',
    ],
  },
  {
    term: 'Carries over',
    sentences: [
      'How much of a figure’s distance from its usual level is still there a month later: nearly all of a vacancy’s, nothing of a month’s leavers. The more carries over, the wider the usual range. Data shows the authority’s own beside what is assumed.',
    ],
  },
  {
    term: 'As the NHS tool draws it',
    sentences: [
      'A switch on each measure’s chart shows the months by the rules of NHS England’s “Making Data Count”, with its range, marks and icons. It takes each month as fresh; no flag, sentence or review here is made by it.',
    ],
  },
];

const symbolMeanings: Readonly<Record<keyof typeof missingWords, Entry>> = {
  notApplicable: {
    term: 'z',
    sentences: ['There is nothing to measure, such as a share of nobody.'],
  },
  unavailable: {
    term: 'x, older :',
    sentences: [
      'It should exist, but the source does not hold it, or you may not see what it is made from.',
    ],
  },
  suppressed: { term: 'c', sentences: ['Withheld, so that nobody can be identified.'] },
  lowReliability: {
    term: 'u',
    sentences: ['The source warns against relying on it, or its parts were not counted alike.'],
  },
  low: {
    term: 'low, older k',
    sentences: ['More than nothing, but less than the last decimal shown.'],
  },
};

/** What stands where there is no figure, with the symbol of published files and what it means. */
export const symbols: readonly Entry[] = Object.entries(symbolMeanings).map(
  ([kind, { term, sentences }]) => ({
    term: `${missingWords[kind as keyof typeof missingWords]} (${term})`,
    sentences,
  }),
);
