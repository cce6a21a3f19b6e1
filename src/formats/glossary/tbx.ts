import type { Glossary } from '../../domain/glossary/entry.ts';
import type { GlossaryFormat } from './glossary-format.ts';
import { losses } from './glossary-losses.ts';
import { readTbx } from './tbx-read.ts';
import { type TbxNames, writeTbx } from './tbx-write.ts';

/** TBX-Basic v3 in the DCT style (ISO 30042:2019). */
const V3: TbxNames = {
  root: 'tbx',
  attributes: {
    type: 'TBX-Basic',
    style: 'dct',
    'xml:lang': 'en',
    xmlns: 'urn:iso:std:iso:30042:ed-2',
    'xmlns:min': 'http://www.tbxinfo.net/ns/min',
    'xmlns:basic': 'http://www.tbxinfo.net/ns/basic',
  },
  header: 'tbxHeader',
  encoding: [],
  entry: 'conceptEntry',
  section: 'langSec',
  term: 'termSec',
  status: ['min:administrativeStatus'],
  definition: ['basic:definition'],
  reference: ['basic:crossReference'],
};

/** TBX-Basic v2 (ISO 30042:2008), the form that OmegaT reads. */
const MARTIF: TbxNames = {
  root: 'martif',
  attributes: { type: 'TBX-Basic', 'xml:lang': 'en' },
  header: 'martifHeader',
  encoding: ['<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>'],
  entry: 'termEntry',
  section: 'langSet',
  term: 'tig',
  status: ['termNote', 'administrativeStatus'],
  definition: ['descrip', 'definition'],
  reference: ['ref', 'crossReference'],
};

const termless = ({ entries }: Glossary): number =>
  entries.filter(({ languages }) => Object.values(languages).every(({ terms }) => terms.length === 0)).length;

const tbxFormat = (id: 'tbx' | 'tbx-martif', names: TbxNames, start: RegExp): GlossaryFormat => ({
  id,
  extensions: ['tbx', 'xml'],
  recognises: head => start.test(head),
  read: readTbx,
  write: glossary => ({
    text: writeTbx(names, glossary),
    lost: losses([{ what: 'entry', count: termless(glossary) }]),
  }),
});

/** TBX v3, the present standard; it holds everything but entries without terms. */
export const tbx = tbxFormat('tbx', V3, /<(?:\w+:)?tbx[\s>]/u);

/** The older form of TBX, which more programs read; it holds the same. */
export const tbxMartif = tbxFormat('tbx-martif', MARTIF, /<martif[\s>]/u);
