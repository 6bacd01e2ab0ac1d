import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { approverWords, mayApprove } from '@/domain/limits/approval';
import { type Limit, limitsInForce } from '@/domain/limits/limit';
import { numberWords, scopeWords, writtenWords } from '@/domain/limits/words';
import { keyOf } from '@/domain/log/keys';
import type { ApprovalValue } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import styles from './Limits.module.css';
import { PreviewWords } from './PreviewWords';
import { capital } from './questions';
import { ReasonForm } from './ReasonForm';

interface ProposalsProps {
  proposals: readonly Limit[];
  onDone: (sentence: string) => void;
}

/** What waits for a decision, first: what it would do, and the decision itself for whoever may take it. */
export function Proposals({ proposals, onDone }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className={styles.proposals}>
      <h2 id="proposals">Waiting for a decision</h2>
      <ol>
        {proposals.map((limit) => (
          <Proposal key={limit.entry} limit={limit} onDone={onDone} />
        ))}
      </ol>
    </section>
  );
}

function Proposal({ limit, onDone }: { limit: Limit; onDone: (sentence: string) => void }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { measure, scope, source, reason, effective, entry } = limit;
  const name = `${measureOf(measure).label} for ${scopeWords(scope, tree)}`;
  const key = keyOf('limit', limit);
  const now = limitsInForce(entries, session.asAt).find((each) => keyOf('limit', each) === key);
  const decide = (decision: ApprovalValue['decision']) => (why: string) => ({
    kind: 'role-approval' as const,
    key: keyOf('role-approval', { proposal: entry }),
    value: { proposal: entry, decision },
    effective,
    reason: why,
  });
  return (
    <li className={styles.proposal} aria-label={`Proposal: ${name}`}>
      <h3>{name}</h3>
      <p>
        <b>{capital(numberWords(limit))}</b>, from {formatMonth(effective)}
        {now ? `; now ${numberWords(now)}.` : '; none is set now.'}
      </p>
      <p className={styles.quiet}>
        Proposed by {writtenWords(limit)}. {reason} Source: {source}.
      </p>
      <PreviewWords measure={measure} change={{ key, value: limit, effective }} />
      {mayApprove(session, scope.unit, tree) ? (
        <ReasonForm<'role-approval'>
          name={keyOf('role-approval', { proposal: entry })}
          label="Why you approve or decline it"
          actions={[
            { words: 'Approve', entryOf: decide('approved') },
            { words: 'Decline', entryOf: decide('declined') },
          ]}
          onDone={() => onDone(`${name}: your decision is recorded.`)}
          onOvertaken={(theirs) =>
            onDone(
              `${name}: ${writtenWords(theirs)}, was faster and ${theirs.value?.decision} it: ${theirs.reason} Yours was not saved.`,
            )
          }
        />
      ) : (
        <p className={styles.quiet}>
          It waits for {approverWords(scope.unit, tree)}: a limit is approved one level up.
        </p>
      )}
    </li>
  );
}
