import { describe, expect, test } from "vitest";
import { Transient } from "../../../src/ports/errors.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { approvedBy, merged } from "./config-pulls.ts";
import { FakeRepository, oidOf } from "./fake-repository.ts";
import { config, portsOf, setUpRepository, stepsFor } from "./set-up-of.ts";

const form = ".github/ISSUE_TEMPLATE/report.yml";
const workflow = ".github/workflows/mail.yml";
const ours = "name: Report\n";
const phishing = "name: Report at https://evil.example\n";

/** A merged pull request of dee that brought this text, or took the file away. */
function brought(
  text: string | undefined,
  by: readonly string[],
  mergedAt = "2026-11-22T17:00:00Z",
) {
  const blob = text === undefined ? undefined : oidOf(text);
  return merged("", {
    reviews: approvedBy(...by),
    approvedBlob: blob,
    mergedBlob: blob,
    mergedAt: mergedAt as never,
  });
}

/** The steps of a run with another version of Comity, or of the same. */
async function stepsWith(repository: FakeRepository, texts: Readonly<Record<string, string>>) {
  repository.applied.length = 0;
  const templates = Object.entries(texts).map(([path, text]) => ({ path, text }));
  await reconcileSetUp({ ...portsOf(repository), templates });
  return repository.applied.map(({ step }) => step);
}

describe("a file that Comity wrote", () => {
  test("is put back when somebody changed it or took it away, and that is told", async () => {
    const repository = await setUpRepository();
    repository.files.set(form, phishing);
    repository.files.delete("README.md");
    expect(await stepsFor(repository)).toEqual(["tell-change", "put-files-back"]);
    expect(repository.files.get(form)).toBe(ours);
    expect(repository.files.get("README.md")).toBe("# Committee\n");
    expect(repository.told).toEqual([
      expect.stringMatching(
        /^@ada, @bo and @cy: [^]*README.md` was taken[^]*report.yml` was changed/,
      ),
    ]);
    expect(repository.told.join()).not.toContain("evil");
    expect(await stepsFor(repository)).toEqual([]);
  });

  test.each([
    "ISSUE_TEMPLATE.md",
    "issue_template/urgent.md",
    "docs/ISSUE_TEMPLATE/urgent.yml",
    ".github/issue_template/urgent.yml",
  ])("has no other beside it unless two agreed: %s", async (path) => {
    const repository = await setUpRepository();
    repository.files.set(path, phishing);
    repository.files.set("docs/notes.md", "Notes");
    expect(await stepsFor(repository)).toEqual(["tell-change", "put-files-back"]);
    expect(repository.files.has(path)).toBe(false);
    expect(repository.files.get("docs/notes.md")).toBe("Notes");
  });

  test("follows the versions of Comity while nobody touched it", async () => {
    const repository = await setUpRepository();
    const next = { "README.md": "# Committee\n", [form]: "name: Report, anew\n" };
    expect(await stepsWith(repository, next)).toEqual([
      "add-files",
      "write-register",
      "write-anchor",
    ]);
    expect(repository.files.get(form)).toBe("name: Report, anew\n");
    expect(repository.told).toEqual([]);
    repository.files.set(form, ours);
    expect(await stepsWith(repository, next)).toEqual(["tell-change", "put-files-back"]);
  });

  test("stays as two members agreed, also in the next version, and is put back to that", async () => {
    const repository = await setUpRepository();
    repository.files.set(form, "name: Ours\n");
    repository.brought.set(form, [brought("name: Ours\n", ["ada", "bo"])]);
    expect(await stepsFor(repository)).toEqual(["write-register", "write-anchor"]);
    const next = { "README.md": "# Committee\n", [form]: "name: Report, anew\n" };
    expect(await stepsWith(repository, next)).toEqual([]);
    repository.brought.clear();
    repository.files.set(form, phishing);
    expect(await stepsFor(repository)).toEqual(["tell-change", "put-files-back"]);
    expect(repository.files.get(form)).toBe("name: Ours\n");
  });

  test("stays away where two members agreed to that", async () => {
    const repository = await setUpRepository();
    repository.files.delete(form);
    repository.brought.set(form, [brought(undefined, ["ada", "bo"])]);
    expect(await stepsFor(repository)).toEqual(["write-register", "write-anchor"]);
    expect(await stepsFor(repository)).toEqual([]);
  });

  test.each([
    ["one member approved", brought(phishing, ["ada"])],
    ["councillors approved", brought(phishing, ["eve", "fay"])],
    ["two approved another text", { ...brought(ours, ["ada", "bo"]), mergedBlob: oidOf(phishing) }],
    [
      "two approved, from elsewhere",
      { ...brought(phishing, ["ada", "bo"]), isFromElsewhere: true },
    ],
    ["two approved, among too many", { ...brought(phishing, ["ada", "bo"]), hasAllReviews: false }],
    ["two approved long before", brought(phishing, ["ada", "bo"], "2026-11-20T10:00:00Z")],
  ])("is put back where %s", async (_, pull) => {
    const repository = await setUpRepository();
    repository.files.set(form, phishing);
    repository.brought.set(form, [pull]);
    expect(await stepsFor(repository)).toEqual(["tell-change", "put-files-back"]);
  });
});

