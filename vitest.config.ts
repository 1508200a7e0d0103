import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/run-folder.ts"],
    setupFiles: ["test/no-network.ts"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Files share what they load: GitHub's schema alone takes half a second to build.
    isolate: false,
    // One more than there are processors, since stories over HTTP wait now and then.
    maxWorkers: availableParallelism() + 1,
  },
});
