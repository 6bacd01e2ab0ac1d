import { useState } from 'react';
import { failureOf, useAppend } from '@/data/queries';
import type { Entry, EntryDraft } from '@/domain/entries';

/** What came of writing: nothing yet, on its way, written, overtaken by somebody else, or not taken. */
export type Writing =
  | { readonly state: 'idle' | 'writing' | 'written' }
  | { readonly state: 'overtaken'; readonly current: Entry }
  | { readonly state: 'failed'; readonly sentence: string };

/** Writes to the log, one draft at a time, and tells what came of it. Answers whether it was written. */
export function useWrite(): {
  writing: Writing;
  write: (draft: EntryDraft) => Promise<boolean>;
} {
  const append = useAppend();
  const [writing, setWriting] = useState<Writing>({ state: 'idle' });
  const write = async (draft: EntryDraft): Promise<boolean> => {
    setWriting({ state: 'writing' });
    try {
      const appended = await append(draft);
      setWriting(
        appended.ok ? { state: 'written' } : { state: 'overtaken', current: appended.current },
      );
      return appended.ok;
    } catch (error) {
      setWriting({ state: 'failed', sentence: failureOf(error).message });
      return false;
    }
  };
  return { writing, write };
}
