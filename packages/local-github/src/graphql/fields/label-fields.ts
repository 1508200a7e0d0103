import type { Label } from "../../model/records/label.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import { show } from "../shown.ts";
import type { TypeFields } from "../type-fields.ts";
import { repositoryPath } from "../web-paths.ts";
import { connectIssues } from "./repository-issue-fields.ts";

export const labelFields: TypeFields<"Label"> = {
  id: (label) => label.nodeId,
  name: (label) => label.name,
  color: (label) => label.color,
  description: (label) => label.description,
  isDefault: (label) => label.isDefault,
  createdAt: (label) => label.createdAt,
  updatedAt: (label) => label.updatedAt,
  repository: (label, _args, { world }) => show("Repository", repositoryOf(world, label)),
  resourcePath: (label, _args, { world }) => path(world, label),
  url: (label, _args, { world }) => world.webUrl + path(world, label),
  issues: (label, args, context) =>
    connectIssues(repositoryOf(context.world, label), args, context, label.name),
  pullRequests: (_label, args) => connect(args, "pullRequests", { items: [], show: () => null }),
};

function repositoryOf(world: World, { repositoryId, name }: Label): Repository {
  const repository = world.repositories.get(repositoryId);
  if (repository === undefined) throw new Error(`the label ${name} belongs to no repository`);
  return repository;
}

function path(world: World, label: Label): string {
  return `${repositoryPath(repositoryOf(world, label))}/labels/${encodeURIComponent(label.name)}`;
}
