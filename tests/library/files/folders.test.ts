import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folders } from '../../../src/library/files/folders.ts';

const HOME = { HOME: '/home/kim' };

const LINUX = [
  '/home/kim/.config/narani',
  '/home/kim/.local/state/narani',
  '/home/kim/.local/share/narani',
  '/home/kim/.cache/narani',
];

describe('where the program keeps its files', () => {
  it.each<[name: string, environment: Record<string, string>, platform: NodeJS.Platform, expected: readonly string[]]>([
    ['on Linux', HOME, 'linux', LINUX],
    [
      'on a Mac',
      HOME,
      'darwin',
      [
        '/home/kim/Library/Preferences/narani',
        '/home/kim/Library/Application Support/narani',
        '/home/kim/Library/Application Support/narani',
        '/home/kim/Library/Caches/narani',
      ],
    ],
    ['on an unusual system as on Linux', HOME, 'freebsd', LINUX],
    [
      'where XDG says',
      { ...HOME, XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/k' },
      'linux',
      ['/c/narani', '/s/narani', '/d/narani', '/k/narani'],
    ],
    [
      'not where XDG is relative or empty',
      { ...HOME, XDG_CONFIG_HOME: 'c', XDG_STATE_HOME: '', XDG_DATA_HOME: './d' },
      'linux',
      LINUX,
    ],
    [
      'all in NARANI_HOME, whatever else is set',
      { ...HOME, XDG_CONFIG_HOME: '/c', NARANI_HOME: '/n' },
      'linux',
      ['/n/config', '/n/state', '/n/data', '/n/cache'],
    ],
    ['not in a relative NARANI_HOME', { ...HOME, NARANI_HOME: 'n' }, 'linux', LINUX],
  ])('%s', (_, environment, platform, [config, state, data, cache]) => {
    expect(folders(environment, platform)).toEqual({ config, state, data, cache });
  });

  it.each([{}, { HOME: '' }, { HOME: 'kim' }])('without a good HOME (%o), in that of the system', environment => {
    expect(folders(environment, 'linux').config).toBe(join(homedir(), '.config/narani'));
  });

  it('where even the system’s word for home is empty, in that of the account', () => {
    vi.stubEnv('HOME', '');
    for (const path of Object.values(folders({ HOME: '' }))) expect(isAbsolute(path)).toBe(true);
    vi.unstubAllEnvs();
  });
});
