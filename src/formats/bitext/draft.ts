import type { BeadStatus, Side } from '../../domain/bitext/alignment.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { type Language, languageOf } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import { firstProblems } from '../first-problems.ts';
import { canonicalTag } from '../language-tag.ts';
import type { Block } from '../text/text-format.ts';
import type { BitextReading, TranslationUnit } from './bitext-format.ts';

/** A unit as it stands in a file: its texts under the names that the file has for their languages or columns. */
export interface Draft {
  readonly texts: ReadonlyMap<string, readonly Block[]>;
  readonly status?: BeadStatus | undefined;
  readonly score?: number | undefined;
  readonly notes: readonly Printable[];
}

/** What is known of one name in a file: how many units have it, and its language by its tag and by its script. */
interface Named {
  readonly name: string;
  readonly count: number;
  readonly told: Language | undefined;
  readonly seen: Language;
}

/** Text that shows which script a language is written in, in UTF-16 units. */
const SAMPLE = 20_000;

/** The language that a name says; Korean and English go without their regions. */
function toldBy(name: string): Language | undefined {
  const tag = /^[a-z]{2,3}(?:[-_]\w+)*$/iu.test(name) ? canonicalTag(name) : undefined;
  return tag?.replace(/^(ko|en)-.*$/u, '$1');
}

function namesIn(drafts: readonly Draft[]): Named[] {
  const found = new Map<string, { count: number; sample: string }>();
  for (const { texts } of drafts)
    for (const [name, blocks] of texts) {
      const known = found.get(name) ?? { count: 0, sample: '' };
      found.set(name, known);
      if (blocks.length > 0) known.count++;
      if (known.sample.length < SAMPLE) known.sample += blocks.map(({ text }) => `${text.slice(0, SAMPLE)}\n`).join('');
    }
  return [...found].map(([name, { count, sample }]) => ({
    ...{ name, count },
    ...{ told: toldBy(name), seen: languageOf(sample) },
  }));
}

/** Tags go before script, but where nothing that is called Korean has Hangul, Korean is what has. */
function languagesOf(names: readonly Named[]): ReadonlyMap<string, Language> {
  const isTold = names.some(({ told, seen }) => told === 'ko' && seen === 'ko');
  const isSeen = !isTold && names.some(({ seen }) => seen === 'ko');
  const believed = ({ told, seen }: Named): Language =>
    isSeen && (told === 'ko' || seen === 'ko') ? seen : (told ?? seen);
  return new Map(names.map(each => [each.name, believed(each)]));
}

interface Chosen {
  readonly name: string;
  readonly language: Language;
}

/**
 * Which name is which side. Korean is the source wherever it stands; else what the file calls its source, or has
 * first. English is the target if it is there; else what most units have.
 */
function sidesOf(drafts: readonly Draft[], first: string | undefined): Record<Side, Chosen> | undefined {
  const names = namesIn(drafts);
  const languages = languagesOf(names);
  const full = names.filter(({ count }) => count > 0);
  const speaks = (tag: Language) => full.find(({ name }) => languages.get(name) === tag);
  const source = speaks('ko') ?? full.find(({ name }) => name === first) ?? full[0];
  const others = full.filter(({ name }) => name !== source?.name).toSorted((a, b) => b.count - a.count);
  const target = others.find(({ name }) => languages.get(name) === 'en') ?? others[0];
  if (source === undefined || target === undefined) return undefined;
  const chosen = ({ name }: Named): Chosen => ({ name, language: languages.get(name) ?? 'und' });
  return { source: chosen(source), target: chosen(target) };
}

/** What a unit's status is where the file says nothing of it: a pair is as the file has it, a lone side open. */
export const usualStatus = (unit: Record<Side, readonly Block[]>): BeadStatus =>
  unit.source.length > 0 && unit.target.length > 0 ? 'confirmed' : 'auto';

function unitOf(draft: Draft, sides: Record<Side, Chosen>): TranslationUnit | undefined {
  const source = draft.texts.get(sides.source.name) ?? [];
  const target = draft.texts.get(sides.target.name) ?? [];
  if (source.length === 0 && target.length === 0) return undefined;
  const status = draft.status ?? usualStatus({ source, target });
  const { score, notes } = draft;
  return { source, target, status, ...(score !== undefined && { score }), notes };
}

/** What else a file says, and which of its names it calls its source. */
interface About {
  readonly title?: Printable;
  readonly first?: string | undefined;
}

/** The bitext that drafts make up, or why there is none. */
export function bitextOf(
  drafts: readonly Draft[],
  problems: readonly Problem[],
  { title, first }: About = {},
): Result<BitextReading> {
  const told = firstProblems(problems);
  const sides = sidesOf(drafts, first);
  const empty =
    drafts.length === 0 || drafts.every(({ texts }) => [...texts.values()].every(each => each.length === 0));
  if (sides === undefined)
    return failure(...told, ...(told.length > 0 ? [] : [{ code: empty ? 'bitext.empty' : 'bitext.side' }]));
  const languages = { source: sides.source.language, target: sides.target.language };
  const units = drafts.flatMap(draft => unitOf(draft, sides) ?? []);
  return success({ ...(title !== undefined && { title }), languages, units, problems: told });
}
