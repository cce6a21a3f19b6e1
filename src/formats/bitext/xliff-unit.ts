import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { failure, type Result } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';
import { readXml, type Take } from '../xml.ts';
import type { BitextReading, TranslationUnit } from './bitext-format.ts';
import { bitextOf, type Draft } from './draft.ts';
import { type Properties, present, propertiesOf } from './unit-properties.ts';
import { blocksIn, layoutOf } from './unit-text.ts';

/** Both sides of a unit, as either version of XLIFF has them. */
interface Sides {
  readonly languages: Readonly<Record<Side, string | undefined>>;
  readonly lines: Readonly<Record<Side, string | undefined>>;
  readonly properties: Properties;
}

/** The texts of both sides under their languages, or, where the file names none, under `source` and `target`. */
export function sidesOf({ languages, lines, properties }: Sides): Map<string, readonly Block[]> {
  const same = languages.source === languages.target;
  return new Map(
    SIDES.map(side => [same ? side : (languages[side] ?? side), blocksIn(lines[side] ?? '', properties[`x-${side}`])]),
  );
}

/** The properties of a unit that XLIFF has no place for; the state of a target says its status. */
export const told = (unit: TranslationUnit): [string, string][] =>
  present({
    ...propertiesOf(unit),
    ...(unit.target.length > 0 && { 'x-status': undefined }),
    'x-source': layoutOf(unit.source),
    'x-target': layoutOf(unit.target),
  });

/** What a file of either version holds, unit by unit. */
export function readXliff(text: string, unit: string, readUnit: Take<Draft>): Result<BitextReading> {
  let first: string | undefined;
  const { root, items, problems } = readXml(text, new Set([unit]), (element, around) => {
    const draft = readUnit(element, around);
    first ??= draft.texts.keys().next().value;
    return draft;
  });
  if (root !== undefined && root !== 'xliff')
    return failure({ code: 'bitext.root', values: { name: toPrintable(root), form: toPrintable('XLIFF') } });
  return bitextOf(items, problems, { first });
}
