/** What comes down the line from a keyboard and from a terminal. */
export const INPUT: readonly string[] = [
  ...'abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㄱㄴㅅㅕㅍㅈㅌㅛㅋ',
  ...[
    '한글',
    '가나다',
    '값',
    '뷁',
    '\u1112\u1161\u11ab',
    'ﾡ',
    '\r',
    '\n',
    '\t',
    '\u007F',
    '\u0004',
    '\u0015',
    '\u000F',
  ],
  ...[
    '\u001B',
    '\u001B[A',
    '\u001B[B',
    '\u001B[C',
    '\u001B[D',
    '\u001B[H',
    '\u001B[F',
    '\u001B[5~',
    '\u001B[6~',
    '\u001BOP',
  ],
  ...['\u001B[<64;10;10M', '\u001B[M !!', '\u001B[I', '\u001B[O', '\u001B[12;40R', '\u001B[?62;4c', '\u001B[0n'],
  ...[
    '\u001B]11;rgb:1c1c/1c1c/1c1c\u001B\\',
    '\u001B]52;c;cQ==\u0007',
    '\u001BP1$r0m\u001B\\',
    '\u001B_Gi=1;OK\u001B\\',
  ],
  ...['\u001B[200~q\rj\u001B[201~', '👩‍👧', '\uD83D', 'e\u0301\u0301'],
];

/** Numbers from 0 to below 1 that are the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
