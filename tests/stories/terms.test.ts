import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Glossary } from '../../src/domain/glossary/entry.ts';
import { LOCALES } from '../../src/domain/text/language.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { drawGlossary, ready } from '../app/glossary.ts';
import { Reader } from '../app/reader.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { tell } from './story.ts';

const DRAWN = drawGlossary(`
  market 시장, ~저잣거리 = market, ~marketplace
    : 물건을 사고파는 곳. 상인회가 꾸린다. / A place where goods are bought and sold, run by a merchants’ association.
    → association alley
  association 상인회, ~시장 상인회 = merchants’ association, !trade union
    : 한 시장의 상인들이 모인 단체. / The body of the merchants of one market.
    → market
  alley 골목 = alley, !lane
    : 집과 집 사이의 좁은 길. / A narrow way between houses.
    → redevelopment
  redevelopment 재개발 = redevelopment
  noodles 국숫집 = noodle shop
  fishmonger 생선 가게 = fish shop
    : 생선을 파는 가게. / A shop that sells fish.`);

/** The same with the Hanja of the market. */
const GLOSSARY: Glossary = {
  ...DRAWN,
  entries: DRAWN.entries.map(entry => {
    const { ko } = entry.languages;
    const terms = (ko?.terms ?? []).map(term =>
      term.term === '시장' ? { ...term, hanja: toPrintable('市場'), romanisation: toPrintable('sijang') } : term,
    );
    const note = entry.id === 'market' ? { note: toPrintable('이 글의 무대이다.') } : {};
    return { ...entry, languages: { ...entry.languages, ko: { ...ko, ...note, terms } } };
  }),
};

const COUNTS = new Map(GLOSSARY.entries.map((entry, at) => [entry, 10 - at]));

/** Keys after the glossary has been loaded and the shelf counted. */
const glossed = (keys: string) => (reader: Reader) => {
  reader.happen({ type: 'glossed', terms: ready(GLOSSARY), problems: [] });
  reader.happen({ type: 'counted', counts: COUNTS }).press(keys);
};

const AT = `${PARAGRAPH}G`;

tell([
  { title: 'terms marked', after: glossed(AT) },
  { title: 'a term’s pop-up', after: glossed(`${AT}<Tab><Enter>`) },
  { title: 'a pop-up in the other language', after: glossed(`${AT}<Tab><Enter>i`) },
  { title: 'a pop-up on a pop-up', after: glossed(`${AT}<Tab><Enter><Tab><Enter>`) },
  { title: 'a pop-up on a term of the translation', after: glossed(`${AT}<Shift-Tab><Shift-Tab><Enter>`) },
  { title: 'a translation that has none of the renderings', after: glossed('12G<Tab><Enter>') },
  { title: 'a concordance', after: glossed(`${AT}<Tab><Enter>*j`) },
  { title: 'guessing first', after: glossed(`${AT}w<Tab><Enter>`) },
  { title: 'guessing first, told', after: glossed(`${AT}w<Tab><Enter><Enter>`) },
  { title: 'selecting words', after: glossed(`${AT}all<Space>`) },
  { title: 'translating them', after: glossed(`${AT}all<Space><Enter>the mouth of`) },
]);

test.each([
  [40, 12],
  [16, 6],
])('at %i by %i every window of the glossary fits the screen', (columns, rows) => {
  for (const locale of LOCALES)
    for (const keys of ['<Tab><Enter>', '<Tab><Enter>*', 'w<Tab><Enter>', 'a', 'a<Enter>']) {
      const reader = new Reader(ARTICLE, { columns, rows, locale });
      glossed(`${AT}${keys}`)(reader);
      const lines = frame(reader);
      expect(lines, keys).toHaveLength(rows);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
});
