import { describe, expect, test } from "vitest";
import { caseLabels } from "../../../src/domain/case/labels.ts";
import { stages } from "../../../src/domain/values/stage.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { cast, FakeRepository } from "./fake-repository.ts";
import { config, portsOf, setUpRepository, stepsFor } from "./set-up-of.ts";

describe("setting up a repository that holds nothing but a config", () => {
  test("makes everything it needs", async () => {
    const repository = new FakeRepository(config);
    const outcome = await reconcileSetUp(portsOf(repository));
    expect(outcome).toMatchObject({
      standing: "ready",
      adopted: [{ register: { n: 1 }, committee: { chair: { id: cast["ada"] } } }],
      rootOid: repository.root,
      refused: 0,
    });
    expect([...(repository.register ?? new Map<string, string>()).keys()].toSorted()).toEqual([
      ".gitattributes",
      "committee.yml",
      "setup.yml",
    ]);
    expect(repository.labels.map(({ name }) => name)).toEqual(caseLabels.map(({ name }) => name));
    expect([...repository.files.keys()]).toEqual([
      ".github/comity.yml",
      "README.md",
      ".github/ISSUE_TEMPLATE/report.yml",
    ]);
    const [board] = repository.boards ?? [];
    expect(board).toMatchObject({ title: "Conduct cases", public: false });
    expect(board?.readme).toContain("No access");
    expect(
      board?.fields.map(({ name, options }) => [name, options.map((one) => one.name)]),
    ).toEqual([
      ["Status", [...stages]],
      ["Decided by", ["Committee", "Executive Council"]],
      ["Next deadline", []],
      ["Overdue", []],
      ["Waits for", []],
    ]);
    expect(board?.workflows).toEqual([]);
    expect(outcome).toMatchObject({ board: undefined, boardToConfirm: board?.id });
    const ports = portsOf(repository);
    ports.memory.boardReady = { project: board!.id, by: 7, at: ports.clock.now() };
    expect(await reconcileSetUp(ports)).toMatchObject({
      board: { project: board?.id, overdue: board?.fields[3]?.id },
      boardToConfirm: undefined,
    });
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({
      board: { project: board?.id },
    });
    expect([...repository.roles]).toEqual([
      [cast["ada"], "triage"],
      [cast["bo"], "triage"],
      [cast["cy"], "triage"],
    ]);
  });

  test("opens its issue empty, shows who was adopted, and closes it", async () => {
    const { issue, applied } = await freshlySetUp();
    expect(applied).toContainEqual({ step: "open-issue", title: "Comity: configuration" });
    expect(issue).toMatchObject({ state: "CLOSED" });
    expect(issue?.body).toContain("| `ada` | 1001 | committee, chair |");
    expect(issue?.body).toContain("| `eve` | 1005 | Executive Council |");
    expect(issue?.body).not.toMatch(/@\w/);
  });

  test("adopts before it makes anything else", async () => {
    const { applied } = await freshlySetUp();
    expect(applied.slice(0, 2).map(({ step }) => step)).toEqual(["create-root", "begin-register"]);
  });

  test("twice changes nothing", async () => {
    const repository = await setUpRepository();
    expect(await stepsFor(repository)).toEqual([]);
  });

  test("goes on where a run ended, whatever the step", async () => {
    const steps = (await freshlySetUp()).applied.length;
    for (let alive = 0; alive < steps; alive += 1) {
      const repository = new FakeRepository(config);
      const take = repository.apply.bind(repository);
      let left = alive;
      repository.apply = (step) => {
        left -= 1;
        if (left < 0) return Promise.reject(new Transient("died", { route: "test" }));
        return take(step);
      };
      await expect(reconcileSetUp(portsOf(repository))).rejects.toThrow(Transient);
      repository.apply = take;
      expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ standing: "ready" });
      // Where it ended between asking for a board and making it, nobody knows whether it did.
      const later = portsOf(repository, Instant.parse("2026-11-22T19:04:11Z"));
      expect(await reconcileSetUp(later)).toMatchObject({ standing: "ready" });
      expect(repository.boards).toHaveLength(1);
      expect(await stepsFor(repository)).toEqual([]);
    }
  });
});

