import { useState } from 'react';
import { failureOf, useAppend } from '@/data/queries';
import type { Entry, EntryDraft } from '@/domain/entries';

/** Why a draft was not written: the entry that overtook it, or what the log answers. */
export type Trouble = { overtakenBy: Entry } | { sentence: string };

/** Writes drafts to the log, one at a time, and keeps what stands in the way of the last. */
export function useWriting(onSaved: (entry: Entry) => void): {
  write: (draft: EntryDraft) => void;
  saving: boolean;
  trouble: Trouble | undefined;
} {
  const append = useAppend();
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const write = (draft: EntryDraft) => {
    if (saving) return;
    setSaving(true);
    setTrouble(undefined);
    append(draft).then(
      (appended) => {
        setSaving(false);
        if (appended.ok) onSaved(appended.entry);
        else setTrouble({ overtakenBy: appended.current });
      },
      (error: unknown) => {
        setSaving(false);
        setTrouble({ sentence: failureOf(error).message });
      },
    );
  };
  return { write, saving, trouble };
}
