import { formatDay, formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/month';
import { Notice } from '@/ui/Notice';
import type { Trouble } from './useWriting';

/** Why a change was not saved; where somebody else wrote meanwhile, what they wrote. `todo` says what is left to do. */
export function NotWritten({ trouble, todo }: { trouble: Trouble; todo: string }) {
  if ('sentence' in trouble)
    return (
      <Notice kind="error" level="h3" heading="Not saved">
        <p>{trouble.sentence}</p>
      </Notice>
    );
  const { author, at, value, effective, reason } = trouble.overtakenBy;
  const month = formatMonth(effective);
  const done =
    value === null ? `took back the change from ${month}` : `counts anew from ${month}: ${value}`;
  return (
    <Notice kind="error" level="h3" heading="Not saved: somebody else wrote meanwhile">
      <p>
        {author}, {formatDay(dayOfTime(at))}, {done}. {reason}
      </p>
      <p>{todo}</p>
    </Notice>
  );
}
