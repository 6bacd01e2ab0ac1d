import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DraftKey, type KeptDraft, keepDraft } from '@/data/drafts';
import { draftQuery } from '@/data/queryOptions';

/**
 * What was typed and is not saved yet, kept on this device under a key; null where there is nothing. What is typed is
 * shown in the same turn, because a field that lags behind the keyboard drops letters.
 */
export function useDraft<T>(
  key: DraftKey,
): [KeptDraft<T> | null, (draft: KeptDraft<T> | null) => void] {
  const client = useQueryClient();
  const { data = null } = useQuery(draftQuery(key));
  const [typed, setTyped] = useState<{ key: DraftKey; draft: KeptDraft<T> | null }>();
  const keep = (draft: KeptDraft<T> | null) => {
    setTyped({ key, draft });
    client.setQueryData(draftQuery(key).queryKey, draft);
    void keepDraft(key, draft).catch(() => {});
  };
  const isSame = typed?.key.every((part, i) => part === key[i]);
  return [typed && isSame ? typed.draft : (data as KeptDraft<T> | null), keep];
}
