import { useState } from 'react';
import { usePrinting } from './usePrinting';

/** Whether a list that is cut to its first shows all of it, as somebody asked for, and as what is printed always does. */
export function useAll(): readonly [all: boolean, setAll: (all: boolean) => void] {
  const [asked, setAsked] = useState(false);
  const printing = usePrinting();
  return [asked || printing, setAsked];
}
