import { wireEntry } from '@/data/http/contract';
import { newId } from '@/data/newId';
import { dayOfTime } from '@/domain/instant';
import type { Entry, EntryDraft } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { KEPT_FOR, retentionOf, withoutTakenOut } from '@/domain/log/redaction';
import type { SessionRole } from '@/domain/session';
import { type Api, type Check, logOf, must } from './api';
import { contentOf, mustNotTake, takeBack, withWords } from './ground';
import { mustTake } from './writing';

/** That words are told no longer than the authority keeps them. */
export const periodChecks: readonly Check[] = [
  {
    sentence: 'Words older than the authority keeps them are told no more.',
    run: async (api) => {
      const log = await logOf(api);
      // The server's own day is this one or a later one.
      const today = dayOfTime((await api.session()).extract);
      const shown = withoutTakenOut(log, today);
      const stale = log.find((entry, at) => shown[at] !== entry && !entry.takenOut);
      must(stale === undefined, `Entry ${stale?.id}, a ${stale?.kind}, is told with its words.`);
    },
  },
];

/** That words are taken out of the log and its facts are not, and that a period is set and taken back. */
export const takingOutChecks: readonly Check[] = [
  ...(['team manager', 'senior leader'] as const).map(
    (role): Check => ({
      sentence: `As a ${role}: own words are taken out with a reason, for good; who wrote, when and about what stays.`,
      run: async (widest, server) => {
        const api = server.as(role);
        await withWords(api, await unitOf(api), async (written) => {
          const redaction = redactionOf(written, 'The contract check takes its own words out.');
          await mustTake(api, redaction);
          await mustBeWithoutWords(api, written, redaction.reason);
          await mustBeWithoutWords(widest, written, redaction.reason);
          await mustNotTake(api, { ...redaction, value: null, basedOn: redaction.id }, 403);
        });
      },
    }),
  ),
  {
    sentence:
      'As a senior leader: the period for which words are kept is set, told and taken back.',
    run: async (_, server) => {
      const api = server.as('senior leader');
      const standing = retentionOf(await logOf(api));
      const newest = (await logOf(api)).findLast(({ kind }) => kind === 'retention');
      const draft: EntryDraft<'retention'> = {
        id: newId(),
        kind: 'retention',
        key: keyOf('retention', {}),
        // As long as it stands, or else the longest there is: no words go by it.
        value: { months: standing?.value?.months ?? KEPT_FOR[1] },
        effective: (await api.session()).asAt,
        basedOn: newest?.id ?? null,
        reason: 'The contract check tries whether a period is taken. This can be ignored.',
      };
      await mustTake(api, draft);
      try {
        const told = retentionOf(await logOf(api));
        must(told?.id === draft.id, 'The log does not tell the period that was set.');
      } finally {
        if (!standing) await takeBack(api, draft, draft.id);
      }
      const months = retentionOf(await logOf(api))?.value?.months;
      must(months === standing?.value?.months, `Words are now kept for ${months} months.`);
    },
  },
  periodRefusal('senior leader', 'a period of less than a year', KEPT_FOR[0] - 1, 400),
];

const below: readonly SessionRole[] = ['team manager', 'head of service', 'performance analyst'];

/** That what may not be taken out stays, and that a period is set by who may, of a length it can have, under its own key. */
export const keptRefusals: readonly Check[] = [
  ...below.map(
    (role): Check => ({
      sentence: `As a ${role}: taking a leader’s words out is refused with 403, and the words stay.`,
      run: async (_, server) => {
        const [api, leader] = [server.as(role), server.as('senior leader')];
        await withWords(leader, await unitOf(api), async (written) => {
          await mustNotTake(api, redactionOf(written, 'The contract check tries it.'), 403);
          const [told] = await logOf(leader, written.position - 1);
          must(told !== undefined && !told.takenOut, 'The words are gone.');
        });
      },
    }),
  ),
  {
    sentence: 'As a team manager: taking own words out without a reason is refused with 403.',
    run: async (_, server) => {
      const api = server.as('team manager');
      await withWords(api, await unitOf(api), async (written) =>
        mustNotTake(api, redactionOf(written, ' '), 403),
      );
    },
  },
  ...below.map((role) => periodRefusal(role, 'a period for which words are kept', KEPT_FOR[1])),
  ...(['team manager', 'senior leader'] as const).map(
    (role): Check => ({
      sentence: `As a ${role}: taking a period back under a key that none has is refused with 403.`,
      run: async (_, server) => {
        const api = server.as(role);
        const { asAt } = await api.session();
        const content = contentOf('retention', { months: KEPT_FOR[1] }, asAt);
        await mustNotTake(api, { ...content, key: 'contract-check', value: null }, 403);
      },
    }),
  ),
];

function periodRefusal(role: SessionRole, what: string, months: number, status = 403): Check {
  return {
    sentence: `As a ${role}: ${what} is refused with ${status}.`,
    run: async (_, server) => {
      const api = server.as(role);
      await mustNotTake(
        api,
        contentOf('retention', { months }, (await api.session()).asAt),
        status,
      );
    },
  };
}

async function unitOf({ session }: Api): Promise<string> {
  return (await session()).unit;
}

function redactionOf({ id: entry, effective }: Entry, reason: string): EntryDraft<'redaction'> {
  return { ...contentOf('redaction', { entry }, effective), reason, id: newId() };
}

async function mustBeWithoutWords(
  api: Api,
  written: Entry<'comment'>,
  reason: string,
): Promise<void> {
  const told = (await logOf(api)).find(({ id }) => id === written.id);
  must(told !== undefined, 'The entry is gone with its words.');
  for (const part of ['position', 'kind', 'key', 'author', 'at', 'basedOn'] as const)
    must(told[part] === written[part], `Its ${part} is now ${told[part]}.`);
  const words = written.value?.words ?? '';
  must(!JSON.stringify(wireEntry(told)).includes(words), 'Its words are still told.');
  must(told.takenOut?.reason === reason, 'It does not say why its words were taken out.');
}
