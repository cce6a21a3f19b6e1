import { expect, test } from 'vitest';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { createMessages } from '../../src/ui/messages.ts';
import { particles } from '../../src/ui/particles.ts';

const by = particles();

test.each([
  ['서울', '서울은 서울이 서울을 서울과 서울로 서울이라는'],
  ['러시아', '러시아는 러시아가 러시아를 러시아와 러시아로 러시아라는'],
  ['국정원', '국정원은 국정원이 국정원을 국정원과 국정원으로 국정원이라는'],
  ['12', '12는 12가 12를 12와 12로 12라는'],
  ['10', '10은 10이 10을 10과 10으로 10이라는'],
  ['1', '1은 1이 1을 1과 1로 1이라는'],
  ['3.5%', '3.5%는 3.5%가 3.5%를 3.5%와 3.5%로 3.5%라는'],
  ['21 km', '21 km는 21 km가 21 km를 21 km와 21 km로 21 km라는'],
  ['5kg', '5kg은 5kg이 5kg을 5kg과 5kg으로 5kg이라는'],
  ['^R', '^R은 ^R이 ^R을 ^R과 ^R로 ^R이라는'],
  ['Tab', 'Tab은 Tab이 Tab을 Tab과 Tab으로 Tab이라는'],
  ['Enter', 'Enter는 Enter가 Enter를 Enter와 Enter로 Enter라는'],
  ['--unit', '--unit은 --unit이 --unit을 --unit과 --unit으로 --unit이라는'],
  ['--strict', '--strict는 --strict가 --strict를 --strict와 --strict로 --strict라는'],
  ['Storm Corps', 'Storm Corps는 Storm Corps가 Storm Corps를 Storm Corps와 Storm Corps로 Storm Corps라는'],
  ['doctrine', 'doctrine은 doctrine이 doctrine을 doctrine과 doctrine으로 doctrine이라는'],
])('particles after %s', (value, wanted) => {
  expect(['은', '이', '을', '와', '으로', '이라는'].map(name => `${value}${by[name]?.(value)}`).join(' ')).toBe(wanted);
});

test('a bracket or a quotation mark at the end is not what one hears', () => {
  const ends = ['폭풍군단(暴風軍團)', '러시아(로씨야)', '‘서울’', '『세기와 더불어』', '“10%”', '3% (약)'];
  expect(ends.map(value => by.을?.(value))).toEqual(['을', '를', '을', '를', '를', '를']);
});

test('a message quotes a value and agrees with it', () => {
  const t = createMessages()('ko');
  expect(t('notice.entry-added', { term: toPrintable('러시아') })).toBe('‘러시아’를 내 용어집에 올렸습니다');
  expect(t('layer.translate-term', { term: toPrintable('시장') })).toBe('‘시장’을 영어로');
});

test.each([
  [1, '1 paragraph', '1문단'],
  [2, '2 paragraphs', '2문단'],
])('%d paragraphs are said as each language says them', (count, en, ko) => {
  const messages = createMessages();
  expect([messages('en')('shelf.length', { count }), messages('ko')('shelf.length', { count })]).toEqual([en, ko]);
});
