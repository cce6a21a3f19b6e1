import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    // Longer than any wait within a test, so that the wait says what it did not see; machines may be busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
