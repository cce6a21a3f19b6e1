import type { Glossary } from '../../domain/glossary/entry.ts';
import { isLocale } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import { canonicalTag } from '../language-tag.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { branch, leaf } from '../xml-write.ts';
import { type Head, headFor } from './glossary-drafts.ts';
import { slug } from './glossary-ids.ts';
import { tidy } from './glossary-text.ts';

const PARAGRAPH = /^(id|licence): (.+)$/u;

/** The title, its translation and what identifies the glossary, as lines of a header. */
export const writeFileDescription = ({ id, title, licence }: Glossary): string[] =>
  branch('fileDesc', {}, [
    ...branch('titleStmt', {}, [
      leaf('title', { 'xml:lang': 'en' }, title.en),
      leaf('note', { 'xml:lang': 'ko' }, title.ko),
    ]),
    ...branch('publicationStmt', {}, [
      leaf('p', {}, `id: ${id}`),
      ...(licence === undefined ? [] : [leaf('p', {}, `licence: ${licence}`)]),
    ]),
    ...branch('sourceDesc', {}, [leaf('p', {}, 'narani')]),
  ]);

const inside = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? childrenOf(element).filter(child => child.name === name) : [];

function readTitle(statement: XmlElement | undefined, fallback: Head['title']): Head['title'] {
  const texts = [...inside(statement, 'title'), ...inside(statement, 'note')].map(
    element =>
      [
        canonicalTag(element.language ?? '')
          ?.split('-', 1)
          .join(''),
        tidy(textOf(element)),
      ] as const,
  );
  const first = texts.find(([, text]) => text !== '')?.[1];
  const title: Record<'ko' | 'en', Printable> = { ko: first ?? fallback.ko, en: first ?? fallback.en };
  for (const [language = '', text] of texts.toReversed()) if (isLocale(language) && text !== '') title[language] = text;
  return title;
}

/** What a header says of the glossary; the name stands for what it does not say. */
export function readHead(description: XmlElement | undefined, name: string): Head {
  const fallback = headFor(name);
  const [publication] = inside(description, 'publicationStmt');
  const said = new Map(
    inside(publication, 'p').flatMap(element => {
      const [, key, value] = PARAGRAPH.exec(tidy(textOf(element))) ?? [];
      return key !== undefined && value !== undefined ? [[key, tidy(value)] as const] : [];
    }),
  );
  const licence = said.get('licence');
  return {
    id: slug(said.get('id') ?? '') || fallback.id,
    title: readTitle(inside(description, 'titleStmt')[0], fallback.title),
    ...(licence !== undefined && { licence }),
  };
}
