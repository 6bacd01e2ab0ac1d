import { useLayoutEffect } from 'react';
import { type ExportDocument, type ExportSection, factPairs } from '@/export/document';
import styles from './Paper.module.css';
import { PaperChart } from './PaperChart';
import { PaperTable } from './PaperTable';

/** A document set for A4: what it is, its contents, its parts, the limits in force and the definitions. */
export function Paper({ document: { title, facts, sections, definitions } }: PaperProps) {
  useRunningLine(`${title}, as at ${facts.asAt}${facts.simulated ? '. Simulated data' : ''}`);
  const parts = [...new Set(sections.map(({ part }) => part))];
  const limits = facts.limits ?? [];
  const ends = [...(limits.length > 0 ? ['Limits in force'] : []), 'Definitions'];
  const foot = `As at ${facts.asAt}. Source: ${facts.source}.`;
  return (
    <article className={styles.paper}>
      <h1>{title}</h1>
      <dl className={styles.facts}>
        {factPairs({ ...facts, limits: [] }).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <nav aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <ol className={styles.contents}>
          {[...parts, ...ends].map((part) => (
            <li key={part}>
              <a href={`#${anchorOf(part)}`}>{part}</a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map((part) => (
        <section key={part} className={styles.part}>
          <h2 id={anchorOf(part)}>{part}</h2>
          {sections
            .filter((section) => section.part === part)
            .map((section) => (
              <Section key={section.name} section={section} foot={foot} />
            ))}
        </section>
      ))}
      {limits.length > 0 && (
        <section className={`${styles.part} ${styles.reference}`}>
          <h2 id={anchorOf('Limits in force')}>Limits in force</h2>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={`${styles.part} ${styles.reference}`}>
        <h2 id={anchorOf('Definitions')}>Definitions</h2>
        <dl>
          {definitions.map(({ term, words }) => (
            <div key={term} className={styles.definition}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

/** Rows of a table that surely fit on one sheet. */
const FEW = 12;

interface PaperProps {
  document: ExportDocument;
}

function Section({ section, foot }: { section: ExportSection; foot: string }) {
  const { message, paragraphs, table, chart } = section;
  return (
    <section
      className={chart ? styles.charted : styles.section}
      data-whole={(table?.rows.length ?? 0) <= FEW || undefined}
    >
      <h3>{message}</h3>
      {chart && (
        <div className={styles.chart}>
          <PaperChart chart={chart} />
          <p className={styles.foot}>{foot}</p>
        </div>
      )}
      {paragraphs.length > 0 && (
        <div className={styles.words}>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {table && (
        <>
          <PaperTable table={table} />
          <p className={styles.foot}>{foot}</p>
        </>
      )}
    </section>
  );
}

function anchorOf(part: string): string {
  return `part-${part.toLowerCase().replaceAll(' ', '-')}`;
}

/** What stands at the foot of every sheet, beside its number. */
function useRunningLine(words: string): void {
  useLayoutEffect(() => {
    if (!('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(words)}; } }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [words]);
}
