import type { Tools } from '../../app/article/reading.ts';
import { layerLinks } from '../../app/commands/terms.ts';
import type { TermLayer } from '../../app/layer.ts';
import type { State } from '../../app/state.ts';
import { definitionLanguage } from '../../app/terms/term-layer.ts';
import { type Answer, answerTo, countOf, type EntryRef } from '../../app/terms/terms.ts';
import {
  preferredTerm,
  type Term,
  type TermEntry,
  type TermStatus,
  termsWithStatus,
} from '../../domain/glossary/entry.ts';
import { type HanjaReading, type HanjaTable, hanjaReadings } from '../../domain/text/hanja.ts';
import type { Locale } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { romanise } from '../../domain/text/romanise.ts';
import type { Translate } from '../messages.ts';
import type { PanelContent } from '../panel.ts';
import { fit, lines, type SpanRow, sign, span } from '../spans.ts';

/** What drawing a pop-up needs besides its layer; `width` is in cells. */
export interface TermDrawing {
  readonly state: State;
  readonly tools: Tools;
  readonly t: Translate;
  readonly hanja: HanjaTable;
  readonly width: number;
}

const DOT = ' · ';
const joined = (terms: readonly Term[]): string => terms.map(({ term }) => term).join(DOT);

const korean = (entry: TermEntry): Term | undefined => preferredTerm(entry, 'ko');

/** The name of an entry: its preferred Korean, or whatever it has. */
export const entryName = (entry: TermEntry): Printable =>
  (korean(entry) ?? Object.values(entry.languages).flatMap(({ terms }) => terms)[0])?.term ?? sign('?');

/** The Korean terms besides the one that is the title; one to avoid is none to learn. */
function variantRows(entry: TermEntry, title: Printable, { width }: TermDrawing): SpanRow[] {
  const terms = [...termsWithStatus(entry, 'ko', 'preferred'), ...termsWithStatus(entry, 'ko', 'admitted')];
  const others = terms.filter(({ term }) => term !== title);
  return others.length > 0 ? lines(toPrintable(joined(others)), width, 'heading') : [];
}

/** A character as a dictionary of the reader's language has it: 風 바람 풍, or 風 풍 wind. */
function characterWords({ character, syllable, hun, meaning }: HanjaReading, locale: Locale): string {
  const words = locale === 'ko' && hun !== '' ? [character, hun, syllable] : [character, syllable, meaning];
  return words.filter(Boolean).join(' ');
}

/** 暴風軍團, then each character with its reading and meaning. */
function hanjaRows(term: Term | undefined, { hanja, t, width }: TermDrawing): SpanRow[] {
  if (term?.hanja === undefined) return [];
  const known = hanjaReadings(term.term, term.hanja, hanja).filter(
    each => each.character !== undefined && !/^\d$/u.test(each.syllable),
  );
  const meanings = known.map(each => characterWords(each, t.locale));
  return [[span(term.hanja, 'hanja')], ...lines(toPrintable(meanings.join(DOT)), width)];
}

/** The entry's own spelling first, then the Revised Romanization where it differs. */
function romanisationRows(term: Term | undefined, { width }: TermDrawing): SpanRow[] {
  if (term === undefined || !/\p{Script=Hangul}/u.test(term.term)) return [];
  const revised = romanise(term.term);
  const own = term.romanisation;
  return lines(toPrintable(own === undefined || own === revised ? revised : `${own} (${revised})`), width);
}

/** The renderings: those to use, then the rest under their labels. */
function renderingRows(entry: TermEntry, { t, width }: TermDrawing): SpanRow[] {
  const of = (status: TermStatus): string => joined(termsWithStatus(entry, 'en', status));
  const labelled = (label: Printable, terms: string): SpanRow[] =>
    terms === '' ? [] : lines(toPrintable(`${label} ${terms}`), width);
  const preferred = of('preferred');
  return [
    ...(preferred === '' ? [] : lines(toPrintable(preferred), width, 'title')),
    ...labelled(t('term.admitted'), of('admitted')),
    ...labelled(t('term.deprecated'), of('deprecated')),
  ];
}

