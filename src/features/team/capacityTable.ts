import type { DescribedRoom } from '@/address/codecs';
import type { BoardWorker } from '@/domain/board/board';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import type { TeamAhead } from '@/domain/capacity/teamCapacity';
import { formatDayShort, formatNumber } from '@/domain/format';
import type { Found } from '@/domain/found';
import type { AgreedLine } from '@/domain/review/agreedLine';
import { caseTypeWords } from '@/domain/worker';
import type { TableCell, TableDescription } from '@/export/table';
import type { CapacityRow } from './capacityRows';

/** "3", "at least 3" where not all was seen, "not known" where nothing was found and not all was seen. */
export function leastWords({ whole, items }: Found<unknown>): string {
  return leastNumber(items.length, whole);
}

/** The same of a number. */
export function leastNumber(number: number, whole: boolean): string {
  if (whole) return `${number}`;
  return number === 0 ? 'not known' : `at least ${number}`;
}

/** "6 of 9": those over of the workers present. */
export function overWords(over: Found<BoardWorker>, present: Found<BoardWorker>): string {
  const words = leastWords(over);
  return words === 'not known' ? words : `${words} of ${present.items.length}`;
}

/** The weeks ahead in a few words: "104%, week of 23 Nov". */
export function aheadWords(ahead: TeamAhead): string {
  switch (ahead.is) {
    case 'words':
      return ahead.words;
    case 'not known':
      return 'not known';
    case 'peak': {
      const { load, over, week } = ahead.peak;
      const when = week.week === 0 ? 'now' : `week of ${formatDayShort(week.from)}`;
      return `${formatNumber(load, 0)}%, ${over === 'throughout' ? 'over throughout, ' : ''}${when}`;
    }
  }
}

/** A load as shown. */
export function loadWords(load: number): string {
  return Number.isNaN(load) ? 'not known' : `${formatNumber(load, 0)}%`;
}

/** What the column of room is headed. */
export function roomHeading(asked: DescribedRoom | undefined): string {
  return asked ? `Room for ${caseTypeWords[asked.type].many}` : 'Room';
}

/** The board as a list to be copied or saved: a row a team and a sub-total a unit, in the order of the screen. */
export function capacityTable(
  caption: string,
  rows: readonly CapacityRow[],
  asked: DescribedRoom | undefined,
): TableDescription {
  return {
    caption,
    columns: [
      { key: 'team', label: 'Team', align: 'start' },
      { key: 'nobody', label: 'Children with nobody', align: 'end' },
      { key: 'urgent', label: 'Of them, who may not wait', align: 'start' },
      { key: 'over', label: 'Workers over, of those present', align: 'start' },
      { key: 'load', label: 'Load, per cent of limits', align: 'end' },
      { key: 'room', label: roomHeading(asked), align: 'end' },
      { key: 'most', label: 'Most one could take', align: 'end' },
      { key: 'ahead', label: 'Highest in twelve weeks', align: 'start' },
      { key: 'agreed', label: 'Agreed', align: 'start' },
      { key: 'state', label: 'How it stands', align: 'start' },
    ],
    rows: rows.map(rowCells),
  };
}

function rowCells(row: CapacityRow): Readonly<Record<string, TableCell>> {
  const { name, of, capacity } = row;
  const named = { team: of === undefined ? name : `${name}, ${of}` };
  if (!capacity) return named;
  const { children, over, present, load, room, roomKnown } = capacity;
  const shared = {
    ...named,
    nobody: numbered(leastWords(children), children.items.length),
    urgent: urgentWords(areUrgent(children.items)),
    over: overWords(over, present),
    load: numbered(loadWords(load), load),
    room: numbered(leastNumber(room, roomKnown), room),
  };
  if (row.kind === 'unit') return shared;
  const { most, ahead, agreed } = row;
  return {
    ...shared,
    most: numbered(leastNumber(most, roomKnown), most),
    ahead: ahead ? aheadWords(ahead) : '',
    agreed: agreed?.words ?? '',
    state: agreed ? stateWords(agreed) : '',
  };
}

/** How an action stands, and how many more there are. */
export function stateWords({ state, more }: AgreedLine): string {
  return more > 0 ? `${state}; ${more} more` : state;
}

/** A number that is one, with its text; in words alone where it is not known or at least so much. */
function numbered(text: string, number: number): TableCell {
  return /^[\d%]+$/.test(text) ? { text, number } : text;
}
