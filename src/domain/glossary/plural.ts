/** Words whose plural no rule gives, and those that have none of their own. */
const IRREGULAR: Readonly<Record<string, string>> = {
  child: 'children',
  foot: 'feet',
  goose: 'geese',
  mouse: 'mice',
  person: 'people',
  tooth: 'teeth',
  corps: 'corps',
  headquarters: 'headquarters',
  series: 'series',
  species: 'species',
  aircraft: 'aircraft',
  spacecraft: 'spacecraft',
};

/** The first row whose end a word has gives its plurals; a row without any is for words that are plural already. */
const RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!ger|hu|ro|otto|nor|sha|talis|mussul|brah)man$/, ['men']],
  [/(?<=kni|li|wi)fe$|(?<=lea|loa|thie|hal|shel|wol|sel|cal)f$/, ['ves']],
  [/(?<=[b-df-hj-np-tv-xz])y$/, ['ies']],
  [/(?<=[a-z]s)is$/, ['es']],
  [/(?<=ss|us|x|z|sh)$/, ['es']],
  [/(?<=ch|o)$/, ['es', 's']],
  [/s$/, []],
  [/(?<=[\p{L}\p{N}])$/u, ['s']],
];

/** The plurals of one English word as they may be spelled: `army` → `armies`, `veto` → `vetoes`, `vetos`. */
function pluralsOfWord(word: string): string[] {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return [word.charAt(0) + irregular.slice(1)];
  const [rule, endings] = RULES.find(([end]) => end.test(lower)) ?? [/$/, []];
  const stem = word.slice(0, word.length - (rule.exec(lower)?.[0].length ?? 0));
  return endings.map(ending => stem + ending);
}

const PREPOSITIONS: ReadonlySet<string> = new Set('of at for in on to by against with from under without'.split(' '));

/** The plurals of an English term: of the word before its first preposition, `ministers of …`, or else of the last. */
export function plurals(term: string): string[] {
  const words = term.split(/(\s+|-)/u);
  const preposition = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const head = preposition > 0 ? preposition - 2 : words.length - 1;
  return pluralsOfWord(words[head] ?? '').map(plural => words.with(head, plural).join(''));
}
