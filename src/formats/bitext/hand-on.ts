import { type Bead, SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { type Article, segmentsOf } from '../../domain/bitext/article.ts';
import type { Note } from '../../domain/bitext/note.ts';
import { isLocale, LOCALES } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';
import type { BitextToWrite, BitextWriter, Stamp, TranslationUnit } from './bitext-format.ts';
import { labelOf } from './note-label.ts';

/** What goes into a translation memory besides confirmed pairs. */
export interface HandingOn {
  /** Pairs that nobody has confirmed as well. */
  readonly all?: boolean;
  /** Beads with an empty side as well, where the form can hold them. */
  readonly keepEmpty?: boolean;
}

/**
 * An article as written: how many pairs stand in it, how many beads and notes were left out, and how many pairs say of
 * one source something else than a pair before them (`variants`, of which a translation memory keeps only one).
 */
export interface HandedOn {
  readonly text: string;
  readonly count: number;
  readonly left: Readonly<Record<'unconfirmed' | 'empty' | 'notes', number>>;
  readonly variants: number;
}

/** Text as other programs compare it: composed, on one line, with single spaces. */
const normal = (text: string): Printable => toPrintable(text.normalize('NFC').replace(/\s+/gu, ' ').trim());

const blocksOf = (article: Article, bead: Bead, side: Side): Block[] =>
  segmentsOf(article, bead, side)
    .map(({ kind, text }) => ({ kind, text: normal(text) }))
    .filter(({ text }) => text !== '');

/**
 * What a note says in each language, behind its label and the words that it is about; one about the whole begins where
 * that does.
 */
function noteTexts(article: Article, note: Note): Printable[] {
  const { side, segment, quote, body } = note;
  const isAboutWhole = article[side][segment]?.text.startsWith(quote.exact) === true;
  const about = isAboutWhole ? '' : `${quote.exact}: `;
  return [...new Set(LOCALES.map(locale => normal(labelOf(note) + about + body[locale])))];
}

/** The unit that a bead is outside of an article. */
export function unitOf(article: Article, bead: Bead): TranslationUnit {
  const notes = article.notes.filter(({ side, segment }) => bead[side].includes(segment));
  return {
    source: blocksOf(article, bead, 'source'),
    target: blocksOf(article, bead, 'target'),
    status: bead.status,
    ...(bead.score !== undefined && { score: bead.score }),
    notes: notes.flatMap(note => noteTexts(article, note)),
  };
}

const isFull = (unit: TranslationUnit): boolean => SIDES.every(side => unit[side].length > 0);

/** Whether a form has room for a unit with an empty side. */
const hasRoom = ({ emptySides }: BitextWriter, unit: TranslationUnit): boolean =>
  SIDES.every(side => unit[side].length > 0 || emptySides.includes(side));

const joined = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join(' ');

/** How many units say of their source something else than the first with that source. */
function variantsIn(units: readonly TranslationUnit[]): number {
  const first = new Map<string, string>();
  for (const { source, target } of units) if (!first.has(joined(source))) first.set(joined(source), joined(target));
  return units.filter(({ source, target }) => first.get(joined(source)) !== joined(target)).length;
}

/** The title of an article by side. */
export const titlesOf = ({ title, languages }: Article): BitextToWrite['titles'] => {
  const of = (side: Side) => title[isLocale(languages[side]) ? languages[side] : side === 'source' ? 'ko' : 'en'];
  return { source: of('source'), target: of('target') };
};

const isName = (id: string): boolean => /^[a-z0-9-]+$/u.test(id);

/** Writes an article in a form, and tells what it was written without. */
export function handOn(article: Article, form: BitextWriter, options: HandingOn, stamp: Stamp): HandedOn {
  const all = article.alignment.map(bead => unitOf(article, bead));
  const isDocument = form.purpose === 'document';
  const isSettled = ({ status }: TranslationUnit) => isDocument || options.all === true || status === 'confirmed';
  const isHeld = (unit: TranslationUnit) =>
    isFull(unit) || ((isDocument || options.keepEmpty === true) && hasRoom(form, unit));
  const empty = all.filter(unit => !isHeld(unit));
  const unconfirmed = all.filter(unit => isHeld(unit) && !isSettled(unit));
  const units = all.filter(unit => isHeld(unit) && isSettled(unit));
  const notes = [...empty, ...unconfirmed].flatMap(unit => unit.notes).length;
  const { languages } = article;
  const titles = titlesOf(article);
  // The id of files opened in place holds their paths, which are nobody else's business.
  const id = isName(article.id) ? article.id : titles.source;
  return {
    text: form.write({ id, languages, titles, units }, stamp),
    count: units.length,
    left: { unconfirmed: unconfirmed.length, empty: empty.length, notes },
    variants: isDocument ? 0 : variantsIn(units),
  };
}
