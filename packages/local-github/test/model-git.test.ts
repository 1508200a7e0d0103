import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCommitOnBranch } from "../src/model/commit-on-branch.ts";
import { deleteFile, putFile, readContents } from "../src/model/contents.ts";
import { createCommit, createTag, createTree } from "../src/model/git-data.ts";
import { emptyTreeOid } from "../src/model/git-objects.ts";
import { readCommit, readPath } from "../src/model/read-git.ts";
import { isRefName } from "../src/model/ref-name.ts";
import { createRef, deleteRef, updateRef, updateRefs } from "../src/model/refs.ts";
import { writeBareRepository } from "../src/model/write-bare-repository.ts";
import { modelWorld, told } from "./model-support/model-world.ts";

const run = promisify(execFile);

describe("commits", () => {
  test("an app's commit on a branch is its own, signed by GitHub, on the head it knew", () => {
    const { world, repository, steward, root, app, occurrences } = modelWorld();
    const commit = createCommitOnBranch(world, steward, repository, {
      branch: "main",
      expectedHeadOid: root,
      message: "Add",
      changes: {
        additions: [{ path: "a/b/c.txt", contents: Buffer.from("hi\n") }],
        deletions: [{ path: ".github/steward.yml" }],
      },
    });
    expect(commit.author).toMatchObject({
      name: "steward[bot]",
      email: `${app.bot.databaseId}+steward[bot]@users.noreply.github.com`,
      at: "2026-11-22T16:04:11Z",
    });
    expect(commit.committer.email).toBe("noreply@github.com");
    expect(repository.git.signedByGitHub.has(commit.oid)).toBe(true);
    expect(readPath(repository.git, commit.tree, "a/b/c.txt")?.oid).toBe(
      "45b983be36b73c0788dc9cbcb76cbb80fc7bb057",
    );
    expect(readPath(repository.git, commit.tree, ".github")).toBeUndefined();
    expect(occurrences).toMatchObject([
      {
        event: "push",
        ref: "refs/heads/main",
        before: root,
        after: commit.oid,
        forced: false,
        commits: [{ oid: commit.oid }],
        sender: app.bot,
      },
      { event: "check_suite", action: "requested", suite: { app, headOid: commit.oid } },
    ]);
  });

  test("what does not fit changes nothing", () => {
    const { world, repository, steward, ada, root } = modelWorld();
    const input = {
      branch: "main",
      expectedHeadOid: root,
      message: "x",
      changes: { additions: [], deletions: [] },
    };
    const deleting = { ...input, changes: { additions: [], deletions: [{ path: "nowhere" }] } };
    expect(() => createCommitOnBranch(world, ada, repository, input)).toThrow(
      expect.objectContaining({ type: "FORBIDDEN" }),
    );
    expect(() =>
      createCommitOnBranch(world, steward, repository, {
        ...input,
        expectedHeadOid: "0".repeat(40),
      }),
    ).toThrow(expect.objectContaining({ type: "STALE_DATA" }));
    expect(() =>
      createCommitOnBranch(world, steward, repository, { ...input, branch: "none" }),
    ).toThrow(expect.objectContaining({ type: "NOT_FOUND" }));
    expect(() => createCommitOnBranch(world, steward, repository, deleting)).toThrow(
      "does not exist",
    );
    for (const path of ["../x", "/x", ".git/config", "a//b", ""]) {
      const changes = { additions: [{ path, contents: Buffer.from("x") }], deletions: [] };
      expect(() => createCommitOnBranch(world, steward, repository, { ...input, changes })).toThrow(
        "not a valid path",
      );
    }
    expect(repository.git.ref("refs/heads/main")).toBe(root);
  });

  test("a file is replaced only by who knows what it was", () => {
    const { world, repository, dee } = modelWorld();
    const change = { path: "README.md", message: "m", sha: undefined, bytes: Buffer.from("one") };
    const { blob, created, commit } = putFile(world, dee, repository, change);
    expect([created, repository.git.signedByGitHub.has(commit.oid)]).toEqual([true, true]);
    expect(() => putFile(world, dee, repository, change)).toThrow(
      expect.objectContaining({ status: 422 }),
    );
    expect(() => putFile(world, dee, repository, { ...change, sha: commit.oid })).toThrow(
      expect.objectContaining({ status: 409 }),
    );
    expect(
      putFile(world, dee, repository, { ...change, sha: blob.oid, bytes: Buffer.from("two") })
        .created,
    ).toBe(false);
    deleteFile(world, dee, repository, { path: "README.md", message: "m", sha: undefined });
    expect(() => readContents(dee, repository, "README.md")).toThrow("Not Found");
  });

  test("a commit with an author of its own is not signed, a bot's without one is", () => {
    const { world, repository, steward, dee, root } = modelWorld();
    const input = { message: "m", tree: emptyTreeOid, parents: [root] };
    const author = {
      name: "x",
      email: "x@example.org",
      at: "2026-01-01T00:00:00Z",
      offset: "+0000",
    };
    const signed = (
      viewer: typeof steward | typeof dee,
      given: Parameters<typeof createCommit>[3],
    ) => repository.git.signedByGitHub.has(createCommit(world, viewer, repository, given).oid);
    expect(signed(steward, input)).toBe(true);
    expect(signed(steward, { ...input, author })).toBe(false);
    expect(signed(dee, input)).toBe(false);
    expect(() => createCommit(world, dee, repository, { ...input, tree: root })).toThrow(
      "Tree SHA does not exist",
    );
  });
});

