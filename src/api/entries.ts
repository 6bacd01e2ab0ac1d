import { problem } from '@/api/problem';
import type { Store } from '@/api/store';
import { readDraft, wireEntry } from '@/data/http/contract';
import { dayOfTime } from '@/domain/instant';
import { appendTo, type Entry } from '@/domain/log/entries';
import { mayRead } from '@/domain/log/openings';
import { withoutTakenOut } from '@/domain/log/redaction';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona } from '@/domain/session';
import { unitTree } from '@/domain/unit';

/** More than this in one entry is refused unread, in bytes. */
const BODY_FITS = 64 * 1024;

/** What people wrote after a position, as far as the person may read it. */
export async function answerLog(
  search: URLSearchParams,
  person: Persona,
  store: Store,
  now: string,
): Promise<Response> {
  const after = search.get('after') ?? '0';
  if (!/^\d+$/.test(after))
    return problem(400, 'Not a position', 'Give "after" as a whole number, 0 or more.');
  const tree = unitTree(await store.units());
  const entries = (await shownLog(store, now)).filter(
    (entry) => entry.position > Number(after) && mayRead(entry, person.unit, tree),
  );
  return Response.json({ entries: entries.map(wireEntry) });
}

/** The log without the words that were taken out, or kept longer than the authority keeps them. */
async function shownLog(store: Store, now: string): Promise<readonly Entry[]> {
  return withoutTakenOut(await store.log(), dayOfTime(now));
}

/** An entry of the log, as it may be sent. */
async function wireShown({ id }: Entry, store: Store, now: string) {
  const shown = (await shownLog(store, now)).find((entry) => entry.id === id);
  return shown && wireEntry(shown);
}

/** Takes a draft into the log, or tells why not: too long, not the shape, not theirs to write, or overtaken. */
export async function takeEntry(
  request: Request,
  person: Persona,
  store: Store,
  now: string,
): Promise<Response> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > BODY_FITS)
    return problem(
      413,
      'Too long',
      'An entry may be 64 kB at most. Shorten the words, or keep them elsewhere and say where.',
    );
  const draft = draftIn(bytes);
  if (!draft)
    return problem(400, 'Not an entry', 'The entry does not have the shape of the contract.');
  const tree = unitTree(await store.units());
  const decided = await store.append((log) => {
    const refusal = refusalOf(draft, person, log, tree);
    if (refusal) return { ok: false as const, refusal };
    return appendTo(log, draft, { author: person.name, at: now });
  });
  if (decided.ok)
    return Response.json(await wireShown(decided.entry, store, now), {
      status: decided.isNew ? 201 : 200,
    });
  if ('refusal' in decided) return problem(403, 'Not yours to write', decided.refusal);
  if (decided.why === 'id in use')
    return problem(400, 'Id in use', 'The log holds another entry of this id. Give a new one.');
  return problem(
    409,
    'Changed meanwhile',
    'Somebody changed this after you opened it. Compare both versions, then keep one or put them together.',
    { current: await wireShown(decided.current, store, now) },
  );
}

function draftIn(bytes: ArrayBuffer) {
  try {
    return readDraft(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
