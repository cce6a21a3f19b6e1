/*
 * What is written, held to the DTD and the schemas themselves, which are not ours to keep: the DTD of TMX 1.4 is in
 * OmegaT's jar, the schemas of XLIFF are in Debian's php-symfony-translation.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exported, firstThere, isInstalled, newFolder, run, type Said } from './tools.ts';

const JAR = firstThere('/usr/share/omegat/OmegaT.jar');
const SCHEMAS = firstThere(
  process.env.XLIFF_SCHEMAS ?? '',
  '/usr/share/php/Symfony/Component/Translation/Resources/schemas',
);

/** The schemas in a folder of ours, where each finds the one of XML itself. */
function schemasIn(folder: string, from: string): string {
  const beside = join(folder, 'informativeCopiesOf3rdPartySchemas/w3c');
  cpSync(from, folder, { recursive: true });
  mkdirSync(beside, { recursive: true });
  cpSync(join(folder, 'xml.xsd'), join(beside, 'xml.xsd'));
  const entry = `<system systemId="http://www.w3.org/2001/xml.xsd" uri="file://${join(folder, 'xml.xsd')}"/>`;
  const catalog = join(folder, 'catalog.xml');
  writeFileSync(catalog, `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entry}</catalog>`);
  return catalog;
}

function report(what: string, { ok, stderr }: Said): boolean {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}${ok ? '' : `\n${stderr.slice(0, 2000)}`}`);
  return ok;
}

function validateTmx(article: string, jar: string): boolean {
  const folder = newFolder();
  run('unzip', ['-q', '-o', jar, 'schemas/tmx14.dtd', '-d', folder]);
  const dtd = join(folder, 'schemas/tmx14.dtd');
  const file = exported(article, 'tmx', folder);
  return report(
    `TMX of ${article} is valid against tmx14.dtd`,
    run('xmllint', ['--nonet', '--noout', '--dtdvalid', dtd, file]),
  );
}

const XLIFF = [
  ['xliff', 'xliff-core-1.2-strict.xsd'],
  ['xliff2', 'xliff-core-2.0.xsd'],
] as const;

function validateXliff(article: string, from: string): boolean {
  const folder = newFolder();
  const catalog = schemasIn(folder, from);
  const results = XLIFF.map(([form, schema]) => {
    const args = ['--nonet', '--noout', '--schema', join(folder, schema), exported(article, form, folder)];
    return report(
      `${form} of ${article} is valid against ${schema}`,
      run('xmllint', args, { XML_CATALOG_FILES: catalog }),
    );
  });
  return results.every(Boolean);
}

/** Validates what is written of an article; false where something is not valid. */
export function validate(article: string): boolean {
  if (!isInstalled('xmllint'))
    return report('xmllint is not installed: nothing was validated', { ok: true, stdout: '', stderr: '' });
  const tmx = JAR && isInstalled('unzip') ? validateTmx(article, JAR) : undefined;
  const xliff = SCHEMAS ? validateXliff(article, SCHEMAS) : undefined;
  if (tmx === undefined) console.log('—    OmegaT or unzip is not installed: TMX was not validated');
  if (xliff === undefined) console.log('—    php-symfony-translation is not installed: XLIFF was not validated');
  if (!isInstalled('msgfmt')) console.log('—    gettext is not installed: PO was not checked');
  const po = isInstalled('msgfmt')
    ? run('msgfmt', ['-c', '-o', '/dev/null', exported(article, 'po', newFolder())])
    : undefined;
  return tmx !== false && xliff !== false && (po === undefined || report(`PO of ${article} passes msgfmt -c`, po));
}
