import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { caseLabels } from "../../../../src/domain/case/labels.ts";
import { stages } from "../../../../src/domain/values/stage.ts";
import { reconcileSetUp } from "../../../../src/reconcile/set-up/reconcile-set-up.ts";
import { localSetUp, type LocalSetUp } from "./local-set-up.ts";
import { conduct, optionsOf, pushConfig, SeenByOwner } from "./seen-by-owner.ts";

let local: LocalSetUp;
let seen: SeenByOwner;
beforeEach(async () => {
  local = await localSetUp();
  seen = new SeenByOwner(local);
});
afterEach(() => local.sandbox.close());

const run = async () => reconcileSetUp(await local.ports());

describe("a repository with nothing but a config", () => {
  test("has everything after one run", async () => {
    expect(await run()).toMatchObject({ standing: "ready", refused: 0 });

    const labels = await seen.labels();
    expect(labels).toEqual(
      expect.arrayContaining(caseLabels.map((label) => expect.objectContaining(label))),
    );
    expect((await seen.file("README.md")).text).toContain("# Code of Conduct committee");
    expect((await seen.file(".github/ISSUE_TEMPLATE/report.yml")).text).toContain("[report]");
    expect((await seen.file(".github/ISSUE_TEMPLATE/config.yml")).text).toContain("blank");
    expect((await seen.file("committee.yml", "register")).text).toMatch(
      /^---\nn: 1\ntype: ConfigA/,
    );
    expect((await seen.file(".gitattributes", "register")).text).toBe("* -text\n");
    const [board] = await seen.boards();
    expect((await seen.file("setup.yml", "register")).text).toContain(board?.id);
    expect(board).toMatchObject({
      title: "Conduct cases",
      public: false,
      repositories: { nodes: [{ name: "conduct" }] },
    });
    expect(optionsOf(board, "Status").map(({ name }) => name)).toEqual([...stages]);
    expect(await seen.roles()).toEqual({
      ada: "triage",
      bo: "triage",
      cy: "triage",
      dee: "write",
      owen: "admin",
    });
    expect(await seen.issues()).toMatchObject([
      { title: "Comity: configuration", state: "closed", body: expect.stringContaining("`ada`") },
    ]);
  });

  test("starts its records from one empty commit", async () => {
    const outcome = await run();
    const root = await seen.root();
    expect(outcome).toMatchObject({ rootOid: root });
    expect(await local.as("ada", `GET ${conduct}/git/commits/${root}`)).toMatchObject({
      parents: [],
      tree: { sha: "4b825dc642cb6eb9a060e54bf8d69288fbee4904" },
    });
  });

  test("is looked at in two requests afterwards, three by a new process, and left alone", async () => {
    const ports = await local.ports();
    await reconcileSetUp(ports);
    await local.requests();
    const collaborators = `GET ${conduct}/collaborators?affiliation=direct&per_page=100`;
    await reconcileSetUp(ports);
    expect(await local.requests()).toEqual(["ObserveConfig", collaborators]);
    await run();
    expect(await local.requests()).toEqual(["ObserveConfig", "ObserveKnown", collaborators]);
  });
});

describe("a config that names nobody", () => {
  test("waits, and says on which path", async () => {
    const { sha, text } = await seen.file(".github/comity.yml");
    const config = text.replace("gus]", "sandbox-org]");
    await pushConfig(local, config, sha);
    expect(await run()).toMatchObject({
      standing: "waiting",
      problems: [{ path: "council.members[2]" }],
    });
    expect(await seen.issues()).toMatchObject([{ state: "open" }]);
    expect(await seen.boards()).toEqual([]);
  });
});
