import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../../src/library/folders.ts';

const HOME = { HOME: '/home/kim' };

describe('where the program keeps its files', () => {
  it.each<[name: string, environment: Record<string, string>, platform: NodeJS.Platform, expected: readonly string[]]>([
    [
      'on Linux',
      HOME,
      'linux',
      ['/home/kim/.config/narani', '/home/kim/.local/state/narani', '/home/kim/.local/share/narani'],
    ],
    [
      'on a Mac',
      HOME,
      'darwin',
      [
        '/home/kim/Library/Preferences/narani',
        '/home/kim/Library/Application Support/narani',
        '/home/kim/Library/Application Support/narani',
      ],
    ],
    [
      'on an unusual system as on Linux',
      HOME,
      'freebsd',
      ['/home/kim/.config/narani', '/home/kim/.local/state/narani', '/home/kim/.local/share/narani'],
    ],
    [
      'where XDG says',
      { ...HOME, XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_DATA_HOME: '/d' },
      'linux',
      ['/c/narani', '/s/narani', '/d/narani'],
    ],
    [
      'not where XDG is relative or empty',
      { ...HOME, XDG_CONFIG_HOME: 'c', XDG_STATE_HOME: '', XDG_DATA_HOME: './d' },
      'linux',
      ['/home/kim/.config/narani', '/home/kim/.local/state/narani', '/home/kim/.local/share/narani'],
    ],
    [
      'all in NARANI_HOME, whatever else is set',
      { ...HOME, XDG_CONFIG_HOME: '/c', NARANI_HOME: '/n' },
      'linux',
      ['/n/config', '/n/state', '/n/data'],
    ],
    [
      'not in a relative NARANI_HOME',
      { ...HOME, NARANI_HOME: 'n' },
      'linux',
      ['/home/kim/.config/narani', '/home/kim/.local/state/narani', '/home/kim/.local/share/narani'],
    ],
  ])('%s', (_, environment, platform, [config, state, data]) => {
    expect(folders(environment, platform)).toEqual({ config, state, data });
  });

  it.each([{}, { HOME: '' }, { HOME: 'kim' }])('without a good HOME (%o), in that of the system', environment => {
    expect(folders(environment, 'linux').config).toBe(join(homedir(), '.config/narani'));
  });
});
