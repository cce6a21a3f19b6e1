/*
 * An eojeol is a stem with particles or endings. The aligner needs no exact lemma, only what comes back when the
 * same word does: the longest ending that leaves at least one syllable is cut, then once more.
 */

/** Particles and endings, longest first within what `cut` tries. */
const ENDINGS = new Set(
  (
    '은 는 이 가 을 를 의 에 와 과 도 만 로 나 야 여 아 께 서 들 님 씩 ' +
    '으로 에서 에게 에는 에도 에의 까지 부터 처럼 보다 마다 조차 마저 밖에 이나 이며 이고 이라 이다 이란 라고 라는 라며 라도 로서 로써 로는 로도 ' +
    '와의 과의 와는 과는 만을 만이 만의 들은 들이 들을 들의 들도 들과 들에 께서 한테 하고 이여 이요 이니 으로서 으로써 으로는 으로도 에서는 에서도 에서의 에게서 에게는 ' +
    '까지는 까지의 부터는 로부터 으로부터 에서부터 이라고 이라는 이라며 이라도 이지만 들에게 들에게는 들에서 들로 들까지 이었다 였다 이었고 이었던 이었으나 이므로 ' +
    '다 고 며 면 지 게 기 던 는데 지만 면서 으며 으면 으면서 도록 려고 려는 으려고 거나 아서 어서 여서 하다 하는 하고 하여 하며 하면 하기 하지 하게 하던 하도록 하려고 하려는 하면서 하거나 하지만 하는데 하였다 하였고 하였으며 하였더라 하니 하나 하라 하매 하사 하시 하신 하시니 하되 하더라 하더니 하느니라 하리라 하소서 하니라 하였느니라 하였으니 하였으나 하였으므로 하므로 하기를 하기로 하기도 하기에 하는지 ' +
    '한 할 함 해 했다 했고 했으며 했던 했지만 했으나 했다고 했다며 한다 한다고 한다는 한다며 한다면 했는데 해서 해야 해온 해왔다 합니다 했습니다 했을 했음 했었다 할지 함을 함으로써 ' +
    '되다 되는 되고 되어 되며 되면 되기 되지 되게 된 될 됨 돼 됐다 됐고 됐으며 됐던 됐지만 됐다고 된다 된다고 된다는 되었다 되었고 되었으며 되었던 되자 되면서 ' +
    '당한 당했다 시킨 시키는 시켰다 시키고 시키기 받은 받는 받고 받았다 적인 적으로 적 인 일 임 인데 인가 일까 였던 였고 ' +
    '니라 더라 리라 느니라 으니 으나 으매 시니 소서 노라 도다 로다 었더라 았더라 으라 거늘 이니라 이더라 이로다 이로되 ' +
    '습니다 ㅂ니다 았다 었다 았고 었고 았던 었던 았으며 었으며 았으나 었으나 았지만 었지만 았다고 었다고 는다 는다고 은데 을지 네요 어요 아요 세요 지요 죠'
  ).split(/\s+/u),
);

const LONGEST = 6;

/** The word without its longest ending, or undefined where it has none that leaves `least` syllables. */
function cut(word: string, least: number): string | undefined {
  for (let length = Math.min(LONGEST, word.length - least); length > 0; length--)
    if (ENDINGS.has(word.slice(-length))) return word.slice(0, -length);
  return undefined;
}

/** The stem of an eojeol: particles and endings cut twice, as long as two syllables are left (one at the first cut). */
export function koreanStem(eojeol: string): string {
  const once = cut(eojeol, eojeol.length > 2 ? 2 : 1) ?? eojeol;
  return cut(once, 2) ?? once;
}

/** What the stem may be: the eojeol whole, cut once short, cut long, cut twice; each once. */
export function koreanStems(eojeol: string): string[] {
  const short = Array.from({ length: LONGEST }, (_, at) => at + 1)
    .filter(length => length < eojeol.length && ENDINGS.has(eojeol.slice(-length)))
    .map(length => eojeol.slice(0, -length));
  return [...new Set([koreanStem(eojeol), ...short, eojeol])];
}

/** Whether what follows a stem is a chain of particles or endings, or nothing. */
export function isEnding(rest: string): boolean {
  if (rest === '' || ENDINGS.has(rest)) return true;
  for (let length = 1; length < rest.length; length++)
    if (ENDINGS.has(rest.slice(0, length)) && ENDINGS.has(rest.slice(length))) return true;
  return false;
}
