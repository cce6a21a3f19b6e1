import { toPrintable } from '../../domain/text/printable.ts';
import { articlePaths, nameOf } from '../../library/article/article-paths.ts';
import { stampsOf, watchFiles } from '../../library/files/watch-files.ts';
import type { Shelf } from '../../library/shelf/shelf.ts';
import type { Event } from '../events.ts';
import type { Performing } from '../performing.ts';

/** How long files may be halfway between two states before it is said that they have a mistake, in milliseconds. */
const PATIENCE = 700;

/** What following leans on; `flush` writes what this window has not written yet. */
export interface Following extends Pick<Performing, 'open' | 'dispatch'> {
  readonly shelf: Shelf;
  readonly flush: () => void;
}

/** The event of the article as it is on disk, or of what is wrong with it; none where it is not there any more. */
async function look({ shelf, open }: Following, article: string): Promise<Event | undefined> {
  const read = await open([nameOf(shelf, article)]);
  if (read.ok) return { type: 'changed', article, now: { ...read.value.article, id: article } };
  const [first] = read.problems;
  if (first?.code === 'article.unknown') return undefined;
  const file = first?.file?.split('/').at(-1) ?? article;
  const where = [file, first?.place?.line, first?.place?.column].filter(part => part !== undefined).join(':');
  return { type: 'noticed', notice: { code: 'broken', values: { where: toPrintable(where) } } };
}

/**
 * Follows the files of one article after the other, and tells what they have become. Mistakes are told once, when they
 * have stood for a while; until they are mended nothing more is said.
 */
export function createFollower(following: Following): (article: string) => void {
  let stop = (): void => undefined;
  return article => {
    stop();
    const paths = () => articlePaths(following.shelf, article);
    let looks = 0;
    let isTold = false;
    let later: NodeJS.Timeout | undefined;
    const take = async (isLast: boolean): Promise<void> => {
      const number = ++looks;
      clearTimeout(later);
      following.flush();
      const before = stampsOf(paths());
      const event = await look(following, article);
      following.flush();
      // What was written while it was read, here or elsewhere, is seen by the look that follows it.
      if (number !== looks || event === undefined || stampsOf(paths()) !== before) return;
      if (event.type === 'changed') isTold = false;
      else if (!isLast) later = setTimeout(() => void take(true), PATIENCE);
      if (event.type === 'changed' || (isLast && !isTold)) following.dispatch(event);
      isTold ||= isLast && event.type !== 'changed';
    };
    const unwatch = watchFiles(paths, () => void take(false));
    stop = () => {
      looks++;
      clearTimeout(later);
      unwatch();
    };
  };
}
