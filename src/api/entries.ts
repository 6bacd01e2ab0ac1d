import { problem } from '@/api/problem';
import { workersNow } from '@/api/slices';
import type { Store } from '@/api/store';
import { readDraft, wireEntry } from '@/data/http/contract';
import { dayOfTime } from '@/domain/instant';
import { appendTo, type Entry, type EntryDraft } from '@/domain/log/entries';
import { withoutTakenOut } from '@/domain/log/redaction';
import { refusedContent, refusedId } from '@/domain/permissions/contentRules';
import { mayRead } from '@/domain/permissions/mayRead';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona, Session } from '@/domain/session';
import { textAt } from '@/domain/table';
import { unitTree } from '@/domain/unit';

/** More than this in one entry is refused, in bytes; a sign-off, which has figures of every unit, may have more for each. */
const BODY_FITS = 64 * 1024;
const UNIT_FITS = 2 * 1024;

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
    (entry) => entry.position > Number(after) && mayRead(entry, person, tree),
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
  session: Session,
  store: Store,
  now: string,
): Promise<Response> {
  const units = await store.units();
  const tree = unitTree(units);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > BODY_FITS + UNIT_FITS * units.length) return refuseLength();
  const draft = draftIn(bytes);
  if (!draft)
    return problem(400, 'Not an entry', 'The entry does not have the shape of the contract.');
  if (bytes.byteLength > BODY_FITS && draft.kind !== 'sign-off') return refuseLength();
  const stranger = (await strangerWords(draft, store)) ?? (await unknownCaseWords(draft, store));
  const decided = await store.append((log) => {
    const taken = appendTo(log, draft, { author: session.name, at: now });
    // What is held already is told again; anything else is first asked whether it may be written at all.
    if (taken.ok && !taken.isNew) return taken;
    const refusal =
      refusalOf(draft, session, log, tree) ??
      refusedId(draft.id) ??
      refusedContent(draft, session) ??
      stranger;
    return refusal ? { ok: false as const, why: 'refused' as const, refusal } : taken;
  });
  if (decided.ok)
    return Response.json(await wireShown(decided.entry, store, now), {
      status: decided.isNew ? 201 : 200,
    });
  if (decided.why === 'refused') return problem(403, 'Not yours to write', decided.refusal);
  if (decided.why === 'id in use')
    return problem(400, 'Id in use', 'The log holds another entry of this id. Give a new one.');
  return problem(
    409,
    'Changed meanwhile',
    'Somebody changed this after you opened it. Compare both versions, then keep one or put them together.',
    { current: await wireShown(decided.current, store, now) },
  );
}

function refuseLength(): Response {
  return problem(
    413,
    'Too long',
    'An entry may be 64 kB at most. Shorten the words, or keep them elsewhere and say where.',
  );
}

/** Why no panel of a worker can have been opened, and nothing agreed with them: they are not in the team named. */
async function strangerWords(draft: EntryDraft, store: Store): Promise<string | undefined> {
  const named =
    draft.kind === 'opening' || draft.kind === 'reduction' || draft.kind === 'child-mark'
      ? draft.value
      : null;
  if (named?.worker === undefined) return undefined;
  const { worker, team } = named;
  return workersNow(await store.facts('worker-month'), team).has(worker)
    ? undefined
    : 'There is no such worker in this team.';
}

/** Why no such child can be marked: the team has no open case of the reference, or the case is restricted. */
async function unknownCaseWords(draft: EntryDraft, store: Store): Promise<string | undefined> {
  if (draft.kind !== 'child-mark' || draft.value === null) return undefined;
  const { team, reference } = draft.value;
  const { rows, columns } = await store.facts('case');
  for (let row = 0; row < rows; row++)
    if (textAt(columns.reference, row) === reference && textAt(columns.team, row) === team)
      return columns.restricted[row] === 1
        ? 'A restricted case takes no mark: the log would tell its reference.'
        : undefined;
  return 'There is no such open case in this team.';
}

function draftIn(bytes: ArrayBuffer): EntryDraft | undefined {
  try {
    return readDraft(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