describe("a file that nobody of us wrote", () => {
  test("is taken away where GitHub would show it to reporters or run it", async () => {
    const repository = await setUpRepository();
    repository.files.set(workflow, "on: issues\n");
    repository.files.set(".github/ISSUE_TEMPLATE/urgent.yml", phishing);
    repository.files.set(".github/README.md", phishing);
    repository.files.set("notes.md", "ours\n");
    expect(await stepsFor(repository)).toEqual([
      "tell-change",
      "put-files-back",
      "put-workflows-back",
      "put-workflows-back",
    ]);
    expect([...repository.files.keys()].toSorted()).toEqual([
      ".github/ISSUE_TEMPLATE/report.yml",
      ".github/comity.yml",
      "README.md",
      "notes.md",
    ]);
    expect(repository.told).toHaveLength(1);
    expect(repository.told[0]).toContain("`.github/workflows/mail.yml` was added");
  });

  test("stays where two members agreed, until it is changed once more", async () => {
    const repository = await setUpRepository();
    repository.files.set(workflow, "on: push\n");
    repository.brought.set(workflow, [brought("on: push\n", ["ada", "cy"])]);
    expect(await stepsFor(repository)).toEqual(["write-register", "write-anchor"]);
    repository.files.set(workflow, "on: issues\n");
    expect(await stepsFor(repository)).toEqual(["tell-change", "put-workflows-back"]);
    expect(repository.files.get(workflow)).toBe("on: push\n");
  });

  test("and was there before Comity is the committee's own, whatever it is called", async () => {
    const repository = new FakeRepository(config);
    repository.files.set("readme.md", "ours\n");
    repository.files.set(".github/ISSUE_TEMPLATE/report.yaml", "name: Ours\n");
    await reconcileSetUp(portsOf(repository));
    expect([...repository.files.keys()]).toEqual([
      ".github/comity.yml",
      "readme.md",
      ".github/ISSUE_TEMPLATE/report.yaml",
    ]);
    expect(await stepsFor(repository)).toEqual([]);
    repository.files.set(".github/ISSUE_TEMPLATE/report.yaml", phishing);
    expect(await stepsFor(repository)).toEqual(["tell-change", "put-files-back"]);
    expect(repository.files.get(".github/ISSUE_TEMPLATE/report.yaml")).toBe("name: Ours\n");
  });

  test("stays where a new version of Comity comes with one of that name, beside the forms", async () => {
    const repository = await setUpRepository();
    repository.files.set("HELP.md", "ours\n");
    const next = {
      "README.md": "# Committee\n",
      [form]: ours,
      "HELP.md": "theirs\n",
      "NEW.md": "x",
    };
    expect(await stepsWith(repository, next)).toContain("add-files");
    expect(repository.files.get("HELP.md")).toBe("ours\n");
    expect(repository.files.get("NEW.md")).toBe("x");
  });
});

describe("where GitHub does not let Comity put files back", () => {
  test("the owners are told, workflows apart from all others", async () => {
    const repository = await setUpRepository();
    repository.files.set(workflow, "on: issues\n");
    repository.files.set(form, phishing);
    repository.refuses = ["put-workflows-back"];
    await reconcileSetUp(portsOf(repository));
    expect(repository.files.get(form)).toBe(ours);
    expect(repository.told).toHaveLength(1);
    expect(repository.issue).toMatchObject({
      state: "OPEN",
      body: expect.stringContaining(
        "put a workflow into `.github/workflows` that nobody agreed to",
      ),
    });
    repository.refuses = [];
    repository.files.delete(workflow);
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue).toMatchObject({ state: "CLOSED" });
  });

  test("they are still known to be changed once it does", async () => {
    const repository = await setUpRepository();
    repository.files.set(form, phishing);
    repository.refuses = ["put-files-back"];
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue?.body).toContain("not as it should be");
    repository.refuses = [];
    await reconcileSetUp(portsOf(repository));
    expect(repository.files.get(form)).toBe(ours);
  });

  test("a run that dies between telling and putting back is followed by one that does both", async () => {
    const repository = await setUpRepository();
    repository.files.set(form, phishing);
    const take = repository.apply.bind(repository);
    repository.apply = (step) =>
      step.step === "put-files-back"
        ? Promise.reject(new Transient("died", { route: "test" }))
        : take(step);
    await expect(reconcileSetUp(portsOf(repository))).rejects.toThrow(Transient);
    repository.apply = take;
    const told = repository.applied.find(({ step }) => step === "tell-change");
    await stepsFor(repository);
    // By the same mark, so that GitHub's side recognises the comment it has.
    expect(repository.applied[0]).toEqual(told);
    expect(repository.files.get(form)).toBe(ours);
  });
});
