import { describe, expect, test } from "vitest";
import { aConsoleWithoutApp } from "./support/a-console.ts";
import { askAs } from "./support/hand-made-pull.ts";

const conduct = "/repos/sandbox-org/conduct";

describe("the page of bans", () => {
  test("says who belongs where, as only owners may know, whoever acts", async () => {
    const there = await aConsoleWithoutApp();
    const { text } = await there.look("/bans", "mal");
    expect(text).toContain("Nobody is blocked.");
    expect(text).toMatch(/Owners owen Members ada, bo, cy, dee, eve, fay, gus, pat Outside mal/);
    expect(text).toContain("There is none yet");
  });

  test("blocks and unblocks by hand as the owner, and shows whom GitHub blocks", async () => {
    const there = await aConsoleWithoutApp();
    const place = { org: "sandbox-org", login: "mal" };
    const blocked = await there.submit("/bans/block", place, "ada");
    expect(blocked.text).toContain("mal blocked Unblock mal as owen");
    expect(blocked.text).toContain("Outside nobody");
    expect(blocked.text).toContain("What just happened owen PUT /orgs/sandbox-org/blocks/mal");
    const freed = await there.submit("/bans/unblock", place, "ada");
    expect(freed.text).toContain("Nobody is blocked.");
  });

  test("shows what GitHub refuses an owner", async () => {
    const there = await aConsoleWithoutApp();
    const refused = await there.submit("/bans/block", { org: "sandbox-org", login: "ada" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("You cannot block a member of your organization");
    const nowhere = await there.submit("/bans/block", { org: "elsewhere", login: "mal" });
    expect(nowhere.status).toBe(404);
    const strange = await there.submit("/bans/block", { org: "sandbox-org", login: "../mal" });
    expect(strange.status).toBe(404);
  });

  test("sets the register beside it, for people and as it is kept", async () => {
    const there = await aConsoleWithoutApp();
    const main = await askAs(there.sandbox, "owen", ["GET", `${conduct}/git/ref/heads/main`]);
    const { sha } = main["object"] as { sha: string };
    const ref = { ref: "refs/heads/register", sha };
    await askAs(there.sandbox, "owen", ["POST", `${conduct}/git/refs`], ref);
    for (const [name, text] of [
      ["BANS.md", "# Bans\n\n| who | until |\n|---|---|\n| mal | <b>2026-12-24</b> |\n"],
      ["bans.yml", "- order: 0a1b2c3d\n"],
    ] as const) {
      const content = Buffer.from(text).toString("base64");
      const put = { message: name, branch: "register", content };
      await askAs(there.sandbox, "owen", ["PUT", `${conduct}/contents/${name}`], put);
    }
    const { text, html } = await there.look("/bans");
    expect(text).toMatch(/Bans who until mal .*2026-12-24.*as it is kept.*order: 0a1b2c3d/);
    expect(html).not.toContain("<b>2026");
  });

  test("knows other organisations, and says where nobody here is an owner", async () => {
    const there = await aConsoleWithoutApp();
    const organisations = `${there.sandbox.url}/_sandbox/organisations`;
    for (const asked of [
      { login: "other-org", owner: "cy", members: ["pat"] },
      { login: "third-org", owner: "stranger", members: ["pat"] },
    ])
      await fetch(organisations, { method: "POST", body: JSON.stringify(asked) });
    const { text } = await there.look("/bans");
    expect(text).toMatch(/other-org Nobody is blocked\. Owners cy Members pat/);
    expect(text).toMatch(/Block as cy Comity is not installed here/);
    expect(text).toMatch(/third-org Nobody here owns it/);
  });

  test("takes the app from the organisation", async () => {
    const there = await aConsoleWithoutApp();
    const { html } = await there.look("/bans");
    const installation = /name="installation" value="(\d+)"/.exec(html)?.[1] ?? "";
    const removed = await there.submit("/bans/installation", { installation });
    expect(removed.html).not.toContain('name="installation"');
    expect(removed.text).toMatch(/Block as owen Comity is not installed here/);
  });
});
