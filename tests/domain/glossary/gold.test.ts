import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findTerms } from '../../../src/domain/glossary/find-terms.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { readArticleFolder } from '../../../src/library/article/article-folder.ts';
import { readGlossaryFile } from '../../../src/library/glossaries.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A mark as `segment:start-end surface → entries`. */
const marks = (language: string): string[] =>
  readFileSync(join(ROOT, `tests/fixtures/terms/several-cards.${language}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
    .map(
      ([segment, start, end, surface, entries = '']) =>
        `${segment}:${start}-${end} ${surface} → ${entries.split(',').sort()}`,
    );

function found(language: string): string[] {
  const article = readArticleFolder(join(ROOT, 'content/articles/several-cards'));
  const glossary = readGlossaryFile(join(ROOT, 'content/glossary.json'));
  if (!article.ok || !glossary.ok) throw new Error('the bundled content cannot be read');
  const index = compileTerms([glossary.value.glossary]);
  const segments = language === 'ko' ? article.value.source : article.value.target;
  return segments.flatMap((segment, at) =>
    findTerms(index, segment.text, language).occurrences.map(
      ({ start, end, surface, matches }) =>
        `${at + 1}:${start}-${end} ${surface} → ${matches.map(match => match.entry.id).sort()}`,
    ),
  );
}

test.each([
  ['Korean', 'ko'],
  ['English', 'en'],
])('the terms of the bundled article are found as they were marked by hand: %s', (_name, language) => {
  const [gold, system] = [marks(language), found(language)];
  expect(gold.length).toBeGreaterThan(150);
  expect({
    missed: gold.filter(mark => !system.includes(mark)),
    wrong: system.filter(mark => !gold.includes(mark)),
  }).toEqual({ missed: [], wrong: [] });
});
