import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, objects, put, run } from '../run.ts';

/** A line of `narani check --json`. */
interface Row {
  readonly check: string;
  readonly code: string;
  readonly severity: string;
  readonly bead: number;
  readonly places: readonly {
    readonly side: string;
    readonly file: string;
    readonly segment: number;
    readonly text: string;
  }[];
  readonly message: string;
  readonly fine: boolean;
}

const folder = newFolder();
const WRONG = put(
  folder,
  'wrong.tsv',
  'ko\ten\n정부는 3억5천만 원을 썼다.\tThe government spent 35 million won.\n사람이 300명 왔다.\tMany people came.\n',
);
const DOUBTFUL = put(folder, 'doubtful.tsv', 'ko\ten\n사람이 300명 왔다.\tMany people came.\n');

test('a line a finding with file and segment, and exit code 1 where one is an error', () => {
  const { status, stdout } = run(['check', WRONG]);
  expect(stdout.split('\n')).toEqual([
    `${WRONG}:1: error: The source has “3억5천만” (350,000,000), the translation “35 million” (35,000,000): 10 times less. [numbers]`,
    `${WRONG}:2: warning: The translation has no number for “300”. [numbers]`,
    '',
  ]);
  expect(status).toBe(1);
});

test('the sentence is in the language of the interface', () => {
  expect(run(['check', DOUBTFUL, '--lang', 'ko']).stdout).toBe(
    `${DOUBTFUL}:1: 경고: ‘300’에 해당하는 숫자가 번역에 없습니다. [numbers]\n`,
  );
});

test('exit code 0 where there are warnings only, 1 where --strict is asked for', () => {
  expect(run(['check', DOUBTFUL]).status).toBe(0);
  expect(run(['check', DOUBTFUL, '--strict']).status).toBe(1);
});

test('--only runs the checks that are named, and an unknown one is wrong usage', () => {
  expect(run(['check', WRONG, '--only', 'terms,quotes'])).toMatchObject({ status: 0, stdout: '' });
  const { status, stderr } = run(['check', WRONG, '--only', 'terns']);
  expect(status).toBe(2);
  expect(stderr).toContain('there is no check “terns”');
});

test('--json has what was found as data', () => {
  const [first] = objects<Row>(run(['check', WRONG, '--json']));
  expect(first).toMatchObject({
    check: 'numbers',
    code: 'numbers.scale-less',
    severity: 'error',
    bead: 1,
    fine: false,
  });
  expect(first?.places).toMatchObject([
    { side: 'source', file: WRONG, segment: 1, text: '3억5천만' },
    { side: 'target', file: WRONG, segment: 1, text: '35 million' },
  ]);
});

test('the article that ships is checked by its name and has no error', () => {
  const { status, stdout } = run(['check', 'several-cards']);
  expect(status).toBe(0);
  expect(stdout).not.toContain('error');
});

test('a file from standard input is told by its dash', () => {
  const { stdout } = run(['check', '-'], { input: 'ko\ten\n사람이 300명 왔다.\tMany people came.\n' });
  expect(stdout).toMatch(/^-:1: warning: /u);
});

test('of an article folder the lines of its Markdown are told as well', () => {
  const article = newFolder();
  put(
    article,
    'article.json',
    JSON.stringify({ id: 'a', title: { ko: '가', en: 'A' }, languages: { source: 'ko', target: 'en' } }),
  );
  put(article, 'alignment.tsv', 'source\ttarget\tstatus\n1\t1\tauto\n2\t2\tauto\n');
  put(article, 'ko.md', '# 봄\n\n사람이 300명\n왔다.\n');
  put(article, 'en.md', '# Spring\n\nSome 400\npeople came.\n');
  const [first] = objects<Row>(run(['check', article, '--json']));
  expect(first?.places).toMatchObject([
    { file: join(article, 'ko.md'), segment: 2, line: 3 },
    { file: join(article, 'en.md'), segment: 2, line: 3 },
  ]);
});

test('a pair of texts is told by their own names', () => {
  const [ko, en] = [
    put(folder, 'a.ko.txt', '사람이 300명 왔다.\n'),
    put(folder, 'a.en.txt', 'Some 400 people came.\n'),
  ];
  const [first] = objects<Row>(run(['check', en, ko, '--json']));
  expect(first?.places.map(({ file }) => file)).toEqual([ko, en]);
});

describe('checks.json', () => {
  const beside = (name: string, json: string): string => {
    const file = put(folder, name, 'ko\ten\n사람이 300명 왔다.\tMany people came.\n');
    mkdirSync(`${file}.narani`, { recursive: true });
    put(`${file}.narani`, 'checks.json', json);
    return file;
  };
  const FINE = {
    check: 'numbers',
    code: 'numbers.missing',
    quotes: [{ side: 'source', exact: '300', prefix: '사람이 ', suffix: '명 왔다.' }],
  };

  test('what was marked as fine is not told, unless it is asked for', () => {
    const file = beside('fine.tsv', JSON.stringify({ fine: [FINE] }));
    expect(run(['check', file, '--strict'])).toMatchObject({ status: 0, stdout: '' });
    expect(objects<Row>(run(['check', file, '--json', '--fine'])).map(({ fine }) => fine)).toEqual([true]);
  });

  test('a check may be turned off', () => {
    expect(run(['check', beside('off.tsv', '{ "off": ["numbers"] }')]).stdout).toBe('');
  });

  test('a mistake in it is told with its place', () => {
    const file = beside('bad.tsv', '{\n  "off": ["numbres"]\n}\n');
    const { status, stderr } = run(['check', file]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${join(`${file}.narani`, 'checks.json')}:2:11`);
  });
});

describe('--sarif', () => {
  const { status, stdout } = run(['check', WRONG, '--sarif']);
  const log = JSON.parse(stdout);
  const [one] = log.runs;

  test('has what the schema of SARIF 2.1.0 requires', () => {
    expect(status).toBe(1);
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(one.tool.driver.name).toBe('narani');
    expect(one.columnKind).toBe('utf16CodeUnits');
    for (const rule of one.tool.driver.rules) {
      expect(rule.id).toMatch(/^[a-z-]+$/u);
      expect(rule.shortDescription.text).toBeTruthy();
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
  });

  test('has a result for each finding, with its rule, level and places', () => {
    expect(one.results).toHaveLength(2);
    for (const result of one.results) {
      expect(one.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).toBeTruthy();
      expect(result.locations).toHaveLength(1);
      expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
      for (const { physicalLocation, logicalLocations } of [...result.locations, ...result.relatedLocations]) {
        expect(() => new URL(physicalLocation.artifactLocation.uri, 'file:///')).not.toThrow();
        expect(logicalLocations[0].fullyQualifiedName).toMatch(/wrong\.tsv:\d+$/u);
      }
    }
  });
});
