import type { Article } from '../../domain/bitext/article.ts';
import { writeAlignmentTsv } from './alignment-tsv.ts';
import { writeMarkdown } from './markdown-write.ts';
import { writeNotesJson } from './notes-json.ts';

/** A file of an article folder. */
export interface ArticleFile {
  readonly name: string;
  readonly text: string;
}

/** The tag of a text whose language nobody can tell from the other's. */
const UNDETERMINED = 'und';

/** The tags that name the two texts: files of one name cannot stand in one folder. */
const fileLanguages = ({ source, target }: Article['languages']): Article['languages'] => ({
  source,
  target: target === source ? UNDETERMINED : target,
});

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The files of a folder from which the same article is read again. */
export function articleFiles(article: Article): readonly ArticleFile[] {
  const { id, title, byline, date, licence, description, source, target, alignment, notes } = article;
  const languages = fileLanguages(article.languages);
  return [
    { name: 'article.json', text: json({ id, title, byline, date, languages, licence, description }) },
    { name: `${languages.source}.md`, text: writeMarkdown(source) },
    { name: `${languages.target}.md`, text: writeMarkdown(target) },
    { name: 'alignment.tsv', text: writeAlignmentTsv(alignment) },
    ...(notes.length > 0 ? [{ name: 'notes.json', text: writeNotesJson(notes, languages) }] : []),
  ];
}
