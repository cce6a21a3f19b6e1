import type { Command } from '../command.ts';
import { ALIGNING } from './aligning.ts';
import { CHECKING } from './checking.ts';
import { LAYER_COMMANDS } from './layers.ts';
import { MOVING } from './moving.ts';
import { NOTING } from './noting.ts';
import { PLACES } from './places.ts';
import { PROGRAM } from './program.ts';
import { SEARCHING } from './searching.ts';
import { SHELVING } from './shelf.ts';
import { TERMS } from './terms.ts';
import { VIEWING } from './viewing.ts';

/** Every command, in the order of the help screen. */
export const COMMANDS: readonly Command[] = [
  ...MOVING,
  ...VIEWING,
  ...TERMS,
  ...SEARCHING,
  ...PLACES,
  ...CHECKING,
  ...NOTING,
  ...ALIGNING,
  ...PROGRAM,
  ...SHELVING,
  ...LAYER_COMMANDS,
];
