/** Kinds of file that are no text and that people try to open, by how they begin (as Latin-1). */
const KINDS: readonly (readonly [kind: string, begins: RegExp])[] = [
  ['PDF', /^%PDF-/u],
  ['Hangul (HWP)', /^HWP Document File/u],
  ['Hangul (HWP)', /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1[\s\S]*?(?:H\0w\0p\0S\0u\0m\0m\0a\0r\0y|HWP Document File)/u],
  ['Word, Excel, HWP', /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/u],
  ['Word', /^PK\x03\x04[\s\S]*?word\//u],
  ['Hangul (HWPX)', /^PK\x03\x04[\s\S]*?(?:mimetypeapplication\/hwp\+zip|Contents\/header\.xml)/u],
  ['OpenDocument', /^PK\x03\x04[\s\S]*?mimetypeapplication\/vnd\.oasis/u],
  ['ZIP', /^PK\x03\x04/u],
  ['RTF', /^\{\\rtf/u],
  ['PNG', /^\x89PNG\r\n/u],
  ['JPEG', /^\xFF\xD8\xFF/u],
  ['GIF', /^GIF8[79]a/u],
  ['gzip', /^\x1F\x8B\x08/u],
];

/** Bytes that tell the kind of a file. */
const HEAD = 16 * 1024;

/** What kind of file bytes are, where it is a known one that is no text. */
export function documentKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return KINDS.find(([, begins]) => begins.test(head))?.[0];
}

/** Of a text, the share that control characters may be; a few stand in texts that were taken from a terminal. */
const MOST_CONTROLS = 0.2;

/** Whether so much of a text is control characters that it is none. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, HEAD);
  const controls = head.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/gu)?.length ?? 0;
  return controls > 3 && controls > MOST_CONTROLS * head.length;
}
