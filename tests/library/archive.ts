import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface Entry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Kept as it is rather than packed. */
  readonly stored?: boolean;
}

function header(signature: number, size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  write(view);
  return bytes;
}

/** What both headers of an entry have in common, from an offset on: method, sum, sizes, length of the name. */
function common(view: DataView, from: number, method: number, data: Uint8Array, packed: Uint8Array, name: Uint8Array) {
  view.setUint16(from, method, true);
  view.setUint32(from + 6, crc32(data), true);
  view.setUint32(from + 10, packed.length, true);
  view.setUint32(from + 14, data.length, true);
  view.setUint16(from + 18, name.length, true);
}

/** A zip archive (APPNOTE 6.3), as hostile as its entries are. */
export function zipped(entries: readonly Entry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data: given, stored } of entries) {
    const [data, nameBytes] = [Buffer.from(given), Buffer.from(name)];
    const packed = stored ? data : deflateRawSync(data, { level: 9 });
    const method = stored ? 0 : 8;
    const at = offset;
    const local = header(0x04034b50, 30, view => common(view, 8, method, data, packed, nameBytes));
    const central = header(0x02014b50, 46, view => {
      common(view, 10, method, data, packed, nameBytes);
      view.setUint32(42, at, true);
    });
    files.push(local, nameBytes, packed);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(0x06054b50, 22, view => {
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, offset, true);
  });
  return Buffer.concat([...files, ...directory, end]);
}

const CONTAINER = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`;

/** The entries of a book with some chapters, by name. */
export function bookEntries(chapters: Readonly<Record<string, string>>): Entry[] {
  const names = Object.keys(chapters);
  const items = names.map(name => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('');
  const spine = names.map(name => `<itemref idref="${name}"/>`).join('');
  return [
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', data: CONTAINER },
    { name: 'book.opf', data: `<package><metadata/><manifest>${items}</manifest><spine>${spine}</spine></package>` },
    ...names.map(name => ({ name, data: chapters[name] ?? '' })),
  ];
}