describe("refs", () => {
  test("a name is taken once, and nothing can be both a branch and a folder of branches", () => {
    const { world, repository, steward, root, occurrences } = modelWorld();
    createRef(world, steward, repository, "refs/heads/cases/a", root);
    expect(told(occurrences)).toEqual(["create", "push", "check_suite.requested"]);
    const refuse = (name: string, oid = root) =>
      expect(() => createRef(world, steward, repository, name, oid)).toThrow(
        expect.objectContaining({ type: "UNPROCESSABLE" }),
      );
    refuse("refs/heads/cases/a");
    refuse("refs/heads/cases");
    refuse("refs/heads/cases/a/b");
    refuse("refs/heads/cases/b", "1".repeat(40));
    refuse("refs/heads/cases/b", readCommit(repository.git, root)?.tree);
    refuse("refs/heads/no good");
    expect(repository.git.refNames("refs/heads/cases/")).toEqual(["refs/heads/cases/a"]);
  });

  test("a branch moves forwards, or anywhere by force", () => {
    const { world, repository, dee, root } = modelWorld();
    const next = createCommit(world, dee, repository, {
      message: "m",
      tree: emptyTreeOid,
      parents: [root],
    });
    updateRef(world, dee, repository, "refs/heads/main", next.oid, false);
    expect(() => updateRef(world, dee, repository, "refs/heads/main", root, false)).toThrow(
      "not a fast forward",
    );
    updateRef(world, dee, repository, "refs/heads/main", root, true);
    expect(repository.git.ref("refs/heads/main")).toBe(root);
    expect(() => deleteRef(world, dee, repository, "refs/heads/main")).toThrow("default branch");
  });

  test("several move together or not at all", () => {
    const { world, repository, steward, root } = modelWorld();
    createRef(world, steward, repository, "refs/heads/cases/a", root);
    const zeros = "0".repeat(40);
    const moves = [
      { name: "refs/heads/cases/a", beforeOid: root, afterOid: zeros },
      { name: "refs/heads/cases/a/b", beforeOid: zeros, afterOid: root },
    ];
    expect(() =>
      updateRefs(world, steward, repository, [
        ...moves,
        { name: "refs/heads/main", beforeOid: zeros, afterOid: root },
      ]),
    ).toThrow(expect.objectContaining({ type: "STALE_DATA" }));
    expect(repository.git.ref("refs/heads/cases/a")).toBe(root);
    updateRefs(world, steward, repository, moves);
    expect(repository.git.refNames("refs/heads/")).toEqual([
      "refs/heads/cases/a/b",
      "refs/heads/main",
    ]);
  });

  test("names follow git's rules", () => {
    const good = ["refs/heads/main", "refs/heads/cases/amber-heron", "refs/tags/v1.0"];
    const bad = [
      "main",
      "refs/heads",
      "refs/heads/",
      "refs/heads/a..b",
      "refs/heads/.a",
      "refs/heads/a.lock",
      "refs/heads/a b",
      "refs/heads/a~1",
      "refs/heads/a@{b",
      "refs/heads/a//b",
      "refs/heads/a\u0007",
    ];
    expect(good.filter(isRefName)).toEqual(good);
    expect(bad.filter(isRefName)).toEqual([]);
  });
});

describe("as a real repository", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "bare-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("git finds no fault in it and clones it", async () => {
    const { world, repository, steward, dee, root } = modelWorld();
    const tree = createTree(dee, repository, [
      { path: "x", mode: "040000", oid: readCommit(repository.git, root)?.tree },
      { path: "x.txt", mode: "100644", content: "ä\n" },
      { path: "x-run", mode: "100755", content: "#!/bin/sh\n" },
    ]);
    const commit = createCommit(world, dee, repository, {
      message: "Two\n\nwords",
      tree: tree.oid,
      parents: [root],
    });
    createRef(world, steward, repository, "refs/heads/cases/a", commit.oid);
    const empty = createCommit(world, steward, repository, {
      message: "Nothing",
      tree: emptyTreeOid,
      parents: [],
    });
    createRef(world, steward, repository, "refs/heads/empty", empty.oid);
    const tag = createTag(world, dee, repository, {
      name: "v1",
      target: commit.oid,
      targetType: "commit",
      message: "v1\n",
    });
    createRef(world, dee, repository, "refs/tags/v1", tag.oid);
    const bare = join(folder, "bare.git");
    await writeBareRepository(repository, bare);
    const checked = await run("git", ["-C", bare, "fsck", "--strict", "--no-dangling"]);
    expect(checked.stdout).toBe("");
    const clone = join(folder, "clone");
    await run("git", ["clone", "--quiet", "--branch", "cases/a", bare, clone]);
    expect(await readFile(join(clone, "x.txt"), "utf8")).toBe("ä\n");
    expect(await readFile(join(clone, "x/.github/steward.yml"), "utf8")).toBe("committee: {}\n");
    const { stdout } = await run("git", ["-C", clone, "log", "-1", "--format=%H %an <%ae> %at %B"]);
    expect(stdout.trim()).toBe(
      `${commit.oid} dee <${dee.account.databaseId}+dee@users.noreply.github.com> 1795363451 Two\n\nwords`,
    );
  });
});
