import { nodeId } from "../../model/node-id.ts";
import type { Repository } from "../../model/records/repository.ts";
import { show, type Records } from "../shown.ts";
import { showGitObject } from "../show-record.ts";
import type { Input } from "../input.ts";
import type { Context, TypeFields } from "../type-fields.ts";
import { repositoryPath } from "../web-paths.ts";

/** GitHub cuts texts longer than this, in bytes. */
const longestText = 512_000;

/** What every git object answers. */
export function objectFields<T extends { readonly repository: Repository }>(
  kind: "Commit" | "Tree" | "Blob" | "Tag",
  oidOf: (record: T) => string,
) {
  const path = (record: T): string =>
    `${repositoryPath(record.repository)}/commit/${oidOf(record)}`;
  return {
    id: (record: T) => nodeId(kind, record.repository.databaseId, oidOf(record)),
    oid: oidOf,
    abbreviatedOid: (record: T) => oidOf(record).slice(0, 7),
    repository: (record: T) => show("Repository", record.repository),
    commitResourcePath: path,
    commitUrl: (record: T, _args: Input, { world }: Context) => world.webUrl + path(record),
  };
}

export const blobFields: TypeFields<"Blob"> = {
  ...objectFields("Blob", ({ blob }: Records["Blob"]) => blob.oid),
  byteSize: ({ blob }) => blob.bytes.length,
  isBinary: ({ blob }) => blob.bytes.includes(0),
  isTruncated: ({ blob }) => blob.bytes.length > longestText,
  text: ({ blob }) =>
    blob.bytes.includes(0) ? null : blob.bytes.subarray(0, longestText).toString("utf8"),
};

export const tagFields: TypeFields<"Tag"> = {
  ...objectFields("Tag", ({ tag }: Records["Tag"]) => tag.oid),
  name: ({ tag }) => tag.name,
  message: ({ tag }) => tag.message,
  tagger: ({ tag }) => show("GitActor", tag.tagger),
  target: ({ repository, tag }) => showGitObject(repository, tag.target),
};
