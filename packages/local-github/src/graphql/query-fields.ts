import { GitHubRefusal, notFound } from "../model/github-refusal.ts";
import { findActor } from "../model/viewer.ts";
import { userByLogin } from "./fields/account-fields.ts";
import { search } from "./fields/search-fields.ts";
import { showRepository } from "./fields/owner-fields.ts";
import { findNode } from "./find-node.ts";
import { show } from "./shown.ts";
import { showAccount } from "./show-record.ts";
import type { RootFields } from "./type-fields.ts";

/** What can be asked for at the top. */
export const queryFields: RootFields = {
  node: (args, context) => findNode(args.text("id"), context),
  nodes: (args, context) =>
    (args.texts("ids") ?? []).map((id) => tryNode(() => findNode(id, context))),
  rateLimit: (_args, { rateLimit }) => ({ ...rateLimit }),
  repository: (args, { world, viewer }) => {
    const [owner, name] = [args.text("owner"), args.text("name")];
    const followed = args.optionalFlag("followRenames") ?? true;
    const found = followed ? world.repositoryFormerly(owner, name) : undefined;
    return showRepository(world, viewer, found?.owner.login ?? owner, found?.name ?? name);
  },
  search,
  user: userByLogin,
  organization: (args, { world }) => {
    const login = args.text("login");
    const account = world.accountByLogin(login);
    if (account?.type === "Organization") return show("Organization", account);
    throw notFound(`Could not resolve to an Organization with the login of '${login}'.`);
  },
  repositoryOwner: (args, { world }) => {
    const account = world.accountByLogin(args.text("login"));
    return account === undefined || account.type === "Bot" ? null : showAccount(account);
  },
  viewer: (_args, { viewer }) => {
    const actor = findActor(viewer);
    if (actor !== undefined) return show("User", actor);
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  },
};

/** In a list, an id that leads nowhere is an error of its own place. */
function tryNode(find: () => unknown): unknown {
  try {
    return find();
  } catch (error) {
    return error;
  }
}
