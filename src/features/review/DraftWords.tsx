import { Fragment } from 'react';
import { useHref } from '@/address/links';
import type { Sentence } from '@/domain/log/quote';

/** Drafted sentences, each number a link to the figure it rests on, in the month it is of. */
export function DraftWords({ draft }: { draft: readonly Sentence[] }) {
  const href = useHref();
  return draft.map((sentence, s) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a draft's sentences never change places
    <Fragment key={s}>
      {s > 0 && ' '}
      {sentence.map((piece) => {
        if (typeof piece === 'string') return piece;
        const { text, part, unit, measure, month } = piece;
        return (
          <a
            key={`${part} ${month} ${text}`}
            href={href({ page: 'measure', measure, unit, month })}
          >
            {text}
          </a>
        );
      })}
    </Fragment>
  ));
}
