import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ExportDocument } from '@/export/document';
import { Paper } from './Paper';

/** The pack as it is printed. It is made when the browser is about to print, and stands on paper in the screen's place. */
export function OnPaper({ pack }: { pack: () => ExportDocument }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing ? <Paper document={pack()} /> : null;
}
