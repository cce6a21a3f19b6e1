import type { Ratio } from '../../domain/bitext/align/length.ts';
import type { Bead } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import { articleRatio, type SentenceLink, sentenceLinks } from '../../domain/bitext/sentence-links.ts';

/** The sentence links of a bead of an article. */
export type Links = (article: Article, bead: number) => readonly SentenceLink[];

/** Sentence links that are worked out once for each bead, and the length ratio once for each article. */
export function createLinks(): Links {
  const ratios = new WeakMap<Article, Ratio>();
  const known = new WeakMap<Bead, readonly SentenceLink[]>();
  return (article, number) => {
    const bead = article.alignment[number];
    if (bead === undefined) return [];
    const ratio = ratios.get(article) ?? articleRatio(article);
    ratios.set(article, ratio);
    const links = known.get(bead) ?? sentenceLinks(article, bead, ratio);
    known.set(bead, links);
    return links;
  };
}
