import { z } from "zod";
import { RegisterAnchorAnswer, registerAnchorFragment } from "../observation/anchors.ts";
import { ProvenanceAnswer, provenanceFragment } from "../observation/provenance.ts";
import { MaybeBlob } from "./blob-answer.ts";
import { Entries, Folder, folderField } from "./folder-answer.ts";
import { boardFragment, BoardAnswer, BoardsPage } from "./board-answer.ts";
import { issueFragment, ConfigurationIssueAnswer } from "./issue-answer.ts";
import {
  configChangeFields,
  MergedPullAnswer,
  openPullsField,
  openPullsFragment,
  OpenPullsPage,
  proposalFragment,
} from "./proposal-answer.ts";
import { caseLabels } from "../../../domain/case/labels.ts";
import { lettersFolder } from "../../../domain/chapters/corresponding/committees-drafts.ts";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";

const labels = caseLabels
  .map(({ name }, index) => `label${index}: label(name: ${JSON.stringify(name)}) { ...Label }`)
  .join("\n    ");

const blob = "... on Blob { oid byteSize isTruncated text }";

/**
 * Folders in which GitHub looks for what it shows and runs, and the one with letters. Forms it looks for in
 * any of three places, in whatever case:
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/about-issue-and-pull-request-templates
 */
export const folders = [
  ".github",
  ".github/ISSUE_TEMPLATE",
  ".github/workflows",
  lettersFolder,
  ".github/issue_template",
  "docs",
  "docs/ISSUE_TEMPLATE",
  "docs/issue_template",
  "ISSUE_TEMPLATE",
  "issue_template",
] as const;
const foldersField = folders
  .map((path, index) => `folder${index}: file(path: "${path}") ${folderField}`)
  .join("\n      ");

/** What set-up looks at, in one request; `size` of the open pull requests. */
export const observeConfigQuery = `query ObserveConfig($owner: String!, $name: String!, $withBoards: Boolean!, $issue: ID = "", $withIssue: Boolean!, $appId: Int!, $size: Int!) {
  viewer { databaseId }
  repository(owner: $owner, name: $name) {
    id name visibility isArchived hasIssuesEnabled
    planFeatures { codeowners }
    owner { kind: __typename id login }
    ${labels}
    projectsV2(first: 20) @include(if: $withBoards) { pageInfo { hasNextPage endCursor } nodes { ...Board } }
    defaultBranchRef { name target { ... on Commit {
      oid
      tree { entries { name oid type } }
      ${foldersField}
      config: file(path: ".github/comity.yml") { object { ${blob} } }
      ${configChangeFields}
    } } }
    ${openPullsField}
    root: ref(qualifiedName: "refs/tags/comity-root") { target { oid ...RegisterAnchor } }
    register: ref(qualifiedName: "refs/heads/register") { target { ... on Commit {
      oid
      tree { entries { name object { ${blob} } } }
      history(first: 50) { nodes { ...Provenance } }
    } } }
    open: refs(refPrefix: "refs/heads/cases/", first: 1) { totalCount }
    closed: refs(refPrefix: "refs/heads/closed/", first: 1) { totalCount }
  }
  issue: node(id: $issue) @include(if: $withIssue) { ...ConfigurationIssue }
}
fragment Label on Label { name color description }
${registerAnchorFragment}
${provenanceFragment}
${openPullsFragment}
${proposalFragment}
${boardFragment}
${issueFragment}`;

/** The same for what `setup.yml` names and the first look did not find. */
export const observeKnownQuery = `query ObserveKnown($issue: ID = "", $board: ID = "", $withIssue: Boolean!, $withBoard: Boolean!) {
  issue: node(id: $issue) @include(if: $withIssue) { ...ConfigurationIssue }
  board: node(id: $board) @include(if: $withBoard) { ...Board }
}
${boardFragment}
${issueFragment}`;

const LabelAnswer = z.object({
  name: z.string(),
  color: z.string(),
  description: z.string().nullable(),
});

const RepositoryAnswer = z
  .object({
    id: NodeId,
    name: z.string(),
    visibility: z.enum(["PRIVATE", "INTERNAL", "PUBLIC"]),
    isArchived: z.boolean(),
    hasIssuesEnabled: z.boolean(),
    planFeatures: z.object({ codeowners: z.boolean() }),
    openPulls: OpenPullsPage,
    owner: z.object({
      kind: z.enum(["Organization", "User"]),
      id: NodeId,
      login: z.string(),
    }),
    /** Not there where the app may not read boards. */
    projectsV2: BoardsPage.optional(),
    defaultBranchRef: z
      .object({
        name: z.string(),
        target: z.object({
          oid: GitOid,
          tree: z.object({ entries: Entries.nullable() }),
          folder0: Folder,
          folder1: Folder,
          folder2: Folder,
          folder3: Folder,
          folder4: Folder,
          folder5: Folder,
          folder6: Folder,
          folder7: Folder,
          folder8: Folder,
          folder9: Folder,
          config: z.object({ object: MaybeBlob }).nullable(),
          resolutions: z.object({ oid: GitOid }).nullable(),
          changes: z.object({
            nodes: z.array(
              z.object({
                associatedPullRequests: z.object({ nodes: z.array(MergedPullAnswer) }).nullable(),
              }),
            ),
          }),
        }),
      })
      .nullable(),
    root: z
      .object({ target: z.object({ oid: GitOid }).and(RegisterAnchorAnswer.unwrap().unwrap()) })
      .nullable(),
    register: z
      .object({
        target: z.object({
          oid: GitOid,
          tree: z.object({
            entries: z.array(z.object({ name: z.string(), object: MaybeBlob })).nullable(),
          }),
          history: z.object({ nodes: z.array(ProvenanceAnswer) }),
        }),
      })
      .nullable(),
    open: z.object({ totalCount: z.int() }),
    closed: z.object({ totalCount: z.int() }),
  })
  .catchall(z.union([LabelAnswer, z.null()]));

export const ConfigAnswer = z.object({
  viewer: z.object({ databaseId: z.int().nullable() }),
  repository: RepositoryAnswer.nullable(),
  issue: ConfigurationIssueAnswer.nullish(),
});

export type ConfigAnswer = z.infer<typeof ConfigAnswer>;

export const KnownAnswer = z.object({
  issue: ConfigurationIssueAnswer.nullish(),
  board: BoardAnswer.nullish(),
});
