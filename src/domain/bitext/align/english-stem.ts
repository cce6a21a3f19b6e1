/*
 * English words as they come back: irregular forms from a table, regular endings by rows. Both sides of every
 * comparison pass through here, so a stem need not be a word: `government` and `governing` may stay apart.
 */

/** Irregular forms, each row the base and what it stands for. */
const IRREGULAR =
  'be am is are was were been being|have has had having|do does did done|go goes went gone|say said|tell told|take took taken|' +
  'make made|give gave given|get got gotten|come came|see saw seen|know knew known|think thought|find found|begin began begun|' +
  'become became|bring brought|build built|buy bought|catch caught|choose chose chosen|cut cutting|deal dealt|die died dying|draw drew drawn|' +
  'drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|fly flew flown|forget forgot forgotten|' +
  'grow grew grown|hang hung|hear heard|hide hid hidden|hit hitting|hold held|keep kept|lay laid|lead led|leave left|lend lent|lie lay lain lying|' +
  'lose lost|mean meant|meet met|pay paid|read reading|ride rode ridden|rise rose risen|run ran running|seek sought|sell sold|send sent|' +
  'set setting|shake shook shaken|shine shone|shoot shot|show showed shown|shut shutting|sing sang sung|sink sank sunk|sit sat|sleep slept|' +
  'speak spoke spoken spake|spend spent|stand stood|steal stole stolen|strike struck stricken|swear swore sworn|swim swam swum|teach taught|' +
  'tear tore torn|throw threw thrown|understand understood|wake woke woken|wear wore worn|win won winning|write wrote written|bear bore born borne|' +
  'break broke broken|bind bound|freeze froze frozen|flee fled|man men|woman women|child children|person people|foot feet|tooth teeth|' +
  'mouse mice|life lives|wife wives|leaf leaves|half halves|good better best|bad worse worst|many more most|little less least|far further farther|' +
  'old older oldest elder|use used using|arise arose arisen|swallow swallowed|cast casting|put putting|let letting|hurt hurting|cost costing';

const BASES = new Map(
  IRREGULAR.split('|').flatMap(row => {
    const [base = '', ...forms] = row.split(' ');
    return [base, ...forms].map(form => [form, base] as const);
  }),
);

/** Regular endings: what the word ends in and what takes its place; the first row that fits is used. */
const REGULAR: readonly (readonly [RegExp, string])[] = [
  [/['’]s$/u, ''],
  [/([^aeiou])ies$/u, '$1y'],
  [/(ss|sh|ch|x|z)es$/u, '$1'],
  [/([^su])s$/u, '$1'],
];

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])ied$/u, '$1y'],
  [/([bdfgmnprt])\1(?:ed|ing)$/u, '$1'],
  [/(..[^e])(?:ed|ing)$/u, '$1'],
  [/(..)ly$/u, '$1'],
];

/** What any of those endings ends in: most words end in none. */
const REGULAR_END = /[sdgy]$/u;

const apply = (rows: readonly (readonly [RegExp, string])[], word: string): string => {
  const row = rows.find(([ending]) => ending.test(word));
  return row ? word.replace(row[0], row[1]) : word;
};

const silent = (word: string): string => (word.length > 3 ? word.replace(/e$/u, '') : word);

/** The stem of an English word in lower case: `said` and `say`, `nations` and `nation`, `used` and `use` meet. */
export function englishStem(word: string): string {
  const known = BASES.get(word);
  if (known !== undefined) return silent(known);
  if (!REGULAR_END.test(word)) return silent(word);
  const singular = word.length > 3 ? apply(REGULAR, word) : word;
  return silent(BASES.get(singular) ?? apply(ENDINGS, singular));
}

/** Words too common to tell one sentence from another, with their stems; written out, since a start waits for them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with and or but not no nor as if than that this these those there here it its he him his she ' +
    'her they them their we us our you your i me my who whom whose which what when where how why be have do will would shall should can ' +
    'could may might must so such into unto upon out up down over about after before more also only very just then thou thee thy ye any all ' +
    'is am are was were been being has had having does did done own s t re ve ll d m thi thes thos tho ther whos wher hav befor many'
  ).split(' '),
);
