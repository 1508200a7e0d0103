import { expect, test } from "vitest";
import { control } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { roomOf } from "./room-of.ts";

const leaveOrganisation = (world: World, username: string) =>
  world.as("owen").orgs.removeMembershipForUser({ org: world.here.owner, username });

const policy = (world: World, allow_outside_invitations: boolean) =>
  control(world, `/organizations/${world.here.owner}`, { allow_outside_invitations }, "PATCH");

async function textOf(world: World, title: string): Promise<string> {
  const { data } = await world.as("owen").issues.listForRepo({ ...world.here, state: "all" });
  return data.find((issue) => issue.title === title)?.body ?? "";
}

test(
  "a councillor who may not be invited keeps nobody else out, and the room says why and what helps",
  { timeout: 90_000 },
  async () => {
    await using world = await startWorld({ app: "none" });
    const app = await world.startApp();
    await leaveOrganisation(world, "fay");
    await policy(world, false);
    const it = await world.report();
    await it.say("bo", "/to-council: we know them too well");
    await it.say("dee", "/second");
    const room = await roomOf(world, "gus");
    expect(room.readers).toEqual(["eve", "gus", "owen"]);
    expect(room.status).toContain("**Can read this:** eve and gus, and the organisation's owners.");
    expect(room.status).toContain("**fay cannot read this yet: GitHub does not let Comity invite");
    expect(room.status).toContain("*Organization settings → Member privileges → Outside coll");
    const told = await textOf(world, "Comity: access");
    expect(told).toContain("**A case has a room that somebody who belongs there cannot read:**");
    expect(told).not.toContain(room.codeName);
    await policy(world, true);
    await app.stop();
    await world.startApp();
    await world.idle();
    await room.say("gus", "/acknowledge by phone");
    expect((await roomOf(world, "gus")).status).toContain("eve, fay and gus, and the organisation");
    expect(await textOf(world, "Comity: access")).not.toContain("cannot read:**");
    const invited = await world.as("fay").repos.listInvitationsForAuthenticatedUser();
    expect(invited.data.map(({ repository }) => repository.name)).toContain(room.name);
  },
);

test(
  "a member who may not be invited, or whom GitHub hides, is named to owners, and the next one is let in",
  { timeout: 60_000 },
  async () => {
    await using world = await startWorld();
    await policy(world, false);
    await leaveOrganisation(world, "bo");
    await control(world, "/flag-account", { login: "cy" });
    const dee = { ...world.here, username: "dee" };
    await world.as("owen").repos.removeCollaborator(dee);
    await world.idle();
    const told = await textOf(world, "Comity: configuration");
    expect(told).toContain("`bo` cannot read here yet: GitHub does not let Comity invite");
    expect(told).toContain("GitHub does not show the account of `cy`");
    const { data } = await world.as("owen").repos.getCollaboratorPermissionLevel(dee);
    expect(data.role_name).toBe("triage");
    const access = await textOf(world, "Comity: access");
    expect(access).toContain("GitHub does not show the account of cy,");
    expect(access).not.toContain("the account of bo");
  },
);
