import { expect, test } from "vitest";
import { connectGitHub } from "../../../../src/adapters/github/connection/connect-github.ts";
import {
  admit,
  observeRoomAccess,
  shutOut,
} from "../../../../src/adapters/github/rooms/room-access.ts";
import { withSandbox } from "../../../world/with-sandbox.ts";
import { fixedClock } from "../fixed-clock.ts";

async function aRoom() {
  const there = await withSandbox();
  const { appId, privateKey, org, repo, users } = there.sandbox.facts;
  const room = connectGitHub({
    baseUrl: there.sandbox.url,
    fetch: (...request) => fetch(...request),
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime: Date.now,
    app: { id: appId, privateKey },
    repository: { owner: org, name: repo },
  });
  const known = (login: string) => ({ id: users[login]?.id ?? 0, login });
  return { ...there, room, known };
}

test("an invitation that ran out is none any more, and is renewed by letting in again", async () => {
  const { room, known, ...there } = await aRoom();
  const rin = known("rin");
  const invited = async () => (await observeRoomAccess(room)).invited.map(({ login }) => login);
  await admit(room, rin, "read");
  expect(await invited()).toEqual(["rin"]);
  await there.control("POST", "/clock", { advance: "8d" });
  expect(await invited()).toEqual([]);
  await admit(room, rin, "read");
  expect(await invited()).toEqual(["rin"]);
});

test("nobody whom GitHub hides is let in or called out, and who may not be invited is told apart", async () => {
  const { room, known, ...there } = await aRoom();
  const [pat, rin] = [known("pat"), known("rin")];
  expect(await admit(room, pat, "triage")).toBe("let-in");
  await there.control("POST", "/flag-account", { login: "pat" });
  expect(await admit(room, pat, "read")).toBe("not-shown");
  expect(await shutOut(room, pat)).toBe("not-shown");
  await there.control("POST", "/flag-account", { login: "pat", flagged: false });
  const readers = async () => (await observeRoomAccess(room)).readers.map(({ login }) => login);
  expect(await readers()).toContain("pat");
  expect(await shutOut(room, pat)).toBe("out");
  expect(await readers()).not.toContain("pat");
  const organisation = `/organizations/${room.repository.owner}`;
  await there.control("PATCH", organisation, { allow_outside_invitations: false });
  expect(await admit(room, rin, "read")).toBe("not-invited");
});
