import { expect, test } from "vitest";
import { ourRegister } from "../../fakes/record-keys.ts";
import { roomOf } from "../rooms/room-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { declareConflicts, sayWhereAsked, whereAsked } from "./joining.ts";
import {
  adoptions,
  configOn,
  configuration,
  letCouncilRead,
  proposeConfig,
} from "./proposed-config.ts";

async function invited(world: World): Promise<readonly string[]> {
  const { data } = await world.as("owen").repos.listInvitations(world.here);
  return data.map(({ invitee }) => invitee?.login ?? "");
}

async function askedOf(world: World, login: string) {
  const here = { ...(await whereAsked(world, login)), issue_number: 1 };
  const { data: issue } = await world.as("owen").issues.get(here);
  const { data } = await world.as("owen").issues.listComments(here);
  return { body: issue.body ?? "", state: issue.state, said: data.map(({ body = "" }) => body) };
}

test("whoever joins says first whom they could not judge, and is out of those cases unseen (M75)", async () => {
  await using world = await startWorld({ plan: "free" });
  await letCouncilRead(world);
  const about = await world.report();
  await about.say("ada", "/name reported @mal");
  const other = await world.report();
  const { text } = await configOn(world);
  const proposed = await proposeConfig(world, text.replace("bo, cy, dee", "bo, cy, dee, rin"));
  await proposed.approve("eve", "gus");
  await proposed.merge();

  expect(await invited(world)).not.toContain("rin");
  const { data: readers } = await world
    .as("owen")
    .repos.listCollaborators(await whereAsked(world, "rin"));
  expect(readers.map(({ login }) => login)).toEqual(["owen"]);
  await other.say("ada", "/note so");
  expect(await other.status()).toContain("**Decides:** the committee: ada, bo, cy and dee.");
  expect(await other.status()).toContain("waits for a word of a new member");
  const { state, body } = await configuration(world);
  expect(state).toBe("open");
  expect(body).toContain("Waits for a word of a new member");
  expect(body).not.toContain("rin");

  await sayWhereAsked(world, "rin", "/conflicts: mal and his brother");
  await sayWhereAsked(world, "rin", "/conflicts: @mal, @nobody-of-that-name");
  expect((await askedOf(world, "rin")).said).toEqual(
    expect.arrayContaining([
      expect.stringContaining("Comity cannot tell whom you mean."),
      expect.stringContaining("GitHub shows nobody called `nobody-of-that-name`."),
    ]),
  );
  await world.advance("7d");
  await world.sweep();
  expect((await askedOf(world, "rin")).said.at(-1)).toContain("@rin: your word is still missing");
  expect(await invited(world)).not.toContain("rin");

  await declareConflicts(world, "rin", "@mal");
  await world.idle();
  expect(await askedOf(world, "rin")).toMatchObject({ state: "closed", said: [] });
  const documents = await adoptions(world);
  expect(documents.at(-1)).toContain("type: ConflictsDeclared");
  expect(documents.at(-1)).not.toContain("mal");
  const committee = `---\n${documents.join("---\n")}`;
  expect(
    ourRegister.readAdoptions([{ path: "committee.yml", text: committee }]).at(-1)?.content,
  ).toMatchObject({ by: { login: "rin" }, conflicts: [{ login: "mal" }] });
  expect(await invited(world)).toContain("rin");
  await other.say("ada", "/note so");
  expect(await other.status()).toContain("**Decides:** the committee: ada, bo, cy, dee and rin.");
  const room = await roomOf(world, "ada");
  expect(room.readers).not.toContain("rin");
  expect(room.record).toContainEqual(
    expect.objectContaining({ type: "MemberRecused", ground: "oneself", by: "comity" }),
  );
  expect(world.log.join("\n")).not.toMatch(/\b(rin|mal)\b/);
  const requests = await world.requests();
  const letIn = requests.findIndex(
    ({ method, path }) => method === "PUT" && path.endsWith("/conduct/collaborators/rin"),
  );
  expect(letIn).toBeGreaterThan(
    requests.findLastIndex(({ operation }) => operation === "DeleteIssue"),
  );

  // Whom they add later, who has a part in a case already. Nobody is taken back.
  const fresh = await world.report();
  await fresh.say("ada", "/acknowledge by mail\n/name witness @pat");
  await world.advance("20m");
  await sayWhereAsked(world, "rin", "/conflicts: @pat");
  // GitHub's budget of a minute is spent by now.
  await world.advance("2m");
  const { state: still, said } = await askedOf(world, "rin");
  expect(still).toBe("closed");
  expect(said).toEqual([expect.stringContaining("**Kept: whoever you name here is added")]);
  await sayWhereAsked(world, "rin", "/conflicts: none");
  await sayWhereAsked(world, "rin", "/conflicts: pat of course");
  const after = (await askedOf(world, "rin")).said;
  expect(after).toHaveLength(3);
  expect(after).toEqual(
    expect.arrayContaining([
      expect.stringContaining("nor does `/conflicts: none`"),
      "/conflicts: pat of course",
      expect.stringContaining("Comity cannot tell whom you mean."),
    ]),
  );
  const kept = ourRegister.readAdoptions([
    { path: "committee.yml", text: `---\n${(await adoptions(world)).join("---\n")}` },
  ]);
  expect(kept.slice(-2).map(({ content }) => content)).toMatchObject([
    { type: "ConflictsDeclared", conflicts: [{ login: "mal" }] },
    { type: "ConflictsDeclared", conflicts: [{ login: "mal" }, { login: "pat" }] },
  ]);
  const left = await world.as("owen").issues.listForRepo({ ...world.here, state: "all" });
  expect(left.data.map(({ number }) => number)).not.toContain(fresh.number);

  // A case that comes later: out of it, and into a room, at the moment in which it is named.
  const later = await world.report();
  await later.say("ada", "/name affected @mal");
  const issues = await world.as("owen").issues.listForRepo({ ...world.here, state: "all" });
  expect(issues.data.map(({ number }) => number)).not.toContain(later.number);
}, 120_000);
