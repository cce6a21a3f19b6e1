/** Letters as octets: ASCII as it is, jamo above it, and all else by a hash, which may take one letter for another. */
const JAMO = 0x3131;
const octetOf = (code: number): number =>
  code < 0x80 ? code : code >= JAMO && code < JAMO + 0x40 ? 0x80 + code - JAMO : 0xc0 + (code & 0x3f);

/** Octets that are made a string at once: one that grows letter by letter takes thirty times the room. */
const CHUNK = 4096;

/** The letters of a key with an octet for each, as a string: what one key is in another, it is in it packed as well. */
export function packed(letters: string): string {
  let text = '';
  for (let from = 0; from < letters.length; from += CHUNK) {
    const octets = new Array<number>(Math.min(CHUNK, letters.length - from));
    for (let at = 0; at < octets.length; at++) octets[at] = octetOf(letters.charCodeAt(from + at));
    text += String.fromCharCode.apply(null, octets);
  }
  return text;
}
