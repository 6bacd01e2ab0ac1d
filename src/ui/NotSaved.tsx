import { Notice } from './Notice';

interface NotSavedProps {
  /** Why it was not taken, in a sentence. */
  failure: string | undefined;
  /** What somebody else wrote meanwhile and what to do about it, where that is why. */
  meanwhile?: React.ReactNode;
}

/** Why what was typed is not saved; nothing where nothing stands in the way. */
export function NotSaved({ failure, meanwhile }: NotSavedProps) {
  return (
    <>
      {meanwhile && (
        <Notice kind="error" level="h3" heading="Not saved: somebody else wrote meanwhile">
          {meanwhile}
        </Notice>
      )}
      {failure && (
        <Notice kind="error" level="h3" heading="Not saved">
          <p>{failure}</p>
        </Notice>
      )}
    </>
  );
}
