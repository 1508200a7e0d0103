import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Packages of this repository are read as they are written, and not as they were last built.
  ssr: { resolve: { conditions: ["source", "module", "node", "development|production"] } },
  test: {
    include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
    globalSetup: ["test/run-folder.ts"],
    setupFiles: ["test/no-network.ts", "test/property-runs.ts"],
    // Nothing is to hang, and how fast a machine is proves nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files share what they load: GitHub's schema alone takes a quarter of a second to build.
    isolate: false,
    // Stories leave much behind quickly; with more room for it, it is collected less often.
    execArgv: ["--max-semi-space-size=64"],
    // One more than there are processors, since stories over HTTP wait now and then.
    maxWorkers: availableParallelism() + 1,
    // Measured by `npm run test:coverage` alone, over tests that draw nothing by lot and tell no
    // story: a line of the domain counts as proved where a test of its rule reaches it.
    coverage: {
      provider: "v8",
      include: ["src/domain/**/*.ts"],
      // Sentences are proved by snapshots (test/messages/every-sentence.test.ts misses none), and the
      // reading of commands by their examples and tables (test/contracts, test/commands).
      exclude: [
        "src/domain/**/commands/*.ts",
        "src/domain/**/*-{text,notice,notices,refusals,prose}.ts",
        "src/domain/**/notices.ts",
        "src/domain/kernel/formatting/**",
      ],
      thresholds: { 100: true },
      reporter: [["text", { skipFull: true }]],
    },
  },
});
