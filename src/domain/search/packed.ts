/** Letters as octets: ASCII as it is, jamo above it, and all else by a hash, which may take one letter for another. */
const JAMO = 0x3131;
const octetOf = (code: number): number =>
  code < 0x80 ? code : code >= JAMO && code < JAMO + 0x40 ? 0x80 + code - JAMO : 0xc0 + (code & 0x3f);

/** The letters of a key with an octet for each, as a string: what one key is in another, it is in it packed as well. */
export function packed(letters: string): string {
  let octets = '';
  for (let at = 0; at < letters.length; at++) octets += String.fromCharCode(octetOf(letters.charCodeAt(at)));
  return octets;
}
