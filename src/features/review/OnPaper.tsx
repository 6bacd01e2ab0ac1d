import type { ExportDocument } from '@/export/document';
import { usePrinting } from '@/ui/usePrinting';
import { Paper } from './Paper';

/** The pack as it is printed. It is made when the browser is about to print, and stands on paper in the screen's place. */
export function OnPaper({ pack }: { pack: () => ExportDocument }) {
  return usePrinting() ? <Paper document={pack()} /> : null;
}
