import { useState } from 'react';
import type { Choice } from '@/address/choice';
import type { Order } from '@/address/codecs';
import { orderIn } from '@/address/order';
import { useSetView, useView } from '@/address/view';
import { authorities, yearsOf } from '@/domain/benchmarks/areas';
import { changesOf } from '@/domain/benchmarks/boundaries';
import { type PublishedFigure, publishedFigure } from '@/domain/benchmarks/figure';
import type { Area, Published } from '@/domain/benchmarks/published';
import { ranking } from '@/domain/benchmarks/ranking';
import { count, formatNumber } from '@/domain/format';
import { compareFigures, knownValue } from '@/domain/value';
import { Button } from '@/ui/Button';
import { type Column, DataTable, type Sort } from '@/ui/DataTable';
import { Field } from '@/ui/Field';
import { useAll } from '@/ui/useAll';
import styles from './Benchmarks.module.css';
import { ChoiceLink } from './ChoiceLink';
import { SourceNote } from './SourceNote';
import { nounOf, partsWords, placeOf, shownValue } from './words';

interface Row {
  readonly area: Area;
  readonly region: string;
  readonly figure: PublishedFigure;
  /** 1 for the highest, "=12" where shared. */
  readonly place: string;
}

const standard: Sort = { key: 'figure', direction: 'descending' };

/** Every authority of the year by the chosen measure, in any order; those without a figure stand last. */
export function AllAuthorities({ published, choice }: { published: Published; choice: Choice }) {
  const { area, year, measure } = choice;
  const view = useView();
  const setView = useSetView();
  const asked = orderIn('/benchmarks', view);
  const sort = asked ?? standard;
  const [all, setAll] = useAll();
  const [wanted, setWanted] = useState('');
  const open = all || asked !== undefined;
  const rows = sorted(rowsOf(published, choice), sort);
  const found = rows.filter((row) => speaksOf(row, wanted));
  const missing = rows.filter(({ figure }) => figure.value.kind !== 'known').length;
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      key: 'authority',
      label: 'Authority',
      sortable: true,
      cell: (row) => (
        <ChoiceLink quiet change={{ area: row.area }} current={row.area.id === area.id}>
          {row.area.name}
        </ChoiceLink>
      ),
    },
    { key: 'region', label: 'Region', sortable: true, cell: ({ region }) => region },
    { key: 'place', label: 'Place from the highest', align: 'end', cell: ({ place }) => place },
    {
      key: 'figure',
      label: measure.label,
      align: 'end',
      sortable: true,
      cell: ({ figure }) => shownValue(figure.value, measure),
    },
    {
      key: 'parts',
      label: 'Made from, or why there is none',
      cell: ({ figure }) => <span className={styles.parts}>{partsWords(figure, measure)}</span>,
    },
  ];
  return (
    <section className={styles.section}>
      <h2>
        {count(rows.length, 'authority', 'authorities')} by {nounOf(measure)}, September {year}
        {missing > 0 && `, ${formatNumber(missing, 0)} without a figure`}
      </h2>
      <div className={styles.finder}>
        <Button
          aria-expanded={open}
          onClick={() => {
            setAll(!open);
            if (asked) setView({ sort: undefined }, { replace: true });
          }}
        >
          {open ? 'Fold the list' : `All ${rows.length} authorities`}
        </Button>
        {open && (
          <>
            <Field label="Find an authority or region">
              {(control) => (
                <input
                  {...control}
                  type="search"
                  value={wanted}
                  onChange={({ target }) => setWanted(target.value)}
                />
              )}
            </Field>
            <p role="status" className={styles.parts}>
              {found.length === 0
                ? `None is called “${wanted.trim()}”. Try fewer letters.`
                : count(found.length, 'authority', 'authorities')}
            </p>
          </>
        )}
      </div>
      {open && (
        <DataTable
          caption={`All authorities by ${nounOf(measure)}, September ${year}`}
          captionHidden
          oneAtATime={{ label: 'Shown', first: 'figure' }}
          columns={columns}
          rows={found}
          rowKey={(row) => row.area.id}
          rowClass={(row) => (row.area.id === area.id ? styles.chosen : undefined)}
          sort={sort}
          onSort={(next) => setView({ sort: sortParam(next) }, { replace: true })}
        />
      )}
      <SourceNote published={published} year={year} />
    </section>
  );
}

function rowsOf(published: Published, { year, measure }: Choice): Row[] {
  const ranked = ranking(published, year, measure.id);
  return authorities(published)
    .filter(({ id }) => yearsOf(published, id).includes(year) || changesOf(id).length === 0)
    .map((area) => {
      const place = placeOf(ranked, area);
      return {
        area,
        region: published.areas.get(area.parent ?? '')?.name ?? '',
        figure: publishedFigure(published, area.id, year, measure.id),
        place: place ? `${place.shared ? '=' : ''}${place.fromHighest}` : '',
      };
    });
}

function sorted(rows: readonly Row[], { key, direction }: Sort): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const number = ({ figure }: Row) => knownValue(figure.value);
  const byName = (a: Row, b: Row) => a.area.name.localeCompare(b.area.name, 'en-GB');
  return [...rows].sort((a, b) => {
    const [x, y] = [number(a), number(b)];
    if (key === 'figure' || x === undefined || y === undefined)
      return compareFigures(x, y, sign) || byName(a, b);
    if (key === 'region') return sign * a.region.localeCompare(b.region, 'en-GB') || byName(a, b);
    return sign * byName(a, b);
  });
}

function speaksOf({ area, region }: Row, wanted: string): boolean {
  return `${area.name} ${region}`.toLowerCase().includes(wanted.trim().toLowerCase());
}

function sortParam(sort: Sort): Order | undefined {
  return sort.key === standard.key && sort.direction === standard.direction ? undefined : sort;
}
