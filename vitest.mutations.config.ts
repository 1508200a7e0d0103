import { defineConfig } from "vitest/config";
import whole from "./vitest.config.ts";

/**
 * What Stryker runs against each mutant: the tests of the domain, which need no world. It runs them
 * in threads, which take no options of Node's own.
 */
export default defineConfig({
  test: { ...whole.test, include: ["test/domain/**/*.test.ts"], execArgv: [] },
});
