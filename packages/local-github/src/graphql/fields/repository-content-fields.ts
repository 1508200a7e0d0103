import { requireAccess } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { readPath, resolveRevision } from "../../model/read-git.ts";
import type { Repository } from "../../model/records/repository.ts";
import { connect } from "../connection.ts";
import { show, type Shown } from "../shown.ts";
import { showGitObject } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";

export const repositoryContentFields: TypeFields<"Repository"> = {
  isEmpty: (repository) => repository.git.refNames("refs/heads/").length === 0,
  defaultBranchRef: (repository, _args, { viewer }) => {
    requireAccess(viewer, repository, demands.readContents);
    return showRef(repository, `refs/heads/${repository.defaultBranch}`);
  },
  ref: (repository, args, { viewer }) => {
    requireAccess(viewer, repository, demands.readContents);
    return findRef(repository, args.text("qualifiedName"));
  },
  refs: (repository, args, { viewer }) => {
    requireAccess(viewer, repository, demands.readContents);
    const prefix = args.text("refPrefix");
    const query = args.optionalText("query") ?? "";
    const direction =
      args.optionalText("direction") ?? args.optionalObject("orderBy")?.optionalText("direction");
    const names = repository.git.refNames(prefix);
    const found = query === "" ? names : names.filter((name) => name.includes(query));
    return connect(args, "refs", {
      items: direction === "DESC" ? found.toReversed() : found,
      show: (name) => show("Ref", { repository, name }),
      key: (name) => [name],
      direction: direction === "DESC" ? "desc" : "asc",
    });
  },
  object: (repository, args, { viewer }) => {
    requireAccess(viewer, repository, demands.readContents);
    const oid = args.optionalText("oid");
    if (oid !== undefined) return showGitObject(repository, oid);
    const expression = args.optionalText("expression");
    return expression === undefined ? null : showExpression(repository, expression);
  },
};

function showRef(repository: Repository, name: string): Shown | null {
  return repository.git.ref(name) === undefined ? null : show("Ref", { repository, name });
}

/** GitHub also takes `heads/main` and, for branches and tags, the short name. */
function findRef(repository: Repository, name: string): Shown | null {
  const candidates = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`];
  const found = candidates.find((candidate) => repository.git.ref(candidate) !== undefined);
  return found === undefined ? null : showRef(repository, found);
}

/** `main`, `main:path/to/file`, an object id; no other form of git's revisions. */
function showExpression(repository: Repository, expression: string): Shown | null {
  const colon = expression.indexOf(":");
  const revision = colon < 0 ? expression : expression.slice(0, colon);
  const path = colon < 0 ? undefined : expression.slice(colon + 1);
  const name = revision === "HEAD" ? repository.defaultBranch : revision;
  const commit = resolveRevision(repository.git, name);
  if (commit === undefined) return path === undefined ? showGitObject(repository, name) : null;
  if (path === undefined) return show("Commit", { repository, commit });
  const oid = path === "" ? commit.tree : readPath(repository.git, commit.tree, path)?.oid;
  return oid === undefined ? null : showGitObject(repository, oid);
}
