import { romanise } from '../../domain/text/romanise.ts';

/** Longest id that is made of a title, in characters; a number may follow. */
const LONGEST = 48;

/** A text as lower-case Latin letters and digits with hyphens between; empty where it has neither those nor Hangul. */
const slug = (text: string): string =>
  romanise(text)
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');

/** An id for an article of these titles, made of the first that has letters for one; `isTaken` tells those in use. */
export function articleId(titles: readonly string[], isTaken: (id: string) => boolean): string {
  const base = titles.map(slug).find(each => each !== '') ?? 'article';
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
