/*
 * gettext PO, entry by entry. An entry is comments, then keywords with quoted strings, which go on over lines:
 *
 *   # a translator's note         #, fuzzy       #~ msgid "obsolete"
 *   msgctxt "menu"
 *   msgid ""
 *   "글이 "
 *   "없습니다"
 *   msgstr "No text"
 */
import type { Problem } from '../../domain/problem.ts';

/** An entry as it is written; `strings` by keyword, `msgstr[1]` among them. */
export interface PoEntry {
  readonly notes: string[];
  readonly flags: string[];
  readonly strings: Map<string, string>;
  /** Whether something in it could not be read. */
  broken: boolean;
}

const KEYWORD = /^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,2}\])?)\s*(?=")/u;
const STRING = /^"((?:[^"\\]|\\.)*)"\s*$/u;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unescapeText = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|(.))/gu, (_, octal?: string, hex?: string, other = '') => {
    const code = octal ? Number.parseInt(octal, 8) : Number.parseInt(hex ?? '', 16);
    return Number.isNaN(code) ? (ESCAPES[other] ?? other) : String.fromCharCode(code);
  });

interface Reading {
  readonly entries: PoEntry[];
  readonly problems: Problem[];
  open: PoEntry | undefined;
  keyword: string | undefined;
}

/** Whether a line begins the next entry: a comment behind strings, or a keyword that was there already. */
function isNext({ open, keyword }: Reading, line: string, found: string | undefined): boolean {
  if (open === undefined) return true;
  if (line.startsWith('#')) return keyword?.startsWith('msgstr') === true;
  return (
    found !== undefined &&
    (open.strings.has(found) || (keyword?.startsWith('msgstr') === true && !found.startsWith('msgstr')))
  );
}

function begin(reading: Reading): PoEntry {
  const entry: PoEntry = { notes: [], flags: [], strings: new Map(), broken: false };
  reading.entries.push(entry);
  reading.keyword = undefined;
  reading.open = entry;
  return entry;
}

function readComment(entry: PoEntry, line: string): void {
  if (line.startsWith('#,'))
    entry.flags.push(
      ...line
        .slice(2)
        .split(',')
        .map(flag => flag.trim()),
    );
  else if (/^#(?:\s|$)/u.test(line)) entry.notes.push(line.slice(1).trim());
}

function readString(reading: Reading, entry: PoEntry, line: string, number: number, found: string | undefined): void {
  if (found !== undefined) {
    reading.keyword = found;
    entry.strings.set(found, '');
  }
  const start = found === undefined ? 0 : line.indexOf('"');
  const text = STRING.exec(line.slice(start))?.[1];
  const { keyword } = reading;
  if (text === undefined || keyword === undefined) {
    reading.problems.push({ code: 'bitext.po', place: { line: number, column: start + 1 } });
    entry.broken = true;
  } else entry.strings.set(keyword, `${entry.strings.get(keyword) ?? ''}${unescapeText(text)}`);
}

function readLine(reading: Reading, raw: string, number: number): void {
  const line = raw.trim();
  const isObsolete = line.startsWith('#~');
  if (line === '' || isObsolete) {
    if (reading.keyword !== undefined || reading.open?.broken || isObsolete) reading.open = undefined;
    return;
  }
  const found = KEYWORD.exec(line)?.[1];
  const entry = isNext(reading, line, found) ? begin(reading) : (reading.open ?? begin(reading));
  if (line.startsWith('#')) readComment(entry, line);
  else readString(reading, entry, line, number, found);
}

/** The entries of a PO text that are in use, and what was wrong in others, which are left out. */
export function readPoEntries(text: string): {
  readonly entries: readonly PoEntry[];
  readonly problems: readonly Problem[];
} {
  const reading: Reading = { entries: [], problems: [], open: undefined, keyword: undefined };
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  for (const [at, line] of lines.entries()) readLine(reading, line, at + 1);
  return {
    entries: reading.entries.filter(({ broken, strings }) => !broken && strings.size > 0),
    problems: reading.problems,
  };
}