describe("set-up repairs", () => {
  test("a label that was changed or removed", async () => {
    const repository = await setUpRepository();
    repository.labels[0] = { name: "Report", color: "ffffff", description: "" };
    repository.labels.splice(3, 1);
    expect(await stepsFor(repository)).toEqual(["repair-label", "create-label"]);
    expect(repository.labels.map(({ name }) => name).toSorted()).toEqual(
      caseLabels.map(({ name }) => name).toSorted(),
    );
  });

  test("a renamed option with its id, so that cards keep it", async () => {
    const repository = await setUpRepository();
    const status = repository.boards?.[0]?.fields[0];
    const ids = status?.options.map(({ id }) => id);
    rename(repository, "Status", (options) => [
      { ...options[1]!, name: "Looking at it" },
      options[0]!,
      ...options.slice(2),
      { id: "x", name: "Parked", color: "RED", description: "" },
    ]);
    expect(await stepsFor(repository)).toEqual(["repair-field"]);
    const repaired = repository.boards?.[0]?.fields[0];
    expect(repaired?.options.map(({ id }) => id)).toEqual(ids);
    expect(repaired?.options.map(({ name }) => name)).toEqual([...stages]);
  });

  test("a renamed field, and leaves other fields alone", async () => {
    const repository = await setUpRepository();
    const board = repository.boards?.[0];
    if (!board) throw new Error("no board");
    board.fields = [
      ...board.fields.map((field) =>
        field.name === "Overdue" ? { ...field, name: "Late" } : field,
      ),
      { ...board.fields[0]!, id: board.id, name: "Mood", type: "TEXT", options: [] },
    ];
    const before = board.fields.length;
    expect(await stepsFor(repository)).toEqual(["repair-field"]);
    expect(board.fields).toHaveLength(before);
    expect(board.fields.map(({ name }) => name)).toContain("Overdue");
  });

  test.each([
    ["title", { title: "Cases" }],
    ["privacy", { public: true }],
    ["openness", { closed: true }],
  ])("the board's %s", async (_, change) => {
    const repository = await setUpRepository();
    Object.assign(repository.boards?.[0] ?? {}, change);
    expect(await stepsFor(repository)).toEqual(["describe-board"]);
    expect(repository.boards?.[0]).toMatchObject({
      title: "Conduct cases",
      public: false,
      closed: false,
    });
  });

  test("a board that was unlinked", async () => {
    const repository = await setUpRepository();
    Object.assign(repository.boards?.[0] ?? {}, { linked: false });
    expect(await stepsFor(repository)).toEqual(["link-board"]);
  });

  test("a board that was deleted, with a new one", async () => {
    const repository = await setUpRepository();
    const gone = repository.boards?.pop()?.id;
    await stepsFor(repository);
    const outcome = await reconcileSetUp(portsOf(repository));
    const [board] = repository.boards ?? [];
    expect(board?.id).not.toBe(gone);
    expect(outcome).toMatchObject({ boardToConfirm: board?.id });
    expect(repository.register?.get("setup.yml")).toContain(board?.id);
  });

  test("never takes a board for its own that somebody else made", async () => {
    const repository = new FakeRepository(config);
    await repository.apply({
      step: "create-board",
      owner: repository.repository.id,
      title: "Conduct cases",
    });
    Object.assign(repository.boards?.[0] ?? {}, { ours: false });
    await reconcileSetUp(portsOf(repository));
    expect(repository.boards).toHaveLength(2);
    expect(repository.boards?.[0]?.fields).toHaveLength(1);
  });

  test("a member's role by raising it, never by lowering it", async () => {
    const repository = await setUpRepository();
    repository.roles.set(cast["bo"] ?? 0, "read");
    repository.roles.set(cast["cy"] ?? 0, "write");
    expect(await stepsFor(repository)).toEqual(["raise-role"]);
    expect(repository.roles.get(cast["bo"] ?? 0)).toBe("triage");
    expect(repository.roles.get(cast["cy"] ?? 0)).toBe("write");
  });

  test("gives the council no access", async () => {
    const repository = await setUpRepository();
    expect(repository.roles.has(cast["eve"] ?? 0)).toBe(false);
  });

  test("the root's tag and the file of ids", async () => {
    const repository = await setUpRepository();
    const root = repository.root;
    repository.root = undefined;
    expect(await stepsFor(repository)).toEqual(["tag-root"]);
    expect(repository.root).toBe(root);
    repository.register?.set("setup.yml", "nonsense");
    // The anchor says where the register stands since.
    expect(await stepsFor(repository)).toEqual(["write-register", "write-anchor"]);
    expect(await stepsFor(repository)).toEqual([]);
  });

  test("the issue's text, and opens another one where it was deleted", async () => {
    const repository = await setUpRepository();
    const body = repository.issue?.body;
    repository.issue = { ...repository.issue!, body: "gone" };
    expect(await stepsFor(repository)).toEqual(["write-issue"]);
    expect(repository.issue.body).toBe(body);
    repository.issue = undefined;
    expect(await stepsFor(repository)).toEqual([
      "open-issue",
      "write-issue",
      "write-register",
      "write-anchor",
    ]);
  });

  test("nothing for ever: it gives up where its work is undone each time", async () => {
    const repository = await setUpRepository();
    repository.labels = [];
    repository.apply = () => Promise.resolve();
    await expect(reconcileSetUp(portsOf(repository))).rejects.toThrow(Transient);
  });
});

