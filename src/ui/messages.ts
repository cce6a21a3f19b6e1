import { createInstance, type i18n as I18n } from 'i18next';
import en from '../../locales/en.json' with { type: 'json' };
import ko from '../../locales/ko.json' with { type: 'json' };
import type { Problem } from '../domain/problem.ts';
import { LOCALES, type Locale } from '../domain/text/language.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { particles } from './particles.ts';

type Leaves<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Prefix}${Key}` : Leaves<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** A message that says a number has a form for each plural in the file: `length_one`, `length_other`; its name is `length`. */
type WithoutPlural<Key> = Key extends `${infer Name}_one` | `${infer Name}_other` ? Name : Key;

/** The name of a message, as in `locales/en.json`. */
export type MessageKey = WithoutPlural<Leaves<typeof en>>;

const TREES: Readonly<Record<Locale, unknown>> = { en, ko };

type Values = Readonly<Record<string, Printable | number>>;

/** Groups of messages whose names are made of data. */
type MessageGroup =
  | 'check'
  | 'cli'
  | 'command'
  | 'finding'
  | 'group'
  | 'hint'
  | 'layout'
  | 'note'
  | 'notice'
  | 'problem'
  | 'severity';

/** A message in one language, with its values put in. Names that are made of data are checked by a test, not by types. */
export type Translate = {
  (key: MessageKey, values?: Values): Printable;
  readonly named: (group: MessageGroup, name: string, values?: Values) => Printable;
  readonly locale: Locale;
};

/** Teaches i18next `{{name, 을}}`, the value and the particle that its last sound asks for; `‘을` quotes the value. */
function addParticles(i18n: I18n): void {
  for (const [particle, pick] of Object.entries(particles())) {
    i18n.services.formatter?.add(particle, value => `${value}${pick(String(value))}`);
    i18n.services.formatter?.add(`‘${particle}`, value => `‘${value}’${pick(String(value))}`);
  }
}

/** The library that puts values into messages, with all of them. */
function createI18n(): I18n {
  const i18n = createInstance({
    resources: { en: { translation: en }, ko: { translation: ko } },
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void i18n.init();
  addParticles(i18n);
  return i18n;
}

/** The message as it stands in the locale's file, where no value is to be put in. */
function plain(tree: unknown, key: string): string | undefined {
  const found = key.split('.').reduce<unknown>((node, name) => Object(node)[name], tree);
  return typeof found === 'string' && !found.includes('{{') ? found : undefined;
}

/** The translators of all languages. The library is only made for the first message with a value: the first frame has none. */
export function createMessages(): (locale: Locale) => Translate {
  let i18n: I18n | undefined;
  const filled = (locale: Locale, key: string, values?: Values): string => {
    i18n ??= createI18n();
    return String(i18n.getFixedT(locale)(key, { ...values }));
  };
  const make = (locale: Locale): Translate => {
    const say = (key: string, values?: Values) => toPrintable(plain(TREES[locale], key) ?? filled(locale, key, values));
    return Object.assign(say, {
      named: (group: string, name: string, values?: Values) => say(`${group}.${name}`, values),
      locale,
    });
  };
  const made = new Map(LOCALES.map(locale => [locale, make(locale)]));
  return locale => made.get(locale) ?? make(locale);
}

/** A problem as one sentence: file, line and column first, where it has them. */
export function problemSentence(t: Translate, { code, values, file, place }: Problem): Printable {
  const where = [file, place?.line, place?.column].filter(part => part !== undefined).join(':');
  const sentence = t.named('problem', code, values);
  return where === '' ? sentence : t('problem.at', { where: toPrintable(where), sentence });
}
