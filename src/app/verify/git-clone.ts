import { execFileSync } from "node:child_process";
import { SettingProblem } from "../settings/setting-problem.ts";

/** A commit as git tells it; its signature is not looked at. */
export interface ClonedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly authorEmail: string;
  readonly message: string;
}

/** What a clone on this machine holds; everything is read through git and nothing is written. */
export interface Clone {
  /** Commits by the name of the branch on GitHub: `register`, `cases/amber-heron`. */
  readonly branches: ReadonlyMap<string, string>;
  readonly rootOid: string | undefined;
  /** A commit and what it follows from by first parents, newest first. */
  commits(oid: string): readonly ClonedCommit[];
  /** The names in a commit's top folder. */
  names(oid: string): readonly string[];
  /** The files in a folder of a commit, with git's names for what they hold. */
  blobs(oid: string, folder: string): ReadonlyMap<string, string>;
  /** The texts of `<commit>:<path>`, `undefined` where there is none, in the order asked for. */
  texts(places: readonly string[]): readonly (string | undefined)[];
}

/** @throws SettingProblem where git is missing or the folder is no clone */
export function openClone(folder: string): Clone {
  const git = (args: readonly string[], input?: string): Buffer => runGit(folder, args, input);
  const refs = refsIn(git(["for-each-ref", "--format=%(objectname) %(refname)"]).toString("utf8"));
  return {
    branches: branchesOf(refs),
    rootOid: refs.get("refs/tags/comity-root"),
    commits(oid) {
      const format = "--format=%H%x00%P%x00%ae%x00%B%x00";
      return commitsIn(git(["log", "--first-parent", "-z", format, oid, "--"]).toString("utf8"));
    },
    names: (oid) =>
      git(["ls-tree", "-z", "--name-only", oid]).toString("utf8").split("\0").filter(Boolean),
    blobs: (oid, inside) =>
      new Map(
        git(["ls-tree", "-r", "-z", oid, "--", `${inside}/`])
          .toString("utf8")
          .split("\0")
          .flatMap((line) => {
            const [, blob, path] = /^\d{6} [a-z]+ ([0-9a-f]{40})\t([^]+)$/.exec(line) ?? [];
            return blob === undefined || path === undefined ? [] : [[path, blob] as const];
          }),
      ),
    texts: (places) =>
      places.length === 0
        ? []
        : textsIn(git(["cat-file", "--batch"], `${places.join("\n")}\n`), places.length),
  };
}

/** A clone has GitHub's branches below `refs/remotes/origin`, a bare one as its own. */
function branchesOf(refs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = (prefix: string) =>
    [...refs]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, oid]) => [name.slice(prefix.length), oid] as const);
  return new Map([...named("refs/heads/"), ...named("refs/remotes/origin/")]);
}

function refsIn(listed: string): ReadonlyMap<string, string> {
  const lines = listed.split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}

function commitsIn(log: string): readonly ClonedCommit[] {
  // Each commit is four fields, each ended by a zero byte, and one more zero byte between commits.
  const fields = log.split("\0");
  const commits: ClonedCommit[] = [];
  for (let i = 0; i + 3 < fields.length; i += 5) {
    const [oid = "", parents = "", authorEmail = "", message = ""] = fields.slice(i, i + 4);
    commits.push({ oid, parents: parents.split(" ").filter(Boolean), authorEmail, message });
  }
  return commits;
}

/** `<oid> blob <size>`, a line feed, that many bytes, a line feed; or `<place> missing`. */
function textsIn(batch: Buffer, count: number): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let start = 0;
  while (texts.length < count) {
    const end = batch.indexOf("\n", start);
    const [, type, size] = batch.subarray(start, end).toString("utf8").split(" ");
    const bytes = Number(size);
    const isBlob = type === "blob" && Number.isInteger(bytes);
    texts.push(isBlob ? batch.subarray(end + 1, end + 1 + bytes).toString("utf8") : undefined);
    start = end + 1 + (Number.isInteger(bytes) ? bytes + 1 : 0);
  }
  return texts;
}

function runGit(folder: string, args: readonly string[], input: string | undefined): Buffer {
  try {
    return execFileSync("git", ["-c", "core.fsmonitor=false", "-C", folder, ...args], {
      maxBuffer: 2 ** 30,
      stdio: ["pipe", "pipe", "pipe"],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new SettingProblem(
      isMissing
        ? "Comity reads the clone with git, and there is no git on this machine."
        : "git cannot read that folder: it has to be a clone of the committee's repository that belongs to you.",
      { cause: error },
    );
  }
}
