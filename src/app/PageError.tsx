import type { ErrorComponentProps } from '@tanstack/react-router';
import { MissingPart } from '@/app/MissingPart';
import { isMissingPart } from '@/app/missingPart';
import { useTryAgain } from '@/data/queries';
import { failureOf } from '@/data/source';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

const headings = {
  forbidden: 'This is not open to you',
  'not held': 'The records do not hold this',
  unreachable: 'The records cannot be reached',
  failed: 'The records could not be read',
  misfit: 'The records do not fit',
} as const;

/** Why a page is not here, in the words of whoever refused it, and what to do. */
export function PageError(props: ErrorComponentProps) {
  return isMissingPart(props.error) ? <MissingPart /> : <NoRecords {...props} />;
}

function NoRecords({ error, reset }: ErrorComponentProps) {
  const { kind, message } = failureOf(error);
  const tryAgain = useTryAgain();
  // What is not open stays so; what is not held may be connected meanwhile.
  const mayTry = kind !== 'forbidden';
  return (
    <Notice
      level="h1"
      kind={kind === 'forbidden' ? 'forbidden' : 'error'}
      heading={headings[kind]}
      action={
        mayTry && (
          <Button
            onClick={() => {
              tryAgain();
              reset();
            }}
          >
            Try again
          </Button>
        )
      }
    >
      {message}
    </Notice>
  );
}
