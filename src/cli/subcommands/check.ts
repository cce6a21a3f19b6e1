import { join, resolve } from 'node:path';
import type { Side } from '../../domain/bitext/alignment.ts';
import type { Finding, FoundPlace } from '../../domain/check/finding.ts';
import { fineFinder } from '../../domain/check/fine.ts';
import { CHECK_IDS } from '../../domain/check/index.ts';
import { runChecks } from '../../domain/check/run-checks.ts';
import { compileTerms } from '../../domain/glossary/term-index.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { readChecks } from '../../library/article/checks-file.ts';
import { readTextFile } from '../../library/files/text-file.ts';
import { namesOf } from '../../library/open/in-place.ts';
import type { Opened } from '../../library/open/opening.ts';
import { findingSentence } from '../../ui/content/finding-sentence.ts';
import type { Context } from '../context.ts';
import { askedGlossaries, complainOf, glossariesOf } from '../glossaries.ts';
import { complain, EXIT, say, sayJson } from '../output.ts';
import { type FilePlace, mainPlace, sarifLog, type Told } from './sarif.ts';
import { segmentLines } from './segment-lines.ts';

/** The checks that are asked for by id; undefined for all. */
function askedChecks({ invocation }: Context): Result<readonly string[] | undefined> {
  const asked = invocation.options.only?.split(',').map(id => id.trim());
  const strange = asked?.find(id => !CHECK_IDS.includes(id));
  if (strange === undefined) return success(asked);
  const values = { value: toPrintable(strange), expected: toPrintable(CHECK_IDS.join(', ')) };
  return failure({ code: 'usage.check', values });
}

/** The file that a side of an article stands in, as it was named: of two, the Korean one was put first. */
function fileOf({ article: { id, languages }, originals }: Opened, side: Side, operands: readonly string[]): string {
  const [first, second] = originals;
  if (first === undefined) return join(operands[0] ?? id, `${languages[side]}.md`);
  if (second === undefined) return first.path;
  const path = namesOf(id)?.[side === 'source' ? 0 : 1];
  return operands.find(operand => resolve(operand) === path) ?? operands[side === 'source' ? 0 : 1] ?? '';
}

type Lines = Readonly<Record<Side, readonly (number | undefined)[]>>;

/** The lines on which the segments of an article begin, in its files or in those that it was made of. */
function linesOf(opened: Opened, { shelf, invocation }: Context): Lines {
  const { article, originals } = opened;
  const folder = shelf.folderOf(article.id);
  const textOf = (side: Side): string => {
    const named = fileOf(opened, side, invocation.operands);
    const original = originals.find(({ path }) => resolve(path) === resolve(named));
    if (original) return new TextDecoder().decode(original.bytes);
    const read = folder === undefined ? undefined : readTextFile(join(folder, `${article.languages[side]}.md`));
    return read?.ok ? read.value : '';
  };
  return {
    source: segmentLines(textOf('source'), article.source),
    target: segmentLines(textOf('target'), article.target),
  };
}

const placeIn =
  (opened: Opened, operands: readonly string[], lines: Lines) =>
  ({ side, segment, start, end }: FoundPlace): FilePlace => ({
    file: fileOf(opened, side, operands),
    segment: segment + 1,
    line: lines[side][segment],
    text: opened.article[side][segment]?.text.slice(start, end) ?? '',
  });

/** `path:segment: severity: sentence [check]`. */
function lineOf({ t }: Context, told: Told): string {
  const place = mainPlace(told);
  const { severity, check } = told.finding;
  const where = place === undefined ? '' : `${place.file}:${place.segment}: `;
  return `${where}${t.named('severity', severity)}: ${told.sentence} [${check}]`;
}

const toJson = ({ finding, places, sentence, fine }: Told) => ({
  check: finding.check,
  code: finding.code,
  severity: finding.severity,
  bead: finding.bead + 1,
  places: finding.places.map(({ side, start, end }, at) => ({ side, ...places[at], start, end })),
  values: finding.values ?? {},
  message: sentence,
  fine,
});

function tell(context: Context, told: readonly Told[]): void {
  const { json, sarif } = context.invocation.options;
  if (sarif) sayJson(sarifLog(context.t, told, context.version()));
  else if (json) for (const each of told) sayJson(toJson(each));
  else say(told.map(each => lineOf(context, each)));
}

/** Failed where a finding is an error, or, where that was asked for, where there is any. */
function exitCode({ invocation }: Context, told: readonly Told[]): number {
  const counts = ({ finding, fine }: Told): boolean =>
    !fine && (invocation.options.strict === true || finding.severity === 'error');
  return told.some(counts) ? EXIT.failed : EXIT.done;
}

/** `narani check ARTICLE|FILES…`: what looks wrong in a translation, a line a finding. */
export async function check(context: Context): Promise<number> {
  const { t, shelf, invocation } = context;
  const { operands, options } = invocation;
  const only = askedChecks(context);
  if (!only.ok) return complain(context, only.problems, EXIT.usage);
  if (operands.length === 0) return complain(context, [{ code: 'usage.article' }], EXIT.usage);
  const opened = await context.open(operands);
  if (!opened.ok) return complain(context, opened.problems, EXIT.failed);
  const { article } = opened.value;
  const read = options.glossary ? askedGlossaries(context) : glossariesOf(context, article.id);
  const checks = readChecks(shelf, article.id);
  if (complainOf(context, read) !== EXIT.done) return EXIT.failed;
  if (!checks.ok) return complain(context, checks.problems, EXIT.failed);
  const { settings, fine } = checks.value;
  const off = only.value === undefined ? settings.off : CHECK_IDS.filter(id => only.value?.includes(id) !== true);
  const isFine = fineFinder(fine);
  const findings = runChecks(article, compileTerms(read.glossaries), { ...settings, off });
  const place = placeIn(opened.value, operands, linesOf(opened.value, context));
  const toTold = (finding: Finding): Told => ({
    finding,
    places: finding.places.map(place),
    sentence: findingSentence(t, finding),
    fine: isFine(article, finding),
  });
  const told = findings.map(toTold).filter(each => options.fine === true || !each.fine);
  tell(context, told);
  return exitCode(context, told);
}
