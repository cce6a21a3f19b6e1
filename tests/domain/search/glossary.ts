import type { Glossary, Term, TermEntry } from '../../../src/domain/glossary/entry.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

/** One term: the word, then perhaps its Hanja, then perhaps its romanisation. */
function termOf(drawing: string): Term {
  const [, korean = '', hanja, romanisation] =
    /^([가-힣 ]+?)(?: (\p{Script=Han}+))?(?: ([A-Z].*))?$/u.exec(drawing) ?? [];
  return {
    term: toPrintable(korean || drawing),
    status: 'preferred',
    ...(hanja && { hanja: toPrintable(hanja) }),
    ...(romanisation && { romanisation: toPrintable(romanisation) }),
  };
}

const termsOf = (side: string): Term[] => side.split(',').map(each => termOf(each.trim()));

/** A glossary drawn as lines, an entry each: Korean terms, `=`, English terms. */
export function drawnGlossary(drawing: string): Glossary {
  const entries = drawing
    .trim()
    .split('\n')
    .map((line, at): TermEntry => {
      const [korean = '', english = ''] = line.split('=');
      return {
        id: `entry-${at}`,
        languages: { ko: { terms: termsOf(korean) }, en: { terms: termsOf(english) } },
        related: [],
      };
    });
  return { id: 'drawn', title: { ko: toPrintable('그림'), en: toPrintable('drawn') }, entries };
}
