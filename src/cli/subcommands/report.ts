import { type Bead, beadType, isUnsure } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import { statusCounts } from '../../domain/bitext/bead-status.ts';
import type { Note } from '../../domain/bitext/note.ts';
import { type Finding, SEVERITIES } from '../../domain/check/finding.ts';
import { fineFinder } from '../../domain/check/fine.ts';
import { runChecks } from '../../domain/check/run-checks.ts';
import { compileTerms } from '../../domain/glossary/term-index.ts';
import { type Result, success } from '../../domain/problem.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Front } from '../../formats/bitext/bitext-format.ts';
import { bitextHtml } from '../../formats/bitext/bitext-html.ts';
import { bitextMarkdown } from '../../formats/bitext/bitext-markdown.ts';
import { titlesOf, unitOf } from '../../formats/bitext/hand-on.ts';
import { readChecks } from '../../library/article/checks-file.ts';
import { findingSentence } from '../../ui/content/finding-sentence.ts';
import type { Translate } from '../../ui/messages.ts';
import type { Context } from '../context.ts';
import { askedGlossaries, glossariesOf } from '../glossaries.ts';
import { complain, EXIT } from '../output.ts';

/** What the checks find in an article, without what a person has found to be fine. */
function findingsIn(context: Context, article: Article): Result<readonly Finding[]> {
  const checks = readChecks(context.shelf, article.id);
  if (!checks.ok) return checks;
  const { settings, fine } = checks.value;
  const asked = context.invocation.options.glossary;
  const { glossaries, problems } = asked ? askedGlossaries(context) : glossariesOf(context, article.id);
  complain(context, problems, EXIT.failed);
  const isFine = fineFinder(fine);
  return success(runChecks(article, compileTerms(glossaries), settings).filter(each => !isFine(article, each)));
}

/** How often each occurs, in the order in which they come: `error 2, warning 26`. */
function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => `${value} ${count}`).join(', ');
}

function frontOf(t: Translate, article: Article, findings: readonly Finding[]): Front {
  const { source, target, alignment, notes, title } = article;
  const { confirmed, flagged } = statusCounts(alignment);
  const severities = SEVERITIES.flatMap(severity => findings.filter(each => each.severity === severity));
  const figures: readonly (readonly [Printable, string | number])[] = [
    [t('cli.report.segments'), `${source.length} · ${target.length}`],
    [t('cli.report.beads'), `${alignment.length} (${tally(alignment.map(beadType).toSorted())})`],
    [t('cli.report.confirmed'), confirmed],
    [t('cli.report.flagged'), flagged],
    [t('cli.report.unsure'), alignment.filter(isUnsure).length],
    [t('cli.report.findings'), tally(severities.map(({ severity }) => t.named('severity', severity))) || 0],
    [t('cli.report.notes'), notes.length],
  ];
  return {
    heading: t('cli.report.title', { title: title[t.locale] }),
    figures: figures.map(([what, figure]) => [what, toPrintable(String(figure))]),
  };
}

/** What a note says, behind its kind, how much it weighs, and the words that it is about. */
function noteText(t: Translate, { kind, severity, quote, body }: Note): Printable {
  const about = [
    ...(kind ? [t.named('note', `kind.${kind}`)] : []),
    ...(severity ? [t.named('note', `severity.${severity}`)] : []),
    `“${quote.exact}”`,
  ];
  return toPrintable(`${about.join(' · ')}: ${body[t.locale]}`);
}

const findingText = (t: Translate, finding: Finding): Printable =>
  toPrintable(
    `${t.named('severity', finding.severity)} · ${t.named('check', finding.check)}: ${findingSentence(t, finding)}`,
  );

/** All that is to be said of a bead. */
function remarksOn(t: Translate, article: Article, bead: Bead, findings: readonly Finding[]): Printable[] {
  return [
    ...(bead.status === 'flagged' ? [t('cli.report.flagged')] : []),
    ...(isUnsure(bead) ? [t('cli.report.unsure')] : []),
    ...findings.map(finding => findingText(t, finding)),
    ...article.notes.filter(({ side, segment }) => bead[side].includes(segment)).map(note => noteText(t, note)),
  ];
}

/** `narani report NAME`: a review of an article, its figures, findings and notes, with both texts side by side. */
export async function report(context: Context): Promise<number> {
  const { t, invocation } = context;
  const { operands, options } = invocation;
  if (operands.length === 0) return complain(context, [{ code: 'usage.article' }], EXIT.usage);
  const opened = await context.open(operands);
  if (!opened.ok) return complain(context, opened.problems, EXIT.failed);
  complain(context, opened.value.warnings, EXIT.done);
  const { article } = opened.value;
  const findings = findingsIn(context, article);
  if (!findings.ok) return complain(context, findings.problems, EXIT.failed);
  const { id, languages, alignment } = article;
  const units = alignment.map((bead, at) => ({
    ...unitOf(article, bead),
    notes: remarksOn(
      t,
      article,
      bead,
      findings.value.filter(({ bead: number }) => number === at),
    ),
  }));
  const form = options.to === 'html' ? bitextHtml : bitextMarkdown;
  const front = frontOf(t, article, findings.value);
  const stamp = { now: new Date(), version: context.version() };
  process.stdout.write(form.write({ id, languages, titles: titlesOf(article), units, front }, stamp));
  return EXIT.done;
}
