/** Letters as octets: ASCII as it is, jamo above it, and all else by a hash, which may take one letter for another. */
const JAMO = 0x3131;
const octetOf = (code: number): number =>
  code < 0x80 ? code : code >= JAMO && code < JAMO + 0x40 ? 0x80 + code - JAMO : 0xc0 + (code & 0x3f);

/** Octets that are made a string at once: one that grows letter by letter takes thirty times the room. */
const CHUNK = 4096;

/** The letters of a key with an octet for each, as a string: what one key is in another, it is in it packed as well. */
export function packed(letters: string): string {
  const octets = new Uint8Array(letters.length);
  for (let at = 0; at < octets.length; at++) octets[at] = octetOf(letters.charCodeAt(at));
  let text = '';
  for (let at = 0; at < octets.length; at += CHUNK) text += String.fromCharCode(...octets.subarray(at, at + CHUNK));
  return text;
}
