import { getJosaPicker } from 'josa';

/** Ends of values that are read otherwise than they are spelled, with how they are read. */
const READ_AS: readonly (readonly [RegExp, string])[] = [
  [/%$/u, '퍼센트'],
  [/\d\s*[ckm]?m$/u, '미터'],
  [/\d\s*[km]?g$/u, '그램'],
  // One consonant after one vowel closes the syllable: 탭, 리밋, 데스크톱. After two letters it does not: 텍스트.
  [/(?:^|[^aeiou])[aeiou][bkt]$/iu, '탭'],
];

/** A value as it is said at its end, brackets and quotation marks apart. */
function said(value: string): string {
  const bare = value.replace(/(?:\s*\([^()]*\)|[\s’”』」》)\]])+$/u, '');
  const read = READ_AS.find(([end]) => end.test(bare));
  return read === undefined ? value : read[1];
}

/** Particles that a Korean message may ask for behind a value, by the form that stands after a final consonant. */
export function particles(): Readonly<Record<string, (value: string) => string>> {
  const after = (choose: (word: string) => string) => (value: string) => choose(said(value));
  const subject = after(getJosaPicker('이'));
  return {
    은: after(getJosaPicker('은')),
    이: subject,
    을: after(getJosaPicker('을')),
    와: after(getJosaPicker('와')),
    으로: after(getJosaPicker('으로')),
    이라는: value => (subject(value) === '이' ? '이라는' : '라는'),
  };
}
