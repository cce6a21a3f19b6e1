import { describe, expect, test } from 'vitest';
import { bare, drawn, indexed, type Row } from './draw.ts';

const index = indexed(
  'en',
  `Storm Corps | XI Corps
   corps
   artillery shell | shell −-shocked −-shock
   army
   Korean People's Army
   the Comintern
   NATO | North Atlantic Treaty Organization
   UN | UN Security Council
   US
   US presidential election
   Security Council resolution
   North Korea | North Korean troops
   Russia
   Ukraine
   the Ukraine
   Russo-Ukrainian War
   Hangul
   John Kirby | Kirby
   Kim Jong-un
   mass mobilisation
   automatic-intervention clause
   troop deployment | deployment
   minister of foreign affairs
   proxy war
   knife
   lethal weapons
   nuclear weapon
   weapon
   operation
   sanctions on North Korea
   crisis
   veto
   mercenary
   satellite image
   war criminal
   aid
   start
   unmanned aerial vehicle | UAV
   F-16
   88th Brigade
   cease-fire
   Far East
   attaché
   advance party
   yeoman
   German`,
);

const HITS: readonly Row[] = [
  ['the {Storm Corps} moved', 'as listed'],
  ['{XI Corps}’ men', 'a possessive in s with a curly apostrophe'],
  ["{XI Corps}' men", 'and with a straight one'],
  ['two {corps} met', 'a plural like the singular'],
  ['{shells} fell', 'plural'],
  ["the {shell}'s range", 'possessive'],
  ['the {shell}’s range', 'possessive, curly'],
  ['the {shells}’ range', 'plural possessive'],
  ['one {artillery shell}', 'the longer term'],
  ['two {armies}', 'y → ies'],
  ["the {Korean People's Army}", 'a straight apostrophe in the term'],
  ['the {Korean People’s Army}’s doctrine', 'a curly one, and a possessive'],
  ['the {Comintern} met', 'the article is not a part of the term'],
  ['{Comintern} agents', 'and need not be there'],
  ['{NATO}’s reply', 'an acronym with a possessive'],
  ['{NATO}-led troops', 'before a hyphen'],
  ['pro-{NATO} parties', 'after a hyphen'],
  ['({NATO})', 'in brackets'],
  ['{NATO}, {UN} and {US}', 'a list'],
  ['the {U.N.} voted', 'an acronym with stops'],
  ['a {U.N. Security Council} vote', 'stops inside a phrase'],
  ['the {U.S. presidential election}', 'and in another'],
  ['left the {U.S.}', 'the stop that also ends the sentence'],
  ['“{North Korea}” said', 'in quotes'],
  ['{North Korea}–{Russia} ties', 'an en dash between two terms'],
  ['{North\u00a0Korea} said', 'a space that does not break'],
  ['{North  Korea} said', 'two spaces'],
  ['{North Korean troops} crossed', 'a term listed in the plural'],
  ['{Ukraine} fought on', 'without the article, which would be another term'],
  ['{the Ukraine} of old', 'the term that has the article, as both are listed'],
  ['the {Russo–Ukrainian War}', 'an en dash in place of the hyphen'],
  ['the {Russo-Ukrainian Wars}', 'the plural of a name'],
  ['typed in {Hangul}.', 'before a full stop'],
  ['{Kirby} said', 'a short form'],
  ['{John Kirby}, who', 'the longer one'],
  ['{Kim Jong‑un} smiled', 'a hyphen that does not break'],
  ['{KIM Jong-un} smiled', 'a family name in capitals'],
  ['{mass mobilisation} began', 'as listed'],
  ['{mass-mobilisation} orders', 'a hyphen where the term has a space'],
  ['{Mass mobilisation} began', 'the start of a sentence'],
  ['{Mass Mobilisation} Begins', 'a title'],
  ['{MASS MOBILISATION} BEGINS', 'a heading in capitals'],
  ['the {automatic intervention clause}', 'a space where the term has a hyphen'],
  ['{automatic–intervention clauses}', 'a dash and a plural'],
  ['{Deployment} denied', 'a capital at the start'],
  ['{troop deployments} rose', 'the plural of a phrase'],
  ['two {ministers of foreign affairs}', 'the head takes the plural'],
  ['the {minister of foreign affairs}’s car', 'a possessive after a phrase'],
  ['{knives} out', 'f → v'],
  ['{crises} follow', 'is → es'],
  ['two {vetoes} and two {vetos}', 'either plural'],
  ['hired {mercenaries}', 'y → ies'],
  ['{Satellite images} show', 'capital and plural'],
  ['{war criminals}', 'plural'],
  ['{UAVs} and a {UAV}', 'the plural of an acronym'],
  ['{F‑16s} flew', 'digits and a plural'],
  ['the {88th Brigade}', 'digits at the start'],
  ['a {cease fire}', 'a space for a hyphen'],
  ['the {Far East}', 'capitals as listed'],
  ['military {attachés}', 'an accent and a plural'],
  ['the {yeomen} came', 'man → men'],
  ['two {Germans}', 'but not Germen'],
  ['{sanctions on North Korea}', 'the longest'],
  ['a {Security Council resolution}', 'the longer of two that overlap'],
  ['foreign {aid}', 'a word that is also an acronym, as listed'],
];

const MISSES: readonly Row[] = [
  ['shelled and shelling', 'verb forms are other words'],
  ['eggshell and shellfish', 'inside another word'],
  ['a shell-shocked man', 'the entry excludes -shocked'],
  ['corpses lay there', 'not the plural of corps'],
  ['an armyworm', 'the start of another word'],
  ['nato and Nato', 'an acronym needs its capitals'],
  ['a un resolution', 'another language’s article'],
  ['tell us more', 'us is not US'],
  ['a storm {corps} of clerks', 'a name needs its capitals; another term is there'],
  ['the far east of the city', 'so does a place'],
  ['Storm, {Corps}', 'a comma between'],
  ['Storm. {Corps}', 'a full stop between'],
  ['a proxy — war', 'a dash between words'],
  ['a proxy - war', 'a spaced hyphen'],
  ['a proxy--war', 'a typed dash'],
  ['Ukrainian soil', 'the adjective is another word'],
  ['Russians came', 'the people are another word'],
  ['North Koreans said', 'inside another word'],
  ['Northern Korea', 'another word between'],
  ['non-lethal {weapons}', 'non- makes the opposite'],
  ['non‑nuclear {weapons}', 'with a hyphen that does not break'],
  ['a joint co-operation', 'co- makes another word'],
  ['a counter-operation', 'so does counter-'],
  ['redeployment began', 'a prefix without a hyphen'],
  ['F-160 and F-16A', 'another number, another model'],
  ['the 188th Brigade', 'digits before'],
  ['people with AIDS', 'capitals in running text are another word'],
  ['the START treaty', 'and so here'],
  ['the U.S.S.R. fell', 'US inside another acronym'],
  ['USA today', 'another acronym'],
  ['Germen are not people', 'a plural that is none'],
  ['ceasefire', 'a closed compound is a spelling of its own'],
  ['satellite-imaging', 'another word'],
  ['snake_veto_case', 'an identifier'],
  ['attache', 'the accent is a part of the word'],
];

describe('English terms are found in their forms', () => {
  test.each(HITS)('%s — %s', drawing => {
    expect(drawn(index, bare(drawing), 'en')).toBe(drawing);
  });
});

describe('English words that only look like a term are left alone', () => {
  test.each(MISSES)('%s — %s', drawing => {
    expect(drawn(index, bare(drawing), 'en')).toBe(drawing);
  });
});
