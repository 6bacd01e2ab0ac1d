import { useState } from 'react';
import { failureOf, useAppend } from '@/data/queries';
import type { Appended, EntryDraft } from '@/domain/entries';

/** Writes to the log from a form: whether it is under way, and why it was not taken, in a sentence. */
export function useWriting(): {
  busy: boolean;
  failure: string | undefined;
  write: (draft: EntryDraft) => Promise<Appended | undefined>;
} {
  const append = useAppend();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const write = async (draft: EntryDraft) => {
    setBusy(true);
    setFailure(undefined);
    const appended = await append(draft).catch((error: unknown) => {
      setFailure(failureOf(error).message);
      return undefined;
    });
    setBusy(false);
    return appended;
  };
  return { busy, failure, write };
}
