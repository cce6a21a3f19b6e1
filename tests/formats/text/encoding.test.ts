import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/formats/text/encoding.ts';

/** What bytes are read as: the encoding and the text, or the problem and its place. */
function read(bytes: Uint8Array, asked?: string): string {
  const decoded = decodeText(bytes, asked);
  if (decoded.ok) return `${decoded.value.encoding}: ${decoded.value.text}`;
  const [problem] = decoded.problems;
  return [problem?.code, problem?.place?.line, problem?.place?.column].filter(part => part !== undefined).join(' ');
}

const bytes = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding);

describe('short Korean is told in every encoding, without a mark', () => {
  const texts = [
    '한글',
    '안녕하세요. 반갑습니다.\n',
    '똠방각하 펲시',
    '中國의 大學',
    '폭풍군단이 1만2000명',
    '“그는” 말했다…',
    'A 가',
  ];
  const encodings = ['utf-8', 'cp949', 'utf-16le', 'utf-16be'];
  it.each(texts.flatMap(text => encodings.map(encoding => [text, encoding])))('%s in %s', (text, encoding) => {
    expect(read(bytes(text, encoding))).toBe(`${encoding}: ${text}`);
  });
});

describe('what is not Korean', () => {
  it.each([
    ['It’s “fine” – really, he said.', 'windows-1252'],
    ['Café déjà vu, naïve', 'windows-1252'],
    ['plain', 'utf-8'],
    ['plain words', 'utf-16le'],
  ])('%s in %s', (text, encoding) => expect(read(bytes(text, encoding))).toBe(`${encoding}: ${text}`));
});

it('all 11,172 syllables are read in CP949', () => {
  const syllables = Array.from({ length: 11_172 }, (_, at) => String.fromCodePoint(0xac00 + at)).join('');
  expect(read(bytes(syllables, 'cp949'), 'cp949')).toBe(`cp949: ${syllables}`);
});

it('a text of common syllables is never taken for another encoding', () => {
  const syllable = fc.constantFrom(...'가나다라마바사아자차카타파하고는이을에의한국사람말글날물불산강들길집일');
  const word = fc.string({ unit: syllable, minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 30 }),
      fc.constantFrom('utf-8', 'cp949', 'utf-16le', 'utf-16be'),
      (words, encoding) => {
        const text = `${words.join(' ')}.`;
        expect(read(bytes(text, encoding))).toBe(`${encoding}: ${text}`);
      },
    ),
  );
});

describe('a mark or a declaration', () => {
  it.each([
    ['a mark of UTF-8', [0xef, 0xbb, 0xbf, 0x61], 'utf-8: a'],
    ['a mark of UTF-16LE', [0xff, 0xfe, 0x00, 0xac], 'utf-16le: 가'],
    ['a mark of UTF-16BE', [0xfe, 0xff, 0xac, 0x00], 'utf-16be: 가'],
  ])('%s is no part of the text', (_, given, expected) => expect(read(Uint8Array.from(given))).toBe(expected));

  it.each([
    ['XML', '<?xml version="1.0" encoding="EUC-KR"?><a>똠</a>', 'cp949', 'cp949'],
    ['an HTML page', '<html><meta charset=ks_c_5601-1987><p>가', 'cp949', 'cp949'],
    [
      'an older page',
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>日本語',
      'shift_jis',
      'shift_jis',
    ],
    ['a page that was saved in another one than it says', '<meta charset="euc-kr"><p>가나다', 'utf-8', 'utf-8'],
  ])('%s is read as it says, or as it is', (_, text, encoding, expected) => {
    expect(read(bytes(text, encoding))).toBe(`${expected}: ${text}`);
  });
});

describe('broken or no text', () => {
  const broken = Uint8Array.from([...bytes('가나다라\n마바 ', 'utf-8'), 0xff, ...bytes('사아자차카', 'utf-8')]);

  it.each([
    ['one byte in UTF-8 is told by its place', broken, 'file.encoding 2 4'],
    ['UTF-8 that is cut off', bytes('가나다라마바사', 'utf-8').subarray(0, -1), 'file.encoding 1 7'],
    ['bytes of no text', Uint8Array.from({ length: 200 }, (_, at) => (at * 7) % 32), 'file.binary'],
    ['zeros', new Uint8Array(100), 'file.binary'],
    ['a PDF', bytes('%PDF-1.7\n…', 'utf-8'), 'file.document'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'file.document'],
    ['nothing', new Uint8Array(), 'utf-8: '],
    ['a control character or two are no harm', bytes('\u001B[31m가나다\0라', 'utf-8'), 'utf-8: \u001B[31m가나다\0라'],
  ])('%s', (_, given, expected) => expect(read(given)).toBe(expected));

  it('is read all the same, in part, where the encoding is named and little is broken', () => {
    const text = '가나다라마바사아자차카타파하'.repeat(5);
    const decoded = decodeText(Uint8Array.from([...bytes(text, 'utf-8'), 0xff]), 'utf-8');
    expect(decoded.ok && decoded.value).toEqual({
      text: `${text}\uFFFD`,
      encoding: 'utf-8',
      broken: { line: 1, column: 71 },
    });
    expect(read(bytes(text, 'cp949'), 'utf-8')).toBe('file.encoding 1 1');
  });
});
