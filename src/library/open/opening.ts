import { autoAlignment } from '../../domain/bitext/align/align.ts';
import type { Aligned, AlignOptions } from '../../domain/bitext/align/unit.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Glossary } from '../../domain/glossary/entry.ts';
import { termPairs } from '../../domain/glossary/term-pairs.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import type { Background } from '../align/align-in-background.ts';
import type { TextFile, TextOptions } from './read-text.ts';
import type { Unaligned } from './text-pair.ts';

/** The name of standard input. */
export const STANDARD_INPUT = '-';

/** What opening leans on. */
export interface OpenOptions extends Background {
  /** All of standard input, for the name `-`. */
  readonly standardInput?: () => Promise<Uint8Array>;
  readonly reading?: TextOptions;
  /** Whether an article is read without parts that are damaged, which the warnings tell; else those are failures. */
  readonly lenient?: boolean;
  /** Hears of each text that was read: what form and encoding it was found to be in, and what was left out. */
  readonly onText?: (file: TextFile) => void;
  /** Glossaries whose terms help to pair two texts; asked for only where there is something to pair. */
  readonly glossaries?: () => Promise<readonly Glossary[]>;
}

/** A file as it was named, with what it holds. */
export interface Original {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was opened: the article, and the files that it was made of; none of an article folder. */
export interface Opened {
  readonly article: Article;
  readonly originals: readonly Original[];
  /** How texts of one language each were read, where it is made of such. */
  readonly texts?: readonly TextFile[];
  /** What there is to say of it although it could be opened. */
  readonly warnings: readonly Problem[];
}

/** An article with what there is to say of it. */
export type Paired = Omit<Opened, 'originals'>;
/** An aligner for two texts that it knows already. */
export type Aligning = (options: AlignOptions) => Promise<Aligned | undefined>;

/** The article with its texts paired by an aligner, and a word if they do not look like a pair. */
export async function alignedNow(texts: Unaligned, align: Aligning, options: OpenOptions): Promise<Result<Paired>> {
  const { source, target } = texts.languages;
  const glossaries = (await options.glossaries?.()) ?? [];
  const found = await align({ glossary: glossaries.flatMap(each => termPairs(each, source, target)) });
  if (found === undefined) return failure({ code: 'open.stopped' });
  const article = { ...texts, alignment: autoAlignment(found.beads) };
  return success({ article, warnings: found.parallel ? [] : [{ code: 'align.not-parallel' }] });
}
