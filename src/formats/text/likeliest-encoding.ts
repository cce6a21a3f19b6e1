/*
 * Which encoding short bytes without a mark are in: each candidate's text is weighed, character by character, by how
 * likely a Korean or English text holds it, and the heaviest on average wins.
 */

/** Bytes that are weighed. */
const SAMPLE = 64 * 1024;

/** The least weight on average, and of what is not ASCII the least share of what Korean is written with. */
const LEAST = 0.4;
const LEAST_KOREAN = 0.6;

const SIGNS = /[·…‘’“”「」『』〈〉《》【】、。～—※○●□■△▲▷▶→←↑↓\u3000ㄱ-ㅎㅏ-ㅣ！-～]/gu;
const HANJA = /[\u4E00-\u9FFF\uF900-\uFA0B]/gu;
const WEIGHTS: readonly (readonly [weight: number, characters: RegExp])[] = [
  [0.9, /[\t\n\r -~]/gu],
  [0.7, SIGNS],
  [0.45, HANJA],
  [-2, /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF]/gu],
];
const RARE_SYLLABLE = 0.3;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The 2,350 syllables of KS X 1001, which nearly all of Korean is written with. */
function commonSyllables(cp949: (bytes: Uint8Array) => string): ReadonlySet<string> {
  const [leads, trails] = [0xc8 - 0xb0 + 1, 0xfe - 0xa1 + 1];
  const bytes = Array.from({ length: leads * trails }, (_, at) => [
    0xb0 + Math.floor(at / trails),
    0xa1 + (at % trails),
  ]);
  return new Set(cp949(Uint8Array.from(bytes.flat())));
}

function weigh(text: string, common: ReadonlySet<string>): number {
  const syllables = text.match(/[가-힣]/gu) ?? [];
  const known = syllables.filter(syllable => common.has(syllable)).length;
  const others = WEIGHTS.reduce((sum, [weight, characters]) => sum + weight * count(text, characters), 0);
  return (known + RARE_SYLLABLE * (syllables.length - known) + others) / text.length;
}

/** Whether a text that was read as CP949 makes sense; the quotation marks of Windows-1252 come out as rare syllables. */
function isKorean(text: string, common: ReadonlySet<string>): boolean {
  const foreign = [...text.replace(/[\0-\x7F]/gu, '')];
  const known = foreign.filter(character => common.has(character)).length + count(text, SIGNS) + count(text, HANJA);
  return known >= LEAST_KOREAN * foreign.length;
}

/** The bytes to weigh, an even number of them. */
const sampleOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);

/** The likeliest of CP949 and the two of UTF-16; undefined where none is likely. `cp949` decodes that one. */
export function likeliest(bytes: Uint8Array, cp949: (bytes: Uint8Array) => string): string | undefined {
  const common = commonSyllables(cp949);
  const korean = cp949(bytes.subarray(0, SAMPLE));
  const wide = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  const candidates = [
    ...(isKorean(korean, common) && !bytes.includes(0) ? [{ name: 'cp949', text: korean }] : []),
    ...wide.map(name => ({ name, text: new TextDecoder(name).decode(sampleOf(bytes)) })),
  ].map(({ name, text }) => ({ name, weight: weigh(text, common) }));
  const [best] = candidates.sort((one, other) => other.weight - one.weight);
  return best !== undefined && best.weight > LEAST ? best.name : undefined;
}
