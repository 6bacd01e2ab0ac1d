/** A refusal as problem+json (RFC 9457): a title, and a sentence that a person can act on. */
export function problem(
  status: number,
  title: string,
  detail: string,
  more: object = {},
): Response {
  return Response.json(
    { title, status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** The refusal of workers, cases and plans of a unit that the session is not for. */
export function refuseWorkers(): Response {
  return problem(
    403,
    'Not open to you',
    'Workers, cases and plans are open to their own team and to those who lead it. You can see this team in numbers on the Overview, or ask its manager.',
  );
}
