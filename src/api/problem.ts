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

/** Whether a body is sent as JSON. A form of another site can send what it likes, but not under that name. */
export function isJson({ headers }: Request): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}

/** The refusal of a body that is sent as something else. */
export function refuseType(): Response {
  return problem(415, 'Not sent as JSON', 'Send it with the content type "application/json".');
}

/** An answer that no browser or proxy keeps: it holds what one person may see. */
export function noStore(response: Response): Response {
  const answer = new Response(response.body, response);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
