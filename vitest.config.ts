import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,conformance,examples}/**/*.test.ts'],
    // Each file of tests that starts programs does so in network namespaces of its own; two at a time fill the machine.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
