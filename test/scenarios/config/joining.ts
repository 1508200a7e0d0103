import type { World } from "../../world/start-world.ts";

/** Says, in the place that Comity made for this person alone, whom they could not judge. */
export async function declareConflicts(world: World, login: string, words: string): Promise<void> {
  await sayWhereAsked(world, login, `/conflicts: ${words}`);
}

export async function sayWhereAsked(world: World, login: string, body: string): Promise<void> {
  const here = await whereAsked(world, login);
  const { data: invitations } = await world
    .as(login)
    .repos.listInvitationsForAuthenticatedUser({ per_page: 100 });
  for (const { id, repository } of invitations)
    if (repository.name === here.repo)
      // oxlint-disable-next-line no-await-in-loop
      await world.as(login).repos.acceptInvitationForAuthenticatedUser({ invitation_id: id });
  await world.as(login).issues.createComment({ ...here, issue_number: 1, body });
  await world.idle();
}

export async function whereAsked(world: World, login: string) {
  const { data } = await world.as(login).users.getAuthenticated();
  return { owner: world.here.owner, repo: `${world.here.repo}-joining-${data.id}` };
}
