import { glossed, performChecks } from '../app/checker.ts';
import { drawGlossary, ready } from '../app/glossary.ts';
import type { Reader } from '../app/reader.ts';
import { tell } from './story.ts';

/** An article with one mistake of several kinds. */
const MISTAKEN = `
  # 새벽 시장 | # The Dawn Market
  시장은 3억5천만 원을 들여 지붕을 고쳤다. “이제 비가 새지 않아요.” | The market spent 35 million won on its roof. “It does not leak any more.
  점포 213곳 가운데 대부분이 남았다. | Most of the the shops have stayed.
  상인회는 23일 총회를 연다. | The merchants’ association meets on Thursday.
  국숫집은 그대로다. |
  시장은 내일도 문을 연다. | The bazaar opens tomorrow as well.`;

const TERMS = ready(drawGlossary('market 시장 = market, ~marketplace'));

const checked = (reader: Reader, keys = ''): Reader =>
  performChecks(performChecks(glossed(reader, TERMS).press('f')).press(keys));

tell([
  { title: 'findings', article: MISTAKEN, after: reader => checked(reader, '<Down>') },
  {
    title: 'findings that are still being made',
    article: MISTAKEN,
    after: reader => glossed(reader, TERMS).press('f'),
  },
  {
    title: 'findings of one severity, with those that are fine',
    article: MISTAKEN,
    after: reader => checked(reader, 'xsv'),
  },
  { title: 'an article without findings', after: reader => checked(reader) },
  { title: 'a finding', article: MISTAKEN, after: reader => checked(reader, '<Enter>') },
  { title: 'the marks of findings in the text', article: MISTAKEN, after: reader => checked(reader, '<Esc>') },
]);
