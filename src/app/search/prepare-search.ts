import type { Article } from '../../domain/bitext/article.ts';
import { eachDocument } from '../../domain/search/document.ts';
import type { Part } from '../../domain/search/part.ts';
import { createSearch } from '../../domain/search/search.ts';
import type { HanjaTable } from '../../domain/text/hanja.ts';
import type { ShelfIndex } from '../../library/search/search-in-background.ts';
import type { Effect, Event } from '../events.ts';
import type { Terms } from '../terms/terms.ts';

/** What making the search leans on. */
export interface Preparing {
  readonly hanja: HanjaTable;
  /** Opened when it is first asked for. */
  readonly index: () => ShelfIndex;
  readonly dispatch: (event: Event) => void;
}

/** For how long it works at a time, and between two words on how far it is, in ms. */
const TURN = 8;
const TOLD = 100;

/** An article of so many beads is not taken into memory where the index has it. */
const LARGE = 4096;

type Wish = Extract<Effect, { type: 'prepare-search' }>;

/** A part without an article. */
const without = (part: Part, id: string): Part => ({
  ...part,
  article: place => {
    const article = part.article(place);
    return article === id ? undefined : article;
  },
});

/** The shelf's parts as the open article has them, which is searched as it is and not as it was when it was indexed. */
function partsFor(index: ShelfIndex, id: string, isHeld: boolean): () => readonly Part[] {
  let seen: readonly Part[] | undefined;
  let made: readonly Part[] = [];
  return () => {
    const now = index.current().parts;
    if (now !== seen) made = isHeld ? now.map(part => without(part, id)) : now;
    seen = now;
    return made;
  };
}

const pause = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Adds the beads of an article in turns with what else there is to do; stops where it is not wanted any more. */
async function addAll(
  { article, terms }: { readonly article: Article; readonly terms: Terms },
  add: ReturnType<typeof createSearch>['add'],
  told: (share: number) => boolean,
): Promise<void> {
  let turn = performance.now();
  let tell = turn;
  for (const document of eachDocument(article, terms.index)) {
    add(document);
    const now = performance.now();
    if (now < turn + TURN) continue;
    if (now > tell + TOLD) {
      if (!told((document.bead + 1) / article.alignment.length)) return;
      tell = performance.now();
    }
    await pause();
    turn = performance.now();
  }
}

/** What keeps the search up to what there is to search. */
interface Preparer {
  /** Makes the search over the open article at once, and brings the index of the shelf up to it behind; the last wish counts. */
  readonly prepare: (wish: Wish) => Promise<void>;
  /** Brings an index that is in use up to a shelf that has lost an article or got one. */
  readonly shelfChanged: () => void;
}

/** A preparer that has prepared nothing yet. */
export function createPreparer({ hanja, index: indexOf, dispatch }: Preparing): Preparer {
  let latest: Wish | undefined;
  let prepared: string | undefined;
  let told: (share: number) => void = () => undefined;
  const prepare = async (wish: Wish): Promise<void> => {
    const { article, terms } = wish;
    if (latest?.article === article && latest.terms === terms) return;
    latest = wish;
    // The window is drawn first.
    await pause();
    if (latest !== wish) return;
    const { id } = article;
    const index = indexOf();
    const isHeld = article.alignment.length <= LARGE || !index.current().titles.has(id);
    const search = createSearch([], { glossaries: terms.glossaries, hanja }, partsFor(index, id, isHeld));
    // An edit of the open article changes nothing else on the shelf, and the article itself is searched as it is.
    const isEdit = prepared === id;
    prepared = id;
    let own = 0;
    let shelf = isEdit ? 1 : 0;
    const tell = (): boolean => {
      if (latest !== wish) return false;
      const titles = new Map([...index.current().titles, [id, article.title]]);
      dispatch({ type: 'searchable', article: id, search, titles, share: (own + shelf) / 2 });
      return true;
    };
    told = share => {
      shelf = share;
      tell();
    };
    if (!isEdit) index.update(told);
    if (isHeld)
      await addAll(wish, search.add, share => {
        own = share;
        return tell();
      });
    own = 1;
    tell();
  };
  const shelfChanged = (): void => {
    if (prepared !== undefined) indexOf().update(told);
  };
  return { prepare, shelfChanged };
}
