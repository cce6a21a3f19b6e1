/*
 * Dates and times in Korean text: 10월 23일 · 2024. 10. 18. · 2005.10 · 9·11 · 1960년대 · 오후 8시 40분.
 * `10일 동안` is no date but a number of days.
 */
import { type NumberRow, quantity } from './quantity.ts';
import { clock, day, groups, month, soft, yearsOf } from './readings.ts';

/** What follows days that are counted. */
const DURATION =
  '\\s?(?:동안|만에|간(?![가-힣])|째|연속|이내|안에|이상|정도|가량|전(?![가-힣])|후(?![가-힣])|뒤|앞으로|앞두|앞둔|짜리|치|여|넘|남짓|내내|마다)';

const plain = (digits: string) => quantity(Number(digits));
const mild = (digits: string) => soft(Number(digits));

export const KOREAN_DATES: readonly NumberRow[] = [
  { pattern: /(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)/dgu, read: match => groups(match, [plain, month, day]) },
  {
    pattern: /(?<![\d.,])((?:19|20)\d{2})\.(1[0-2]|0?[1-9])(?![\d%])/dgu,
    read: match => groups(match, [mild, month]),
  },
  { pattern: /(?<![\d·])(\d{1,2})·(\d{1,2})(?![\d·])/dgu, read: match => groups(match, [mild, mild]) },
  { pattern: /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/dgu, read: clock },
  {
    pattern: /(?<!\d)(\d{2}|\d{4})년대/gu,
    read: ([, digits = '']) => [quantity(Number(digits), { values: yearsOf(digits) })],
  },
  { pattern: /(?<![\d.])(1[0-2]|0?[1-9])월(?!요일)/gu, read: ([, digits = '']) => [month(digits)] },
  {
    pattern: new RegExp(`(?<![\\d.,])(3[01]|[12]\\d|0?[1-9])일(?!${DURATION}|본|반|부|단|정)`, 'gu'),
    read: ([, digits = '']) => [day(digits)],
  },
  { pattern: /(?<!\d)(\d{1,2})시(?!간|즌|리)(?:\s?(\d{1,2})분)?/dgu, read: clock },
];
