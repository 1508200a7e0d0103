import { writesBy } from "local-github/testing";
import { expect, onTestFinished, test } from "vitest";
import { ownHealth } from "../../../src/app/shell/own-health.ts";
import { sandboxSetUp } from "../../world/sandbox-set-up.ts";
import { settingsFor } from "./examined.ts";

test(
  "the running app looks at its health by reading alone, and says what is to be mended",
  { timeout: 150_000 },
  async () => {
    const sandbox = await sandboxSetUp();
    onTestFinished(() => sandbox.close());
    const look = ownHealth(settingsFor(sandbox, sandbox));
    const { org: owner, repo: name } = sandbox.facts;
    const found = await look([{ owner, name }]);
    expect([found.isSound, found.lines.at(-1)]).toEqual([true, "Nothing is wrong."]);
    expect(found.lines).toContain("right    Board: it is private");
    expect(found.lines.filter((line) => /Rooms|Webhooks|Records|Cards/.test(line))).toEqual([]);
    expect(writesBy(sandbox, "comity[bot]")).toEqual([]);
    for (const project of sandbox.github.world.projects.values()) project.public = true;
    const worse = await look([{ owner, name }]);
    expect([worse.isSound, worse.lines.at(-1)]).toEqual([false, "1 to mend."]);
  },
);
