import { expect, test } from 'vitest';
import { compileTerms } from '../../src/domain/glossary/term-index.ts';
import { Reader } from './reader.ts';

const terms = { glossaries: [], index: compileTerms([]) };

test('the glossary of an article that was left meanwhile does not come to the one that is open', () => {
  const read = new Reader('▸가 나');
  read.happen({ type: 'glossed', article: 'another', terms, problems: [] });
  expect(read.state.terms).toBeUndefined();
  read.happen({ type: 'glossed', article: read.state.open?.article.id ?? '', terms, problems: [] });
  expect(read.state.terms).toBe(terms);
});
