import { cells } from '../../src/domain/text/graphemes.ts';
import type { Session, StyledCell } from '../e2e/session.ts';

const CELL = { width: 9, height: 20, font: 16 };
const COLOURS = ['#1c1c1c', '#d75f5f', '#87af5f', '#d7af5f', '#5f87d7', '#af87d7', '#5fafaf', '#d0d0d0'];
const PAPER = '#16181d';
const INK = '#d0d0d0';

const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, character => `&#${character.codePointAt(0)};`);

function drawCell(cell: StyledCell, x: number, y: number): string {
  const colour = cell.colour === undefined ? INK : (COLOURS[cell.colour % 8] ?? INK);
  const [fill, back] = cell.inverse ? [PAPER, colour] : [colour, undefined];
  const left = x * CELL.width;
  const width = cells(cell.text) * CELL.width;
  const box = back
    ? `<rect x="${left}" y="${y * CELL.height}" width="${width}" height="${CELL.height}" fill="${back}"/>`
    : '';
  const line = cell.underline
    ? `<rect x="${left}" y="${y * CELL.height + 17}" width="${width}" height="1" fill="${fill}"/>`
    : '';
  const style = `${cell.bold ? ' font-weight="bold"' : ''}${cell.italic ? ' font-style="italic"' : ''}${cell.dim ? ' opacity="0.6"' : ''}`;
  const glyph =
    cell.text.trim() === ''
      ? ''
      : `<text x="${left}" y="${y * CELL.height + 15}" fill="${fill}"${style}>${escapeXml(cell.text)}</text>`;
  return box + line + glyph;
}

/** The screen of a running program as an SVG picture, a glyph a cell, so that columns stay columns in any font. */
export function picture(session: Session): string {
  const rows = session.cells();
  const width = Math.max(...rows.map(row => row.length)) * CELL.width;
  const body = rows
    .map((row, y) => row.map((cell, x) => (cell.text === '' ? '' : drawCell(cell, x, y))).join(''))
    .join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9 -10 ${width + 18} ${rows.length * CELL.height + 20}" font-family="D2Coding, 'Noto Sans Mono CJK KR', monospace" font-size="${CELL.font}">`,
    '<title>narani</title>',
    `<rect x="-9" y="-10" width="100%" height="100%" fill="${PAPER}"/>`,
    body,
    '</svg>\n',
  ].join('\n');
}
