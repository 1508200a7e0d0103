import { createCommitOnBranch, type FileChanges } from "../../model/commit-on-branch.ts";
import { GitHubRefusal, notFound } from "../../model/github-refusal.ts";
import { createRef, deleteRef, updateRef, updateRefs } from "../../model/refs.ts";
import type { Repository } from "../../model/records/repository.ts";
import { showRepository } from "../fields/owner-fields.ts";
import { isKind } from "../find-node.ts";
import type { Input } from "../input.ts";
import { requiredNode, requiredRepository } from "../required-node.ts";
import { show } from "../shown.ts";
import type { Context, RootFields } from "../type-fields.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const gitMutations: RootFields = {
  createRef: (input, context) => {
    const repository = requiredRepository(input, context);
    const name = input.text("name");
    if (repository.git.ref(name) !== undefined) {
      const message = `A ref named "${name}" already exists in the repository.`;
      throw new GitHubRefusal("UNPROCESSABLE", message);
    }
    createRef(context.world, context.viewer, repository, name, input.text("oid"));
    return { ref: show("Ref", { repository, name }) };
  },
  updateRef: (input, context) => {
    const { repository, name } = requiredNode(input, "refId", "Ref", context);
    const force = input.optionalFlag("force") ?? false;
    updateRef(context.world, context.viewer, repository, name, input.text("oid"), force);
    return { ref: show("Ref", { repository, name }) };
  },
  deleteRef: (input, context) => {
    const { repository, name } = requiredNode(input, "refId", "Ref", context);
    deleteRef(context.world, context.viewer, repository, name);
    return {};
  },
  updateRefs: (input, context) => {
    const updates = (input.objects("refUpdates") ?? []).map((update) => ({
      name: update.text("name"),
      afterOid: update.text("afterOid"),
      beforeOid: update.optionalText("beforeOid"),
      force: update.optionalFlag("force"),
    }));
    updateRefs(context.world, context.viewer, requiredRepository(input, context), updates);
    return {};
  },
  createCommitOnBranch: (input, context) => {
    const { repository, branch } = requiredBranch(input.object("branch"), context);
    const commit = createCommitOnBranch(context.world, context.viewer, repository, {
      branch,
      expectedHeadOid: input.text("expectedHeadOid"),
      message: readMessage(input.object("message")),
      changes: readChanges(input.optionalObject("fileChanges")),
    });
    const name = `refs/heads/${branch}`;
    return {
      commit: show("Commit", { repository, commit }),
      ref: show("Ref", { repository, name }),
    };
  },
};

/** By the ref's id, or by the names of repository and branch. */
function requiredBranch(
  input: Input,
  context: Context,
): { repository: Repository; branch: string } {
  if (input.optionalText("id") !== undefined) {
    const { repository, name } = requiredNode(input, "id", "Ref", context);
    return { repository, branch: name.replace(/^refs\/heads\//, "") };
  }
  const [owner = "", name = ""] = (input.optionalText("repositoryNameWithOwner") ?? "").split("/");
  const node = showRepository(context.world, context.viewer, owner, name);
  if (!isKind(node, "Repository")) throw notFound();
  const branch = input.optionalText("branchName") ?? "";
  return { repository: node.record, branch: branch.replace(/^refs\/heads\//, "") };
}

function readMessage(input: Input): string {
  const body = input.optionalText("body") ?? "";
  const headline = input.text("headline");
  return body === "" ? headline : `${headline}\n\n${body}`;
}

function readChanges(input: Input | undefined): FileChanges {
  const additions = input?.objects("additions") ?? [];
  const deletions = input?.objects("deletions") ?? [];
  return {
    additions: additions.map((addition) => ({
      path: addition.text("path"),
      contents: Buffer.from(addition.text("contents"), "base64"),
    })),
    deletions: deletions.map((deletion) => ({ path: deletion.text("path") })),
  };
}
