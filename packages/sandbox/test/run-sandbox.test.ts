import { describe, expect, test } from "vitest";
import { runSandbox } from "../src/run-sandbox.ts";

const typed = (line: string) => runSandbox(line.split(" "), {}, () => undefined);

describe("starting a sandbox", () => {
  test.each(["--port 70000", "--port=-1", "--github-port http", "--plan enterprise"])(
    "refuses a value such as %s, naming the flag",
    async (flags) => {
      await expect(typed(flags)).rejects.toThrow(flags.split(/[ =]/)[0]);
    },
  );

  test.each(["--prot 3000", "--port", "now"])("refuses %s", async (flags) => {
    await expect(typed(flags)).rejects.toThrow(/\S/);
  });
});
