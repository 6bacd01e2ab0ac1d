import { Fragment } from 'react';
import type { Sentence } from '@/domain/review/quote';
import { useHref } from '@/search';

/** Drafted sentences, each number a link to the figure it rests on. */
export function DraftWords({ draft }: { draft: readonly Sentence[] }) {
  const href = useHref();
  return (
    <p>
      {draft.map((sentence, s) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft's sentences never change places
        <Fragment key={s}>
          {s > 0 && ' '}
          {sentence.map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <a
                key={`${piece.part} ${piece.month} ${piece.text}`}
                href={href({ page: 'measure', measure: piece.measure, unit: piece.unit })}
              >
                {piece.text}
              </a>
            ),
          )}
        </Fragment>
      ))}
    </p>
  );
}
