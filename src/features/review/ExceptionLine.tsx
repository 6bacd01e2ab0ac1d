import { useState } from 'react';
import { StatusMark } from '@/charts/StatusMark';
import { formatNumber, formatValue } from '@/domain/format';
import { limitText, valueText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { Agreed } from '@/domain/review/agreed';
import type { Exception } from '@/domain/review/exceptions';
import type { Restatement } from '@/domain/review/restatements';
import { ExceptionItem } from './ExceptionItem';
import styles from './Exceptions.module.css';
import type { NameOf } from './tables';
import { nothingAgreedWords, signedAsWords, stateWords } from './words';

interface ExceptionLineProps {
  exception: Exception;
  restated: Restatement | undefined;
  month: Month;
  evidence: Evidence;
  nameOf: NameOf;
  writable: boolean;
}

/** An exception in a line, which opens in full. */
export function ExceptionLine({
  exception,
  restated,
  month,
  evidence,
  nameOf,
  writable,
}: ExceptionLineProps) {
  const [open, setOpen] = useState(false);
  const { flag, row, agreed, open: isOpen, under } = exception;
  const { measure, figure, line, status } = row;
  const value = formatValue(figure.value, measure.style);
  return (
    <li className={styles.line}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className={styles.about}>
            {nameOf(flag.unit)}, {measure.noun}
          </span>
          <span className={styles.stands}>
            <StatusMark status={status}>
              {line
                ? `${value} against ${limitText(measure, line.red)}`
                : valueText(measure, figure.value)}
            </StatusMark>
          </span>
          <span>
            {restated && `restated, ${signedAsWords(restated)}; `}
            {kindWords(exception)}, {lowerFirst(flag.since)}
            {under && ` Seen in ${nameOf(under)} too.`}
          </span>
          <span>{agreed ? agreedWords(agreed, month, value) : nothingAgreedWords(isOpen)}</span>
        </summary>
        {open && (
          <ExceptionItem
            exception={exception}
            restated={restated}
            month={month}
            evidence={evidence}
            writable={writable}
          />
        )}
      </details>
    </li>
  );
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
