import { findUser, isFlagged } from "../../model/accounts.ts";
import { notFound } from "../../model/github-refusal.ts";
import { findActor } from "../../model/viewer.ts";
import type { Account } from "../../model/records/account.ts";
import type { Input } from "../input.ts";
import { connect } from "../connection.ts";
import { organizationsOf, ownerFields } from "./owner-fields.ts";
import { show } from "../shown.ts";
import type { Context, TypeFields } from "../type-fields.ts";
import { accountPath } from "../web-paths.ts";

/** What every account answers: GraphQL's Actor, with ids and dates. */
const actorFields = {
  id: (account: Account) => account.nodeId,
  databaseId: (account: Account) => account.databaseId,
  login: (account: Account) => account.login,
  createdAt: (account: Account) => account.createdAt,
  updatedAt: (account: Account) => account.updatedAt,
  resourcePath: (account: Account) => accountPath(account),
  url: (account: Account, _args: Input, { world }: Context) => world.webUrl + accountPath(account),
  avatarUrl: (account: Account, _args: Input, { world }: Context) =>
    `${world.webUrl}/avatars/u/${account.databaseId}?v=4`,
};

export const botFields: TypeFields<"Bot"> = actorFields;

export const userFields: TypeFields<"User"> = {
  ...actorFields,
  ...ownerFields,
  name: (user) => user.name,
  email: (user) => user.email ?? "",
  bio: () => null,
  company: () => null,
  location: () => null,
  isSiteAdmin: () => false,
  isViewer: (user, _args, { viewer }) => findActor(viewer) === user,
  organization: (user, args, { world, viewer }) => {
    const login = args.text("login").toLowerCase();
    const found = organizationsOf(world, viewer, user).find(
      (organization) => organization.login.toLowerCase() === login,
    );
    return found === undefined ? null : show("Organization", found);
  },
  organizations: (user, args, { world, viewer }) =>
    connect(args, "organizations", {
      items: organizationsOf(world, viewer, user),
      show: (organization) => show("Organization", organization),
    }),
};

export const organizationFields: TypeFields<"Organization"> = {
  ...actorFields,
  ...ownerFields,
  name: (organization) => organization.name,
  email: (organization) => organization.email,
  description: (organization) => organization.description,
  isVerified: () => false,
  viewerIsAMember: (organization, _args, { viewer }) =>
    organization.members.has(findActor(viewer)?.databaseId ?? 0),
  viewerCanAdminister: (organization, _args, { viewer }) =>
    organization.members.get(findActor(viewer)?.databaseId ?? 0) === "owner",
  viewerCanCreateRepositories: (organization, _args, { viewer }) =>
    organization.members.has(findActor(viewer)?.databaseId ?? 0),
  viewerCanCreateProjects: (organization, _args, { viewer }) =>
    organization.members.has(findActor(viewer)?.databaseId ?? 0),
  membersWithRole: (organization, args, { world, viewer }) => {
    const sees =
      viewer.kind === "installation"
        ? viewer.installation.account === organization && viewer.permissions["members"]
        : organization.members.has(findActor(viewer)?.databaseId ?? 0);
    return connect(args, "membersWithRole", {
      // Nobody has made their membership public, so outsiders see none.
      items: sees
        ? [...organization.members].filter(([id]) => !isFlagged(world.accounts.get(id)))
        : [],
      show: ([id]) => {
        const account = world.accounts.get(id);
        return account?.type === "User" ? show("User", account) : null;
      },
      edge: ([, role]) => ({ role: role === "owner" ? "ADMIN" : "MEMBER" }),
    });
  },
};

/** `user(login:)` of Query. */
export function userByLogin(args: Input, { world, viewer }: Context): unknown {
  const login = args.text("login");
  const user = findUser(world, login);
  const isShown = user?.flagged !== true || findActor(viewer) === user;
  if (user !== undefined && isShown) return show("User", user);
  throw notFound(`Could not resolve to a User with the login of '${login}'.`);
}
