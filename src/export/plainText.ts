import { cleaned } from '@/export/cleaned';
import { type ExportDocument, factPairs } from '@/export/document';
import { cellText, headingOf } from '@/export/table';

/** A document as plain text, to be pasted into an email. */
export function plainText(content: ExportDocument): string {
  const { title, facts, sections } = cleaned(content);
  const blocks = sections.map(({ message, paragraphs, table }) =>
    [
      message,
      ...paragraphs,
      ...(table?.rows.map((row) =>
        table.columns
          .map((column, i) =>
            i === 0
              ? cellText(row, column.key)
              : `${headingOf(column)}: ${cellText(row, column.key)}`,
          )
          .join('; '),
      ) ?? []),
    ].join('\n'),
  );
  const foot = factPairs(facts).map(([name, words]) => `${name}: ${words}`);
  return `${[title, ...blocks, foot.join('\n')].join('\n\n')}\n`;
}
