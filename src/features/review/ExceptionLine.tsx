import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { StatusMark } from '@/charts/StatusMark';
import { formatNumber, formatValue } from '@/domain/format';
import { limitText, valueText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type Agreed, stateWords } from '@/domain/review/agreed';
import { type Exception, withUnder } from '@/domain/review/exceptions';
import { type Restatement, restatedAt } from '@/domain/review/restatements';
import { ExceptionItem } from './ExceptionItem';
import styles from './Exceptions.module.css';
import { Said } from './LeaderWords';
import type { NameOf } from './tables';
import { nameOfException, nothingAgreedWords, signedAsWords } from './words';

interface ExceptionLineProps {
  exception: Exception;
  restated: readonly Restatement[];
  month: Month;
  evidence: Evidence;
  nameOf: NameOf;
  writable: boolean;
  /** Whether it stands open, where that is not its own to say. */
  shown?: { readonly open: boolean; readonly onOpen: (open: boolean) => void };
  /** How deep it stands below a line that tells of it. */
  depth?: number;
  /** What it stands for, where it is a line to talk about. */
  children?: ReactNode;
}

/** An exception in a line, which opens in full. */
export function ExceptionLine({
  exception,
  restated,
  month,
  evidence,
  nameOf,
  writable,
  shown,
  depth = 0,
  children,
}: ExceptionLineProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const open = shown?.open ?? ownOpen;
  const seen = useSeen(open);
  const ref = useRef<HTMLDetailsElement>(null);
  useArrival(ref, shown?.open === true);
  const { flag, teams, standsFor, row, agreed, open: isOpen } = exception;
  const { measure, figure, line, status } = row;
  const found = restatedAt(restated, flag.unit, flag.measure, month);
  const value = formatValue(figure.value, measure.style);
  const told = children ? withUnder(exception).map((each) => each.exception) : [exception];
  return (
    <li className={styles.line} data-depth={depth}>
      <details
        ref={ref}
        open={open}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open !== open) (shown?.onOpen ?? setOwnOpen)(currentTarget.open);
        }}
      >
        <summary>
          <span className={styles.about}>{nameOfException(exception, nameOf)}</span>
          <span className={styles.stands}>
            <StatusMark status={status}>
              {line
                ? `${value} against ${limitText(measure, line.red)}`
                : valueText(measure, figure.value)}
            </StatusMark>
          </span>
          <span>
            {found && `restated, ${signedAsWords(found)}; `}
            {kindWords(exception)}, {lowerFirst(flag.since)}
            {children && teams && ` ${teams}.`}
            {children && ` ${standsFor}`}
          </span>
          {writable && (
            <span>{agreed ? agreedWords(agreed, month, value) : nothingAgreedWords(isOpen)}</span>
          )}
        </summary>
        {seen && (
          <ExceptionItem
            exception={exception}
            restated={restated}
            month={month}
            evidence={evidence}
            writable={writable}
          >
            {children}
          </ExceptionItem>
        )}
      </details>
      {!open &&
        told.map(
          (each) =>
            each.comment && (
              <Said
                key={each.comment.entry.id}
                comment={each.comment}
                about={each === exception ? undefined : nameOfException(each, nameOf)}
              />
            ),
        )}
    </li>
  );
}

/** True once it was open: what somebody begins to write in it stays, whatever else they open. */
function useSeen(open: boolean): boolean {
  const [seen, setSeen] = useState(open);
  if (open && !seen) setSeen(true);
  return seen;
}

/** Brings a line that a link leads to into the window. */
function useArrival(ref: RefObject<HTMLDetailsElement | null>, named: boolean): void {
  const first = useRef(named);
  useEffect(() => {
    if (first.current) ref.current?.scrollIntoView();
  }, [ref]);
}

function kindWords({ flag, row }: Exception): string {
  if (flag.kind === 'limit') return 'over its limit';
  return row.changeWords;
}

function agreedWords(agreed: Agreed, month: Month, value: string): string {
  const { atStart, measure, action } = agreed;
  const then =
    atStart === undefined
      ? 'not known'
      : `${formatNumber(atStart, measure.style.decimals)}${measure.style.suffix}`;
  return `${action.action.replace(/\.$/, '')}: ${stateWords(agreed, month)}; ${then} when agreed, ${value} now.`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
