import { expect, test } from "vitest";
import { onDiscourse } from "../../fakes/platforms/discourse.ts";
import { approvedBy } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld } from "../../world/start-world.ts";
import { registerFile } from "../../world/spaces-seen.ts";
import { codeOn, Visitor } from "../door/visitor.ts";

const key = /^by resolution of the conduct committee, order [0-9a-f]{8}$/;

test("somebody is muted in a forum until its day, and may read there all the time", async () => {
  await using forum = await onDiscourse.start();
  const mal = await forum.somebody("mal77");
  const config = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: conduct@sandbox.example }
council: { members: [eve, fay, gus], email: council@sandbox.example, decides: majority }
spaces:
  - { kind: discourse, name: forum, origin: "${forum.origin}" }
`;
  await using world = await startWorld({ app: "none", config });
  const spaces = [{ name: "FORUM", origin: forum.origin, key: forum.key, mayBePrivate: true }];
  const app = await world.startApp({ spaces });
  await world.idle();
  const rin = new Visitor(app.url);
  const code = codeOn(await rin.report({ what: "Insults under every post.", who: "somebody" }));
  await world.idle();
  const { data } = await world.as("ada").issues.listForRepo(world.here);
  const it = await world.case(data.find(({ title }) => !title.startsWith("Comity"))?.number ?? 0);
  const says = (login: string, body: string) => sayAndSee(world, it, login, body);

  await says("ada", "/name reported mal77@people.example");
  await says("ada", "/account reported-1 forum: mal77");
  await says("bo", "/second");
  await says("cy", "/send question to reporter-1 safety: Would a mute there be safe for you?");
  await world.advance("11m");
  expect((await rin.enter(code)).text).toContain("Would a mute there be safe for you?");
  await says("cy", "/heard reporter-1 safety: it would\n/ask reported-1: what happened?");
  await says("cy", "/heard reported-1: they were angry");
  await says(
    "ada",
    "/find\nviolation: yes\nhappened: insults\nresponsible: reported-1\nongoing: no\ndanger: no",
  );
  await says("bo", "/propose\n- { kind: muted, of: reported-1, spaces: [forum], for: 3d }");
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  await says("ada", "/told reporter-1 resolution: by mail\n/heard reporter-1 accepts");
  await says("ada", "/enact");
  expect([forum.isMuted?.(mal.id), forum.isOut(mal.id)]).toEqual([true, false]);
  expect(forum.reasonShown(mal.id)).toMatch(key);
  expect(await registerFile(world, "BANS.md")).toContain("muted");
  await world.advance("4d");
  expect(forum.isMuted?.(mal.id)).toBe(false);
  expect(forum.problems).toEqual([]);
}, 120_000);
