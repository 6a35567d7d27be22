import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    globalSetup: 'scripts/fresh-dist.js',
    testTimeout: 300_000,
    // A browser on a busy machine takes its time to start.
    hookTimeout: 120_000,
    // On two cores Vitest would take one file at a time; half of a test is waiting.
    maxWorkers: 3,
    // Most tests spawn the bundle: more at a time would only wait for the same cores.
    maxConcurrency: 4,
    coverage: { include: ['src/**'] },
  },
});
