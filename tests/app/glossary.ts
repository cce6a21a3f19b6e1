/*
 * A glossary as a drawing: a line with `=` begins an entry by its id, its Korean and its English terms; of each list the
 * first is preferred, `~` is before an admitted one and `!` before a deprecated one. Below it stand, where there are
 * any, its definitions in Korean and English, and the ids of what it is related to:
 *
 *   corps 폭풍군단 = Storm Corps, ~11th Corps, !Gale Corps
 *     : 북한군의 특수작전 부대. / A special operations unit.
 *     → army russia
 */
import type { Terms } from '../../src/app/terms/terms.ts';
import type { Glossary, LanguageSection, Term, TermEntry, TermStatus } from '../../src/domain/glossary/entry.ts';
import { compileTerms } from '../../src/domain/glossary/term-index.ts';
import { type Printable, toPrintable } from '../../src/domain/text/printable.ts';

const SIGNS: Readonly<Record<string, TermStatus>> = { '~': 'admitted', '!': 'deprecated' };

const termsOf = (list: string): Term[] =>
  list.split(',').flatMap(each => {
    const term = each.trim();
    const status = SIGNS[term[0] ?? ''];
    return term === '' ? [] : [{ term: toPrintable(status ? term.slice(1) : term), status: status ?? 'preferred' }];
  });

const section = (list: string, definition: Printable | undefined): LanguageSection => ({
  terms: termsOf(list),
  ...(definition && { definition }),
});

function entryOf(lines: readonly string[]): TermEntry {
  const [, id = '', ko = '', en = ''] = /^(\S+)\s+(.*?)\s*=\s*(.*)$/u.exec(lines[0] ?? '') ?? [];
  const definitions = lines
    .find(line => line.startsWith(':'))
    ?.slice(1)
    .split(' / ');
  const [inKorean, inEnglish] = (definitions ?? []).map(text => toPrintable(text.trim()));
  const related = lines.find(line => line.startsWith('→'))?.match(/[\w-]+/gu) ?? [];
  return { id, languages: { ko: section(ko, inKorean), en: section(en, inEnglish) }, related };
}

/** The glossary of a drawing. */
export function drawGlossary(drawing: string, id = 'drawn'): Glossary {
  const lines = drawing
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const starts = lines.flatMap((line, at) => (/^[\w-]+ .*=/u.test(line) ? [at] : []));
  const entries = starts.map((start, at) => entryOf(lines.slice(start, starts[at + 1])));
  return { id, title: { ko: toPrintable('그린 용어집'), en: toPrintable('A Drawn Glossary') }, entries };
}

/** Glossaries made ready to be found, the most important first. */
export const ready = (...glossaries: readonly Glossary[]): Terms => ({ glossaries, index: compileTerms(glossaries) });
