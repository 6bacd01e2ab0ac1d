import type { NumberStyle } from '@/domain/format';

/** What the records of several subjects share: where definitions come from, and how figures are written. */

export const DFE =
  'Department for Education, Children’s social work workforce: methodology and data guidance';
export const LOCAL = 'The authority’s own case and workforce records';

export const percent: NumberStyle = { decimals: 1, suffix: '%' };
export const oneDecimal: NumberStyle = { decimals: 1, suffix: '' };
export const whole: NumberStyle = { decimals: 0, suffix: '' };
