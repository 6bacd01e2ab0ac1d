import { useQuality, useTryAgain } from '@/data/queries';
import { formatNumber } from '@/domain/format';
import { isMissing } from '@/domain/missing';
import { DataTable } from '@/ui/DataTable';
import { Shape, type ShapeKind } from '@/ui/Shape';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Data.module.css';
import { Section } from './Section';

const severities = {
  error: { word: 'Error', shape: 'filled square' },
  query: { word: 'To check', shape: 'half-filled diamond' },
  note: { word: 'Note', shape: 'open circle' },
} as const satisfies Record<string, { word: string; shape: ShapeKind }>;

/** What the source says of the quality of its own records. */
export function Quality() {
  return (
    <Section id="quality" heading="What the source says of its records">
      <Notices />
    </Section>
  );
}

function Notices() {
  const quality = useQuality();
  const tryAgain = useTryAgain();
  if (quality.state === 'failed')
    return (
      <TryAgain onTry={tryAgain}>
        What the source says of its records could not be read. {quality.sentence}
      </TryAgain>
    );
  if (quality.state !== 'ready')
    return (
      <p>
        What the source says of its records {isMissing(quality.state)}. {quality.sentence}
      </p>
    );
  const { notices } = quality.data;
  if (notices.length === 0) return <p>The source sent no notice about its records.</p>;
  return (
    <DataTable
      caption="Notices of the source about its own records"
      captionHidden
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'severity',
          label: 'Weight',
          cell: ({ severity }) => (
            <span className={styles.severity} data-severity={severity}>
              <Shape kind={severities[severity].shape} />
              {severities[severity].word}
            </span>
          ),
        },
        { key: 'sentence', label: 'What, and what to do', cell: ({ sentence }) => sentence },
        {
          key: 'count',
          label: 'How many',
          align: 'end',
          cell: ({ count }) => formatNumber(count, 0),
        },
      ]}
    />
  );
}