/** What the translation does with the term, where that is worth a word. */
function answerRows(answer: Answer | undefined, { t, width }: TermDrawing): SpanRow[] {
  if (answer === undefined || answer.kind === 'approved') return [];
  const surface = answer.placed[0]?.occurrence.surface ?? sign('');
  const words = answer.kind === 'deprecated' ? t('term.uses-deprecated', { surface }) : t('term.uses-none');
  return lines(toPrintable(`! ${words}`), width, 'notice');
}

/** How the other side answers the term that the pop-up was opened on. */
export function layerAnswer({ terms, open }: State, tools: Tools, layer: TermLayer): Answer | undefined {
  if (terms === undefined || open === undefined || layer.place === undefined) return undefined;
  return answerTo(tools.find, terms, open.article, open.view.bead, layer.place.side, layer.at.entry);
}

/** Beads of an article up to which an entry is counted in it before its pop-up is drawn; in a longer one that takes seconds. */
const COUNTED = 2000;

function countRows({ entry }: EntryRef, { state, tools, t, width }: TermDrawing): SpanRow[] {
  const { open, terms, counts } = state;
  if (open === undefined || terms === undefined || open.article.alignment.length > COUNTED) return [];
  const here = countOf(tools.find, terms, open.article, entry, open.article.languages.source);
  const shelf = counts?.get(entry);
  return lines(shelf === undefined ? t('term.here', { here }) : t('term.counts', { here, shelf }), width, 'quiet');
}

function linkRows(links: readonly EntryRef[], chosen: number, { t, width }: TermDrawing): SpanRow[] {
  if (links.length === 0) return [];
  const rows = links.map(({ entry }, at): SpanRow => {
    const words = toPrintable([entryName(entry), preferredTerm(entry, 'en')?.term].filter(Boolean).join('  '));
    return fit(
      [span(sign(at === chosen ? '› ' : '  ')), span(words, ...(at === chosen ? (['selected'] as const) : []))],
      width,
    );
  });
  return [[], [span(t('term.related'), 'heading')], ...rows];
}

const parted = (rows: readonly SpanRow[]): SpanRow[] => (rows.length > 0 ? [[], ...rows] : []);

/** What is asked of one who guesses: the term in the other language. */
const question = ({ place }: TermLayer): 'term.guess.en' | 'term.guess.ko' =>
  place?.side === 'target' ? 'term.guess.ko' : 'term.guess.en';

/** The pop-up of a term. */
export function termContent(layer: TermLayer, drawing: TermDrawing): PanelContent {
  const { t, state, tools, width } = drawing;
  const { entry } = layer.at;
  const title = layer.place?.occurrence.surface ?? entryName(entry);
  if (layer.guessing) return { title, rows: lines(t(question(layer)), width), at: 0 };
  const section = entry.languages[definitionLanguage(state, layer)];
  const term = korean(entry);
  const head = [
    ...variantRows(entry, title, drawing),
    ...renderingRows(entry, drawing),
    ...answerRows(layerAnswer(state, tools, layer), drawing),
    ...hanjaRows(term, drawing),
    ...romanisationRows(term, drawing),
  ];
  const definition = section?.definition === undefined ? [] : lines(section.definition, width);
  const note = section?.note === undefined ? [] : lines(section.note, width);
  const links = layerLinks(state, layer, tools);
  const rows = [
    ...head,
    ...parted(definition),
    ...parted(note),
    ...parted(countRows(layer.at, drawing)),
    ...linkRows(links, layer.link, drawing),
  ];
  const keep = layer.link >= 0 ? rows.length - links.length + layer.link : undefined;
  return { title, rows, at: layer.selected, ...(keep !== undefined && { keep }) };
}
