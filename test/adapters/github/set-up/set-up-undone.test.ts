import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { caseLabels } from "../../../../src/domain/case/labels.ts";
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

describe("what people undo", () => {
  test("is put back", async () => {
    await run();
    const root = await seen.root();
    const [before] = await seen.boards();
    const status = before?.fields.nodes.find(({ name }) => name === "Status");
    const options = optionsOf(before, "Status").map((option, index) =>
      index === 1 ? { ...option, name: "Looking" } : option,
    );
    const query = `mutation($input: UpdateProjectV2FieldInput!) { updateProjectV2Field(input: $input) { clientMutationId } }`;
    const input = { fieldId: status?.id, singleSelectOptions: options };
    await local.as("owen", "POST /graphql", { query, variables: { input } });
    await local.as("dee", `DELETE ${conduct}/labels/urgent`);
    await local.as("dee", `PATCH ${conduct}/labels/report`, {
      new_name: "REPORT",
      color: "ffffff",
    });
    await local.as("dee", `DELETE ${conduct}/git/refs/tags/comity-root`);
    await local.as("owen", `PUT ${conduct}/collaborators/bo`, { permission: "pull" });
    const form = ".github/ISSUE_TEMPLATE/report.yml";
    const { sha } = await seen.file(form);
    await local.as("dee", `DELETE ${conduct}/contents/${form}`, { message: "No form", sha });

    expect(await run()).toMatchObject({ standing: "ready", refused: 0 });
    const [after] = await seen.boards();
    expect(optionsOf(after, "Status")).toEqual(optionsOf(before, "Status"));
    const labels = await seen.labels();
    expect(labels).toEqual(
      expect.arrayContaining(caseLabels.map((label) => expect.objectContaining(label))),
    );
    expect(await seen.roles()).toMatchObject({ bo: "triage", dee: "write" });
    expect((await seen.file(form)).text).toContain("[report]");
    expect(await seen.root()).toBe(root);
  });

  test("in the config is reported and changes nothing", async () => {
    await run();
    const { sha, text } = await seen.file(".github/comity.yml");
    const changed = await pushConfig(local, text.replace("chair: ada", "chair: dee"), sha);
    expect(await run()).toMatchObject({ adopted: [{ committee: { chair: { login: "ada" } } }] });
    expect(await seen.issues()).toMatchObject([
      { state: "open", body: expect.stringContaining("not adopted") },
    ]);
    await pushConfig(local, text, changed);
    await run();
    expect(await seen.issues()).toMatchObject([{ state: "closed" }]);
  });

  test("by removing the register is not made good: nothing is adopted afresh", async () => {
    await run();
    const sha = await seen.root();
    await local.as("dee", `POST ${conduct}/git/refs`, { ref: "refs/heads/cases/amber-heron", sha });
    await local.as("dee", `DELETE ${conduct}/git/refs/heads/register`);
    expect(await run()).toMatchObject({ standing: "frozen", reason: "register-missing" });
    expect(await seen.issues()).toMatchObject([{ state: "open" }]);
  });

  test("by writing another committee onto the register freezes everything", async () => {
    await run();
    const { sha, text } = await seen.file("committee.yml", "register");
    const content = Buffer.from(text.replaceAll("ada", "dee")).toString("base64");
    const message = "Adopt the first config";
    const route = `PUT ${conduct}/contents/committee.yml`;
    await local.as("dee", route, { message, content, sha, branch: "register" });
    expect(await run()).toMatchObject({ standing: "frozen", reason: "register-foreign" });
    expect(await seen.issues()).toMatchObject([{ state: "open" }]);
    const [, ours] = (await local.as("owen", `GET ${conduct}/commits?sha=register`)) as {
      sha: string;
    }[];
    const back = { sha: ours?.sha, force: true };
    await local.as("owen", `PATCH ${conduct}/git/refs/heads/register`, back);
    expect(await run()).toMatchObject({ adopted: [{ committee: { chair: { login: "ada" } } }] });
    expect(await seen.issues()).toMatchObject([{ state: "closed" }]);
  });
});
