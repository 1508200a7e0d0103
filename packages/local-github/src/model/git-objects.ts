import { createHash } from "node:crypto";
import type { GitStore } from "./git-store.ts";
import type {
  GitBlob,
  GitCommit,
  GitSignature,
  GitTag,
  GitTree,
  TreeEntry,
} from "./records/git-object.ts";

/** The tree of nothing, which git accepts everywhere although nobody ever made it. */
export const emptyTreeOid = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Where a ref points that is not there. */
export const zeroOid = "0".repeat(40);

export function writeBlob(store: GitStore, bytes: Buffer): GitBlob {
  const blob: GitBlob = { type: "blob", oid: oidOf("blob", bytes), bytes };
  store.objects.set(blob.oid, blob);
  return blob;
}

export function writeTree(store: GitStore, entries: readonly TreeEntry[]): GitTree {
  const sorted = entries.toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  const bytes = Buffer.concat(
    sorted.flatMap(({ mode, name, oid }) => [
      Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`, "utf8"),
      Buffer.from(oid, "hex"),
    ]),
  );
  const tree: GitTree = { type: "tree", oid: oidOf("tree", bytes), bytes, entries: sorted };
  store.objects.set(tree.oid, tree);
  return tree;
}

/** git compares a folder's name as if it ended in a slash. */
function sortKey({ name, type }: TreeEntry): Buffer {
  return Buffer.from(type === "tree" ? `${name}/` : name, "utf8");
}

export type NewCommit = Pick<GitCommit, "tree" | "parents" | "author" | "committer" | "message">;

export function writeCommit(store: GitStore, input: NewCommit): GitCommit {
  const head = [
    `tree ${input.tree}`,
    ...input.parents.map((parent) => `parent ${parent}`),
    `author ${printSignature(input.author)}`,
    `committer ${printSignature(input.committer)}`,
  ];
  const bytes = Buffer.from(`${head.join("\n")}\n\n${input.message}`, "utf8");
  const commit: GitCommit = { type: "commit", oid: oidOf("commit", bytes), bytes, ...input };
  store.objects.set(commit.oid, commit);
  return commit;
}

export type NewTag = Pick<GitTag, "name" | "target" | "targetType" | "tagger" | "message">;

export function writeTag(store: GitStore, input: NewTag): GitTag {
  const { name, target, targetType, tagger, message } = input;
  const head = `object ${target}\ntype ${targetType}\ntag ${name}\ntagger ${printSignature(tagger)}`;
  const bytes = Buffer.from(`${head}\n\n${message}`, "utf8");
  const tag: GitTag = { type: "tag", oid: oidOf("tag", bytes), bytes, ...input };
  store.objects.set(tag.oid, tag);
  return tag;
}

/** git's SHA-1: of the type, the length and the bytes. */
function oidOf(type: string, bytes: Buffer): string {
  return createHash("sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}

function printSignature({ name, email, at, offset }: GitSignature): string {
  return `${cleanName(name)} <${cleanName(email)}> ${Date.parse(at) / 1000} ${offset}`;
}

/** Without what would end a name or a line. */
function cleanName(text: string): string {
  return text.replace(/[<>\n\0]/g, "").trim();
}
