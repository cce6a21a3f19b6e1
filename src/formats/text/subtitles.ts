import { failure, success } from '../../domain/problem.ts';
import { block, linesOf, oneChapter } from './block.ts';
import { plainOf } from './entities.ts';
import type { Block, FileContent, TextFormat } from './text-format.ts';

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?`;
const TIMING = new RegExp(String.raw`^\s*(${CLOCK})\s*-->\s*(${CLOCK})(?:\s.*)?$`, 'u');

/** Milliseconds of `01:02:03,450`, with hours or without. */
function milliseconds(clock: string): number {
  const [whole = '', fraction = ''] = clock.split(/[.,]/u);
  const seconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** What is no part of what is said: tags, positions (`{\an8}`), and the dash of a speaker who is alone in the cue. */
function spoken(lines: readonly string[]): string {
  const plain = lines.map(line => plainOf(line.replace(/\{\\[^}]*\}/gu, '').replace(/<[^<>]*>/gu, '')).trim());
  const speakers = plain.filter(line => /^[-–—‐]\s*\S/u.test(line)).length;
  return (speakers === 1 ? plain.map(line => line.replace(/^[-–—‐]\s*/u, '')) : plain).join(' ');
}

/** Cues in order: from each timing to the next blank line. What stands before a timing is a number, a name or a note. */
function cues(text: string): Block[] {
  const found: Block[] = [];
  const lines = linesOf(text).map(line => line.trim());
  for (let at = 0; at < lines.length; at++) {
    const timing = TIMING.exec(lines[at] ?? '');
    if (timing === null) continue;
    const end = lines.indexOf('', at);
    const said = lines.slice(at + 1, end < 0 ? undefined : end);
    const [, from = '', to = ''] = timing;
    found.push(...block('paragraph', spoken(said), { start: milliseconds(from), end: milliseconds(to) }));
  }
  return found;
}

function read(file: FileContent) {
  const text = file.text();
  if (!text.ok) return text;
  const blocks = cues(text.value);
  if (blocks.length === 0 && text.value.trim() !== '') return failure({ code: 'subtitles.none' });
  return success(oneChapter(blocks));
}

/** WebVTT (W3C): notes, styles and regions are no text. */
export const webVtt: TextFormat = {
  id: 'vtt',
  extensions: ['vtt'],
  recognises: head => /^\uFEFF?WEBVTT(?:\s|$)/u.test(head),
  read,
};

/** SubRip subtitles. */
export const subRip: TextFormat = {
  id: 'srt',
  extensions: ['srt'],
  recognises: head => new RegExp(String.raw`^\uFEFF?\s*(?:\d+\s*[\r\n]+)?${CLOCK} --> ${CLOCK}`, 'u').test(head),
  read,
};
