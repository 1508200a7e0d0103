import { strangersRecords } from "../fakes/record-keys.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { RecordFile } from "../../src/ports/record-codec.ts";
import { CodeName } from "../../src/domain/values/ids.ts";
import { recordTitle } from "../../src/reconcile/marks/trailers.ts";
import type { World } from "./start-world.ts";
import type { WorldCase } from "./world-case.ts";

/** What somebody with write access can do to a record behind the app's back. */
export interface Tampering {
  readonly branch: string;
  /** The commit the record stands at. */
  head(): Promise<string>;
  /** The hash of the last document there. */
  end(): Promise<string>;
  /** The record with a further document whose number and hash fit. */
  forged(event: CaseEvent): Promise<RecordFile>;
  /** What the app would say of a commit that adds this event. */
  messageFor(event: CaseEvent): Promise<string>;
  /** Writes a file through the contents API. */
  write(file: RecordFile): Promise<void>;
  /** Sets the branch by force. */
  setHead(sha: string): Promise<void>;
  /** A commit with any author, message and parents; it stands on no branch yet. */
  commit(
    file: RecordFile,
    author: { readonly name: string; readonly email: string },
    more?: { readonly message?: string; readonly parents?: readonly string[] },
  ): Promise<string>;
}

/** @param folder where its record is: `closed` where the case is closed */
export async function tampering(
  world: World,
  it: WorldCase,
  login = "dee",
  folder: "cases" | "closed" = "cases",
): Promise<Tampering> {
  const { git, repos } = world.as(login);
  const branch = `${folder}/${await it.title()}`;
  const ref = `heads/${branch}`;
  const head = async () => (await git.getRef({ ...world.here, ref })).data.object.sha;
  const shaOf = async (path: string) => {
    const asked = { ...world.here, path, ref: branch };
    const found = await repos.getContent(asked).catch(() => undefined);
    return found && !Array.isArray(found.data) ? found.data.sha : undefined;
  };
  const files = async () => {
    const { data } = await repos.getContent({ ...world.here, path: "record.yml", ref: branch });
    if (Array.isArray(data) || data.type !== "file") throw new TypeError("no file");
    return [{ path: "record.yml", text: Buffer.from(data.content, "base64").toString("utf8") }];
  };
  return {
    branch,
    head,
    async end() {
      return strangersRecords.read(await files()).at(-1)?.sha256 ?? "";
    },
    async forged(event) {
      const before = await files();
      const last = strangersRecords.read(before).at(-1);
      const [forged] = strangersRecords.append(before, last, [event]).files;
      if (!forged) throw new Error("nothing was forged");
      return forged;
    },
    async messageFor(event) {
      const { data } = await git.getCommit({ ...world.here, commit_sha: await head() });
      const [, issue = ""] = /^Issue: (\S+)$/m.exec(data.message) ?? [];
      const name = CodeName.parse(await it.title());
      return `${recordTitle(name, [event])}\n\nIssue: ${issue}`;
    },
    async write({ path, text }) {
      const sha = await shaOf(path);
      await repos.createOrUpdateFileContents({
        ...world.here,
        path,
        branch,
        message: "Update record.yml",
        content: Buffer.from(text).toString("base64"),
        ...(sha !== undefined && { sha }),
      });
    },
    async setHead(sha) {
      await git.updateRef({ ...world.here, ref, sha, force: true });
    },
    async commit({ path, text }, author, more = {}) {
      const parent = await head();
      const base = (await git.getCommit({ ...world.here, commit_sha: parent })).data.tree.sha;
      const tree = await git.createTree({
        ...world.here,
        base_tree: base,
        tree: [{ path, mode: "100644", type: "blob", content: text }],
      });
      const made = await git.createCommit({
        ...world.here,
        message: more.message ?? "amber-heron: PartyTold",
        tree: tree.data.sha,
        parents: [parent, ...(more.parents ?? [])],
        author,
      });
      return made.data.sha;
    },
  };
}
