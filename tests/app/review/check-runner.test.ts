import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Event } from '../../../src/app/events.ts';
import { createCheckRunner } from '../../../src/app/review/check-runner.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';
import { BUSY } from '../../busy.ts';
import { temporaryFolder } from '../../library/temporary.ts';
import { draw } from '../drawing.ts';
import { ready } from '../glossary.ts';

const terms = ready();

/** A runner, what it dispatched, and an article opened in place from a file, beside which something may be kept. */
function begun(kept?: string) {
  const file = join(temporaryFolder(), 'a.tsv');
  const checks = join(`${file}.narani`, 'checks.json');
  if (kept !== undefined) {
    mkdirSync(`${file}.narani`);
    writeFileSync(checks, kept);
  }
  const events: Event[] = [];
  const shelf = openShelf({ bundled: '/nowhere', own: '/nowhere' });
  const runner = createCheckRunner({ shelf, dispatch: event => events.push(event) });
  const article = { ...draw('사람이 300명 왔다. | Many people came.').article, id: `file:${file}` };
  const types = () => events.map(({ type }) => type);
  return { runner, events, types, article, checks };
}

test('an article is checked, and what was found comes back with what was marked before', async () => {
  const { runner, events, types, article } = begun('{ "off": ["numbers"] }');
  runner.check({ type: 'check', article, terms });
  await vi.waitFor(() => expect(types()).toEqual(['checked']), BUSY);
  expect(events[0]).toMatchObject({ of: article, findings: [], fine: [] });
});

test('the last of several wishes is the one that is answered', async () => {
  const { runner, events, types, article } = begun();
  const mended = { ...article };
  runner.check({ type: 'check', article, terms });
  runner.check({ type: 'check', article: mended, terms });
  await vi.waitFor(() => expect(types()).toEqual(['checked']), BUSY);
  expect(events[0]?.type === 'checked' && events[0].of).toBe(mended);
});

test('a damaged file is told of once, and left alone; the article is checked all the same', async () => {
  const { runner, types, article, checks } = begun('{ "off": 3 }');
  runner.check({ type: 'check', article, terms });
  await vi.waitFor(() => expect(types()).toEqual(['failed', 'checked']), BUSY);
  runner.check({ type: 'check', article, terms });
  await vi.waitFor(() => expect(types()).toEqual(['failed', 'checked', 'checked']), BUSY);
  runner.saveFine({
    type: 'save-fine',
    article: article.id,
    mark: { check: 'numbers', code: 'numbers.missing', quotes: [] },
  });
  await vi.waitFor(() => expect(types()).toEqual(['failed', 'checked', 'checked', 'failed']), BUSY);
  expect(readFileSync(checks, 'utf8')).toBe('{ "off": 3 }');
});
