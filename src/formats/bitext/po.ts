import type { BeadStatus } from '../../domain/bitext/alignment.ts';
import type { Result } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';
import type { BitextFormat, BitextReading, BitextToWrite, Stamp, TranslationUnit } from './bitext-format.ts';
import { bitextOf, type Draft } from './draft.ts';
import { type PoEntry, readPoEntries } from './po-read.ts';
import { blocksOf, paragraphsOf, tidy } from './unit-text.ts';

/** Fields of the header, which is the entry without a source, by their names in lower case. */
function headerOf(entries: readonly PoEntry[]): ReadonlyMap<string, string> {
  const text = entries.find(isHeader)?.strings.get('msgstr') ?? '';
  return new Map(
    text.split('\n').map(line => {
      const [name = '', ...rest] = line.split(':');
      return [name.trim().toLowerCase(), rest.join(':').trim()];
    }),
  );
}

const isHeader = ({ strings }: PoEntry): boolean => strings.get('msgid') === '' && !strings.has('msgctxt');

/** Every form of one side, the same ones once. */
const formsOf = ({ strings }: PoEntry, keyword: RegExp): Block[] => {
  const forms = [...strings].filter(([name]) => keyword.test(name)).map(([, text]) => text);
  return [...new Set(forms)].flatMap(blocksOf);
};

/** What is fuzzy is not confirmed; `flagged` beside it is a word of our own, which gettext passes over. */
function statusIn({ flags }: PoEntry): BeadStatus | undefined {
  if (!flags.includes('fuzzy')) return undefined;
  return flags.includes('flagged') ? 'flagged' : 'auto';
}

const readEntry = (entry: PoEntry, source: string, target: string): Draft => ({
  texts: new Map([
    [source, formsOf(entry, /^msgid/u)],
    [target, formsOf(entry, /^msgstr/u)],
  ]),
  status: statusIn(entry),
  notes: blocksOf(entry.notes.join('\n')).map(({ text }) => text),
});

function read(text: string): Result<BitextReading> {
  const { entries, problems } = readPoEntries(text);
  const header = headerOf(entries);
  const source = header.get('x-source-language') || 'source';
  const target = header.get('language') || 'target';
  const names = source === target ? (['source', 'target'] as const) : ([source, target] as const);
  const drafts = entries.filter(entry => !isHeader(entry)).map(entry => readEntry(entry, ...names));
  const title = tidy(header.get('project-id-version') ?? '');
  return bitextOf(drafts, problems, { first: names[0], ...(title !== '' && { title }) });
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' };

const quoted = (text: string): string => `"${text.replace(/[\\"\n\t]/gu, found => ESCAPES[found] ?? found)}"`;

/** A keyword with its text; one of several lines stands below an empty string, as gettext has it. */
function keyword(name: string, text: string): string[] {
  const lines = text.split(/(?<=\n)/u);
  return lines.length > 1 ? [`${name} ""`, ...lines.map(quoted)] : [`${name} ${quoted(text)}`];
}

const comment = (note: string): string => `# ${toPrintable(note)}`;

/** Notes as comments, an empty one between two. */
const comments = (notes: readonly string[]): string[] =>
  notes.flatMap((note, at) => (at === 0 ? [comment(note)] : ['#', comment(note)]));

function writeEntry(unit: TranslationUnit, context: string | undefined): string {
  const lines = [
    ...comments(unit.notes),
    ...(unit.status === 'confirmed' ? [] : [unit.status === 'flagged' ? '#, fuzzy, flagged' : '#, fuzzy']),
    ...(context === undefined ? [] : keyword('msgctxt', context)),
    ...keyword('msgid', paragraphsOf(unit.source)),
    ...keyword('msgstr', paragraphsOf(unit.target)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is there twice needs a context: the number of its pair. */
function contextsOf(units: readonly TranslationUnit[]): (string | undefined)[] {
  const seen = new Set<string>();
  return units.map(({ source }, at) => {
    const text = paragraphsOf(source);
    const isRepeat = seen.has(text);
    seen.add(text);
    return isRepeat ? String(at + 1) : undefined;
  });
}

function write({ id, languages, units }: BitextToWrite, { now, version }: Stamp): string {
  const header = [
    `Project-Id-Version: ${id}`,
    `PO-Revision-Date: ${now.toISOString().slice(0, 16).replace('T', ' ')}+0000`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `Language: ${languages.target}`,
    `X-Source-Language: ${languages.source}`,
    `X-Generator: narani ${version}`,
  ];
  const contexts = contextsOf(units);
  const entries = units.map((unit, at) => writeEntry(unit, contexts[at]));
  const head = [...keyword('msgid', ''), ...keyword('msgstr', header.map(line => `${line}\n`).join(''))];
  return [`${head.join('\n')}\n`, ...entries].join('\n');
}

/** gettext PO. Plural forms are segments of one pair; what is fuzzy is not confirmed. */
export const po: BitextFormat = {
  id: 'po',
  purpose: 'memory',
  emptySides: ['target'],
  extensions: ['po', 'pot'],
  recognises: head => /^(?:#[^\n]*\n|\s)*(?:msgctxt|msgid)\s+"/u.test(head),
  read,
  write,
};
