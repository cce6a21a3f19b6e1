import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** One SHA-256 for several contents, the same in whatever order they come. */
export const digestOf = (contents: readonly Uint8Array[]): string => sha256(contents.map(sha256).sort().join());
