import { expect, test } from "vitest";
import { connectGitHub } from "../../../../src/adapters/github/connection/connect-github.ts";
import { admit, observeRoomAccess } from "../../../../src/adapters/github/rooms/room-access.ts";
import { withSandbox } from "../../../world/with-sandbox.ts";
import { fixedClock } from "../fixed-clock.ts";

test("an invitation that ran out is none any more, and is renewed by letting in again", async () => {
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
  const rin = { id: users["rin"]?.id ?? 0, login: "rin" };
  const invited = async () => (await observeRoomAccess(room)).invited.map(({ login }) => login);
  await admit(room, rin, "read");
  expect(await invited()).toEqual(["rin"]);
  await there.control("POST", "/clock", { advance: "8d" });
  expect(await invited()).toEqual([]);
  await admit(room, rin, "read");
  expect(await invited()).toEqual(["rin"]);
});
