import { expect, test } from "vitest";
import { Transient } from "../../../src/ports/errors.ts";
import { withSandbox, type SandboxUnderTest } from "../../world/with-sandbox.ts";
import { justBefore } from "./just-before.ts";
import { blocked, observe, personIn, putOut, release, remove, seen, spaceIn } from "./space-in.ts";

/** mal becomes malory, and pat, who is no member for once, is called mal from then on. */
async function takeOver({ control }: SandboxUnderTest): Promise<void> {
  await control("POST", "/rename", { from: "mal", to: "malory" });
  await control("POST", "/rename", { from: "pat", to: "mal" });
}

async function withoutPat(): Promise<SandboxUnderTest> {
  const there = await withSandbox();
  await there.as("owen")("DELETE", "/orgs/sandbox-org/members/pat");
  return there;
}

test("a renamed account is put out, and whoever took its login is not", async () => {
  const there = await withSandbox();
  const space = spaceIn(there);
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  const before = await seen(space, mal);
  await takeOver(there);
  expect(await remove(space, mal, before)).toMatchObject({ done: true });
  expect(await blocked(space)).toEqual(new Set([mal.id]));
  expect(await seen(space, pat)).toMatchObject({
    isMember: true,
    evidence: { membership: "member" },
  });
  expect(await seen(space, mal)).toMatchObject({ standing: "removed" });
});

test("a block ends for the account it was of, whatever it is called by then", async () => {
  const there = await withoutPat();
  const space = spaceIn(there);
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  await putOut(space, mal);
  await takeOver(there);
  await putOut(space, pat);
  expect(await release(space, mal)).toMatchObject({ done: true });
  expect(await blocked(space)).toEqual(new Set([pat.id]));
});

test("a login that changes hands in the moment of blocking hits nobody else for long", async () => {
  const there = await withoutPat();
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  const ask = justBefore(/^PUT .*\/blocks\/mal$/, () => takeOver(there));
  const space = spaceIn(there, "sandbox-org", ask);
  const outcome = await putOut(space, mal);
  expect(outcome).toEqual({ waitsFor: "somebody-else-was-blocked", account: String(pat.id) });
  expect(await blocked(space)).toEqual(new Set());
  expect(await putOut(space, mal)).toMatchObject({ done: true });
  expect(await blocked(space)).toEqual(new Set([mal.id]));
});

test("whoever was blocked before by hand stays blocked when a login changes hands", async () => {
  const there = await withoutPat();
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  await there.as("owen")("PUT", "/orgs/sandbox-org/blocks/pat");
  const ask = justBefore(/^PUT .*\/blocks\/mal$/, () => takeOver(there));
  const space = spaceIn(there, "sandbox-org", ask);
  expect(await putOut(space, mal)).toEqual({ waitsFor: "block-not-listed" });
  expect(await blocked(space)).toEqual(new Set([pat.id]));
});

test("a mistaken block that cannot be undone is told with the account it hit", async () => {
  const there = await withoutPat();
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  const ask = justBefore(/^PUT .*\/blocks\/mal$/, () => takeOver(there));
  const space = spaceIn(there, "sandbox-org", async (input, init) => {
    if (init?.method === "DELETE") throw new TypeError("the line is dead");
    return ask(input, init);
  });
  const { evidence } = await seen(space, mal);
  const before = { evidence: { ...evidence, collaboratedOn: [] } };
  const outcome = await remove(space, mal, before);
  expect(outcome).toEqual({ waitsFor: "somebody-else-is-blocked", account: String(pat.id) });
});

test("a login that changes hands in the moment of letting in lets nobody else in", async () => {
  const there = await withoutPat();
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  const ask = justBefore(/^DELETE .*\/blocks\/mal$/, () => takeOver(there));
  const space = spaceIn(there, "sandbox-org", ask);
  await putOut(space, mal);
  await putOut(space, pat);
  await expect(release(space, mal)).rejects.toThrow(Transient);
  expect(await blocked(space)).toEqual(new Set([mal.id, pat.id]));
  expect(await release(space, mal)).toMatchObject({ done: true });
  expect(await blocked(space)).toEqual(new Set([pat.id]));
});

test("somebody let in by mistake who cannot be blocked again is told", async () => {
  const there = await withoutPat();
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  await putOut(spaceIn(there), mal);
  await putOut(spaceIn(there), pat);
  const ask = justBefore(/^DELETE .*\/blocks\/mal$/, () => takeOver(there));
  const space = spaceIn(there, "sandbox-org", async (input, init) => {
    if (init?.method === "PUT") throw new TypeError("the line is dead");
    return ask(input, init);
  });
  const outcome = await release(space, mal);
  expect(outcome).toEqual({ waitsFor: "somebody-else-was-released", account: String(pat.id) });
});

test("a login that changes hands before a membership is looked at ends nobody's membership", async () => {
  const there = await withSandbox();
  const [mal, pat] = [personIn(there, "mal"), personIn(there, "pat")];
  const ask = justBefore(/^GET .*\/memberships\/mal$/, () => takeOver(there));
  const space = spaceIn(there, "sandbox-org", ask);
  await expect(observe(space, mal)).rejects.toThrow(Transient);
  expect(await seen(space, pat)).toMatchObject({ isMember: true, standing: "free" });
});
