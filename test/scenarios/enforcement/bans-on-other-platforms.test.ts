import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { onDiscourse } from "../../fakes/platforms/discourse.ts";
import type { SpaceEntry } from "../../../src/domain/values/space-entry.ts";
import type { Inhabited, Someone } from "../../fakes/platforms/someone.ts";
import { onDiscord } from "../../fakes/platforms/discord.ts";
import { onMailman } from "../../fakes/platforms/mailman3.ts";
import { onMatrix } from "../../fakes/platforms/matrix.ts";
import { onZulip } from "../../fakes/platforms/zulip.ts";
import { blockedIn, idsOf, registerFile } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

/** Where this machine has no Mailman, the story goes without its lists; CI has one. */
const others = [onMatrix, onDiscord, onMailman].filter(({ lacks }) => lacks === undefined);

describe.sequential(
  "a ban from GitHub, a forum, a chat, rooms, a server and lists",
  { shuffle: false },
  () => {
    let world: World;
    let forum: Inhabited;
    let chat: Inhabited;
    let more: readonly {
      readonly name: string;
      readonly at: Inhabited;
      readonly entry: SpaceEntry;
      readonly mal: Someone;
    }[];
    let it: WorldCase;
    let onForum: Someone;
    let inChat: Someone;
    let mal: number;

    beforeAll(async () => {
      forum = await onDiscourse.start();
      chat = await onZulip.start();
      onForum = await forum.somebody("mal77");
      inChat = await chat.somebody("Mal");
      await chat.somebody("Rae");
      more = await Promise.all(
        others.map(async ({ start, entryAt }) => {
          const at = await start();
          const entry = entryAt(at.origin);
          return { name: entry.name, at, entry, mal: await at.somebody("mal77") };
        }),
      );
      const spaces = [
        `spaces:`,
        `  - { kind: discourse, name: old forum, origin: "https://old.example.org" }`,
        `  - { kind: discourse, name: forum, origin: "${forum.origin}" }`,
        `  - { kind: zulip, name: team chat, origin: "${chat.origin}" }`,
        ...more.map(({ entry }) => `  - ${JSON.stringify(entry)}`),
      ].join("\n");
      world = await startWorld({ app: "none", config: committeeConfig.replace("spaces:", spaces) });
      const mayBePrivate = true;
      await world.startApp({
        spaces: [
          { name: "FORUM", origin: forum.origin, key: forum.key, mayBePrivate },
          { name: "TEAM_CHAT", origin: chat.origin, key: chat.key, mayBePrivate },
          ...more.map(({ name, at: { origin, key } }) => {
            return { name: name.toUpperCase(), origin, key, mayBePrivate };
          }),
        ],
      });
      await world.idle();
      ({ mal } = await idsOf(world, "mal"));
      it = await world.report();
    }, 60_000);
    afterAll(async () => {
      expect(
        [forum, chat, ...more.map(({ at }) => at)].flatMap(({ problems }) => problems),
      ).toEqual([]);
      const all = [world, forum, chat, ...more.map(({ at }) => at)];
      await Promise.all(all.map((one) => one[Symbol.asyncDispose]()));
    }, 60_000);

    const whereOut = async () => {
      const out = await Promise.all(more.map(async ({ at, mal: { id } }) => at.isOut(id)));
      return more.flatMap(({ name }, i) => (out[i] === true ? [name] : []));
    };
    const types = async () => (await it.record()).map(({ type }) => type);

    test("waits for a second to say whose account it is", async () => {
      await it.say("ada", "/acknowledge");
      expect(await it.status()).toContain("has set no key for old forum:");
      await it.say("ada", "/name reported @mal");
      await it.say("ada", "/account reported-1 forum: mal77");
      expect(await it.status()).toContain(
        "that reported-1 (the person reported) be taken for the account `mal77` (number `70`, there since 2026-11-01, 12 posts) in forum",
      );
      await it.say("ada", "/account reported-1 forum: mal78");
      expect((await it.answers()).at(-1)).toContain("nobody is called so in forum now");
      await it.say("bo", "/second");
      expect((await types()).slice(-2)).toEqual(["ActSeconded", "AccountNamed"]);
    }, 60_000);

    test("holds where an account is known, and elsewhere is for people", async () => {
      await it.say("ada", "/act ban reported-1 for 5h: shouting at newcomers");
      expect(await blockedIn(world)).toEqual([mal]);
      expect(forum.isOut(onForum.id)).toBe(true);
      expect(forum.reasonShown(onForum.id)).toMatch(
        /^by resolution of the conduct committee, order [0-9a-f]{8}$/,
      );
      expect(chat.isOut(inChat.id)).toBe(false);
      expect(await it.status()).toContain("no account of theirs in team chat is known.");
      expect(await registerFile(world, "BANS.md")).toContain("forum (account `70`)");
    }, 60_000);

    test("follows where the account gets known", async () => {
      for (const [space, name] of [
        ["team chat", "mal"],
        ...more.map((one) => [one.name, one.mal.name]),
      ]) {
        // oxlint-disable-next-line no-await-in-loop
        await it.say("cy", `/account reported-1 ${space}: ${name}`);
        // oxlint-disable-next-line no-await-in-loop
        await it.say("bo", "/second");
      }
      await it.say("bo", "/enact");
      expect(await whereOut()).toEqual(more.map(({ name }) => name));
      expect(chat.isOut(inChat.id)).toBe(true);
      expect(await registerFile(world, "BANS.md")).toContain("team chat (account `70`)");
    }, 60_000);

    test("reaches a room that comes later, and where it may not, says so once", async () => {
      const rooms = more.find(({ name }) => name === "rooms");
      if (!rooms?.at.many) throw new Error("no rooms");
      const { mal: inRooms, at } = rooms;
      const { many } = rooms.at;
      const room = await many.grows(inRooms.id);
      await world.advance("20m");
      expect(await many.isOutOf(room, inRooms.id)).toBe(true);
      expect((await types()).slice(-2)).toEqual(["PartsFound", "PartsCovered"]);
      expect((await it.answers()).at(-1)).toContain(`holds in what is new there too: \`${room}\``);
      await many.promotes(await many.grows(inRooms.id), inRooms.id);
      await world.advance("40m");
      expect((await types()).filter((type) => type.startsWith("Parts"))).toEqual([
        "PartsFound",
        "PartsCovered",
        "PartsLeft",
      ]);
      expect((await it.answers()).at(-1)).toContain("**may not hold in what is new there**");
      expect(at.problems).toEqual([]);
    }, 60_000);

    test("ends everywhere, and where a space is down as soon as it is back", async () => {
      forum.goesWrong(/^GET/, { status: 503 }, Number.POSITIVE_INFINITY);
      await world.advance("5h");
      expect([await blockedIn(world), chat.isOut(inChat.id)]).toEqual([[], false]);
      expect(await whereOut()).toEqual([]);
      const asked = forum.asked.length;
      await world.advance("2d");
      expect(forum.isOut(onForum.id)).toBe(true);
      expect(forum.asked.length - asked).toBeLessThanOrEqual(60);
      forum.recovers();
      await world.advance("1h");
      expect(forum.isOut(onForum.id)).toBe(false);
      const lifted = (await it.record()).filter(({ type }) => type === "LineLifted");
      expect(lifted.map((event) => ("proof" in event ? event.proof : ""))).toContain(
        "GET /admin/users/70.json shows no suspension",
      );
      const said = world.log.join("\n");
      for (const secret of [forum.key, chat.key, "mal77"]) expect(said).not.toContain(secret);
    }, 120_000);
  },
);
