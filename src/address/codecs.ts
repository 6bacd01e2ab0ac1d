import type { Audience } from '@/domain/audience';
import { type RoomRequest, readChildren } from '@/domain/capacity/roomRequest';
import { isId } from '@/domain/id';
import { findMeasure } from '@/domain/measures/catalogue';
import { type LimitMeasure, limitMeasures, type MeasureId } from '@/domain/measures/measure';
import { type Month, monthText, parseMonth } from '@/domain/month';
import { caseTypes } from '@/domain/worker';

/**
 * How a parameter of the address is read and written. A form that was once written is read for ever, because links to it
 * lie in emails: a codec may gain a form, and never loses one.
 */
export interface Codec<T> {
  /** Undefined for what it does not understand. */
  readonly read: (text: string) => T | undefined;
  /** Undefined for a default, which never appears. */
  readonly write: (value: T) => string | undefined;
}

/** Any text that may be an id, or the name of something that the records hold. */
export const idCodec: Codec<string> = {
  read: (text) => (isId(text) ? text : undefined),
  write: (id) => id,
};

/** "2026-09". */
export const monthCodec: Codec<Month> = { read: parseMonth, write: monthText };

/** "2025". */
export const yearCodec: Codec<number> = {
  read: (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined),
  write: (year) => String(year).padStart(4, '0'),
};

/** One of a few words. */
export function wordCodec<const T extends string>(...words: readonly T[]): Codec<T> {
  return { read: (text) => words.find((word) => word === text), write: (word) => word };
}

/** A column and the way it is sorted. */
export interface Order {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** "vacancy", or "-vacancy" from the highest down. */
export const orderCodec: Codec<Order> = {
  read: (text) => {
    const [, minus, key] = /^(-?)([A-Za-z]{1,40})$/.exec(text) ?? [];
    return key ? { key, direction: minus ? 'descending' : 'ascending' } : undefined;
  },
  write: ({ key, direction }) => (direction === 'descending' ? `-${key}` : key),
};

/** "team" or "public"; leadership is the default. */
export const audienceCodec: Codec<Audience> = {
  read: (text) => {
    if (text === 'team') return 'team';
    return text === 'public' ? 'public committee' : undefined;
  },
  write: (audience) => {
    if (audience === 'leadership') return undefined;
    return audience === 'public committee' ? 'public' : 'team';
  },
};

/** A measure of a unit, such as an exception of a review is about. */
export interface About {
  readonly measure: MeasureId;
  readonly unit: string;
}

/** "vacancy.safeguarding-north-2"; the unit may be any text. */
export const aboutCodec: Codec<About> = {
  read: (text) => {
    const [, name = '', unit = ''] = /^([A-Za-z0-9]+)\.(.+)$/s.exec(text) ?? [];
    const measure = findMeasure(name);
    return measure && isId(unit) ? { measure: measure.id, unit } : undefined;
  },
  write: ({ measure, unit }) => `${measure}.${unit}`,
};

/** The next work a team's room is compared for. */
export type DescribedRoom = Pick<RoomRequest, 'type' | 'children'>;

/** "protectionPlan.3", or "protectionPlan" for one child. */
export const roomCodec: Codec<DescribedRoom> = {
  read: (text) => {
    const [name, number = '1', ...more] = text.split('.');
    const type = caseTypes.find((one) => one === name);
    const children = readChildren(number);
    return type && children && more.length === 0 ? { type, children } : undefined;
  },
  write: ({ type, children }) => (children === 1 ? type : `${type}.${children}`),
};

/** What the panel of Limits opens with. */
export type LimitOpening =
  | { readonly kind: 'new'; readonly measure: LimitMeasure }
  /** A limit as the published quartiles suggest it. */
  | { readonly kind: 'adopt'; readonly measure: LimitMeasure }
  /** A limit that stands, by its entry in the log. */
  | { readonly kind: 'entry'; readonly id: string }
  /** The same by its place in the log, as links said it before entries had ids of their own. */
  | { readonly kind: 'position'; readonly position: number };

/** "vacancy", "adopt-vacancy", "entry.ID", and of old "12". */
export const limitCodec: Codec<LimitOpening> = {
  read: (text) => {
    const measure = limitMeasures.find((one) => text === one || text === `adopt-${one}`);
    if (measure) return { kind: text === measure ? 'new' : 'adopt', measure };
    if (/^\d{1,9}$/.test(text)) return { kind: 'position', position: Number(text) };
    const id = text.startsWith('entry.') ? text.slice('entry.'.length) : '';
    return isId(id) ? { kind: 'entry', id } : undefined;
  },
  write: (opening) => {
    if (opening.kind === 'new') return opening.measure;
    if (opening.kind === 'adopt') return `adopt-${opening.measure}`;
    return opening.kind === 'entry' ? `entry.${opening.id}` : String(opening.position);
  },
};
