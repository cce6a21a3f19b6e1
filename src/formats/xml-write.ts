import { toPrintable } from '../domain/text/printable.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for content or a quoted attribute; nothing that XML forbids is left in it. */
const escapeXml = (text: string): string => toPrintable(text).replace(/[&<>"]/gu, found => ENTITIES[found] ?? found);

const openTag = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (tag, [key, value]) => (value === undefined ? tag : `${tag} ${key}="${escapeXml(value)}"`),
    name,
  );

/** An element with text, as one line. */
export const leaf = (name: string, attributes: Attributes, text: string): string =>
  `<${openTag(name, attributes)}>${escapeXml(text)}</${name}>`;

/** An element with lines inside, indented by a space. */
export const branch = (name: string, attributes: Attributes, lines: readonly string[]): string[] => [
  `<${openTag(name, attributes)}>`,
  ...lines.map(line => ` ${line}`),
  `</${name}>`,
];

/** Lines as a whole XML file. */
export const xmlFile = (lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
