import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,conformance,examples}/**/*.test.ts'],
    // That one is run by a test, in a Vitest of its own.
    exclude: ['examples/vitest/**', 'node_modules/**'],
    // Each file of tests that starts programs does so in network namespaces of its own; four at a time fill the machine,
    // as they wait much of the time.
    maxConcurrency: 4,
    // What is computed in memory has a processor beside what waits for programs.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
