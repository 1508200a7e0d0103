import { expect, test } from "vitest";
import { z } from "zod";
import { isHosted } from "sandbox/is-hosted";
import { CommonSettings } from "../../src/app/settings/common-settings.ts";
import { GitHubSettings } from "../../src/app/settings/github-settings.ts";

const fitsBoth = ["HOST", "PORT", "LOG_LEVEL"];
const Properties = z.object({ properties: z.record(z.string(), z.unknown()) });

test("npm start is no sandbox where any setting of a host is given, whichever there are", () => {
  const names = [CommonSettings, GitHubSettings].flatMap((settings) =>
    Object.keys(Properties.parse(z.toJSONSchema(settings, { io: "input" })).properties),
  );
  expect(names).toContain("OWNERS_EMAIL");
  for (const name of [...names, "PRIVATE_KEY_PATH"])
    expect([name, isHosted({ [name]: "given" })]).toEqual([name, !fitsBoth.includes(name)]);
});