describe("what GitHub refuses", () => {
  test("is told on the issue, and the rest goes on", async () => {
    const repository = new FakeRepository(config);
    repository.refuses = ["create-board", "add-files"];
    const outcome = await reconcileSetUp(portsOf(repository));
    expect(outcome).toMatchObject({ standing: "ready", board: undefined, refused: 2 });
    expect(repository.issue?.state).toBe("OPEN");
    expect(repository.issue?.body).toMatch(/Projects: admin[^]*report form/);
    expect(repository.roles.size).toBe(3);
    expect(repository.applied.filter(({ step }) => step === "create-board")).toHaveLength(1);
  });

  test("is done and taken off the issue once it is allowed", async () => {
    const repository = new FakeRepository(config);
    repository.boards = undefined;
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue).toMatchObject({ state: "OPEN" });
    repository.boards = [];
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ refused: 0 });
    expect(repository.issue).toMatchObject({ state: "CLOSED" });
  });

  test("an open invitation is told too, once, and is not repeated", async () => {
    const repository = new FakeRepository(config);
    repository.invites.add(cast["cy"] ?? 0);
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue).toMatchObject({ state: "OPEN" });
    expect(repository.issue?.body).toContain("`cy` is invited");
    expect(await stepsFor(repository)).toEqual([]);
  });
});

describe("a repository that must not be used", () => {
  test.each([
    ["public", { visibility: "PUBLIC" as const }, /not private/],
    ["open to the enterprise", { visibility: "INTERNAL" as const }, /not private/],
    ["archived", { archived: true }, /archived/],
    ["without issues", { hasIssues: false }, /issues turned off/],
  ])("is refused before anything is written when it is %s", async (_, change, message) => {
    const repository = new FakeRepository(config);
    repository.repository = { ...repository.repository, ...change };
    const attempt = reconcileSetUp(portsOf(repository));
    await expect(attempt).rejects.toThrow(Terminal);
    await expect(attempt).rejects.toThrow(message);
    expect(repository.applied).toEqual([]);
  });
});

async function freshlySetUp() {
  const repository = new FakeRepository(config);
  await reconcileSetUp(portsOf(repository));
  return repository;
}

function rename(
  repository: FakeRepository,
  name: string,
  change: (
    options: NonNullable<FakeRepository["boards"]>[number]["fields"][number]["options"],
  ) => typeof options,
) {
  for (const board of repository.boards ?? []) {
    board.fields = board.fields.map((field) =>
      field.name === name ? { ...field, options: change(field.options) } : field,
    );
  }
}
