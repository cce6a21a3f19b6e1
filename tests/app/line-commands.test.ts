import { expect, test } from 'vitest';
import { lineCommand } from '../../src/app/line-commands.ts';

test.each([
  ['', { type: 'next' }],
  [' n ', { type: 'next' }],
  ['N', { type: 'next' }],
  ['ㅜ', { type: 'next' }],
  ['ㅔ', { type: 'previous' }],
  ['ㅅ', { type: 'translations' }],
  ['ㅂ', { type: 'quit' }],
  ['g 12', { type: 'go', number: 12 }],
  ['g12', { type: 'go', number: 12 }],
  ['ㅎ 3', { type: 'go', number: 3 }],
  ['7', { type: 'go', number: 7 }],
  ['/만주 벌판', { type: 'find', query: '만주 벌판' }],
  ['/ word', { type: 'find', query: 'word' }],
  ['/', { type: 'find' }],
  ['ㄱ', { type: 'reveal' }],
  ['s', { type: 'reveal-sentence' }],
  ['x', { type: 'notes' }],
  ['help', { type: 'help' }],
  ['g 99999999999', { type: 'unknown' }],
  ['constructor', { type: 'unknown' }],
  ['\u001B[A', { type: 'unknown' }],
])('%j', (line, command) => expect(lineCommand(line)).toEqual(command));
