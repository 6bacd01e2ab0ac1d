import { useQueryClient } from '@tanstack/react-query';
import { type Log, withEntries, withMore } from '@/data/log';
import { takenAfterAll } from '@/data/lostAnswer';
import { newId } from '@/data/newId';
import { useSource } from '@/data/queryClient';
import { entriesQuery } from '@/data/queryOptions';
import type { Appended, EntryContent } from '@/domain/log/entries';
import type { EntryId } from '@/domain/log/values';

/**
 * Writes to the log; a draft that was overtaken is not written, and the answer brings the entry that overtook it. Either
 * is on every page at once, whether or not what others wrote meanwhile can be fetched. Throws a `Failure` where the log
 * does not take it. Sent again under the same id, it is the same entry.
 */
export function useAppend(): (content: EntryContent, id?: EntryId) => Promise<Appended> {
  const source = useSource();
  const client = useQueryClient();
  const { queryKey } = entriesQuery(source);
  const change = (more: (log: Log) => Log) =>
    client.setQueryData(queryKey, (log) => log && more(log));
  const catchUp = async () => {
    const since = await source.entries({ after: client.getQueryData(queryKey)?.until ?? 0 });
    change((log) => withMore(log, since));
    return since.entries;
  };
  return async (content, id = newId()) => {
    const appended = await source.append({ ...content, id }).catch(
      async (error: unknown): Promise<Appended> => ({
        ok: true,
        entry: await takenAfterAll(id, error, catchUp),
      }),
    );
    const entry = appended.ok ? appended.entry : appended.current;
    // Words of what is here already are gone: all of it is read again.
    if (entry.kind === 'redaction' || entry.kind === 'retention') {
      await client.refetchQueries({ queryKey });
      return appended;
    }
    change((log) => withEntries(log, [entry]));
    catchUp().catch(() => {});
    return appended;
  };
}
