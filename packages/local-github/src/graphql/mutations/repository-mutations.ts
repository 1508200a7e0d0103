import { GitHubRefusal } from "../../model/github-refusal.ts";
import { createLabel, deleteLabel, updateLabel } from "../../model/labels.ts";
import { createRepository } from "../../model/repositories.ts";
import { updateRepository } from "../../model/repository-settings.ts";
import type { Owner } from "../../model/records/account.ts";
import type { Label } from "../../model/records/label.ts";
import type { Repository } from "../../model/records/repository.ts";
import { actorOf } from "../../model/viewer.ts";
import { findNode, isKind, noSuchNode } from "../find-node.ts";
import type { Input } from "../input.ts";
import { requiredNode, requiredRepository } from "../required-node.ts";
import { show } from "../shown.ts";
import type { Context, RootFields } from "../type-fields.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const repositoryMutations: RootFields = {
  createLabel: (input, context) => {
    const label = createLabel(context.world, context.viewer, requiredRepository(input, context), {
      name: input.text("name"),
      color: input.text("color"),
      description: input.optionalText("description"),
    });
    return { label: show("Label", label) };
  },
  updateLabel: (input, context) => {
    const { label, repository } = requiredLabel(input, context);
    updateLabel(context.world, context.viewer, repository, label, {
      ...optional("name", input.optionalText("name")),
      ...optional("color", input.optionalText("color")),
      ...optional("description", input.optionalText("description")),
    });
    return { label: show("Label", label) };
  },
  deleteLabel: (input, context) => {
    const { label, repository } = requiredLabel(input, context);
    deleteLabel(context.world, context.viewer, repository, label);
    return {};
  },
  createRepository: (input, context) => {
    // Apps create repositories through REST only.
    if (context.viewer.kind === "installation") {
      throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
    }
    const repository = createRepository(context.world, context.viewer, {
      owner: ownerNamed(input, context),
      name: input.text("name"),
      private: input.text("visibility") !== "PUBLIC",
      description: input.optionalText("description") ?? null,
      homepage: input.optionalText("homepageUrl") ?? null,
      hasIssues: input.optionalFlag("hasIssuesEnabled") ?? true,
      hasWiki: input.optionalFlag("hasWikiEnabled") ?? false,
    });
    return { repository: show("Repository", repository) };
  },
  updateRepository: (input, context) => {
    const repository = requiredRepository(input, context);
    updateRepository(context.world, context.viewer, repository, {
      name: input.optionalText("name"),
      description: input.optionalText("description"),
      homepage: input.optionalText("homepageUrl"),
      features: {
        ...optional("issues", input.optionalFlag("hasIssuesEnabled")),
        ...optional("projects", input.optionalFlag("hasProjectsEnabled")),
        ...optional("wiki", input.optionalFlag("hasWikiEnabled")),
        ...optional("discussions", input.optionalFlag("hasDiscussionsEnabled")),
      },
    });
    return { repository: show("Repository", repository) };
  },
};

function requiredLabel(input: Input, context: Context): { label: Label; repository: Repository } {
  const label = requiredNode(input, "id", "Label", context);
  const repository = context.world.repositories.get(label.repositoryId);
  if (repository === undefined) throw noSuchNode(input.text("id"));
  return { label, repository };
}

/** The viewer's own account unless another is named. */
function ownerNamed(input: Input, context: Context): Owner {
  const id = input.optionalText("ownerId") ?? actorOf(context.viewer).nodeId;
  const node = findNode(id, context);
  if (isKind(node, "Organization")) return node.record;
  if (isKind(node, "User") && node.record.type === "User") return node.record;
  throw noSuchNode(id);
}

function optional<K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> {
  const named: Partial<Record<K, T>> = {};
  if (value !== undefined) named[name] = value;
  return named;
}
