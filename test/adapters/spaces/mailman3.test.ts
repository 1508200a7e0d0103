import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyedSpace } from "../../../src/adapters/http/keyed-space.ts";
import { mailmanSpace } from "../../../src/adapters/spaces/mailman3/mailman-space.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { Transient } from "../../../src/ports/errors.ts";
import type { Space } from "../../../src/ports/space.ts";
import { onMailman, startMailman } from "../../fakes/platforms/mailman3.ts";
import { fixedClock } from "../github/fixed-clock.ts";

const order = { order: OrderId.parse("f2e19990"), until: undefined };
const quietly = { pre_verified: "true", pre_confirmed: "true", pre_approved: "true" };
const [dev, news] = ["dev.lists.example.org", "news.lists.example.org"];

describe.skipIf(onMailman.lacks !== undefined)("a ban from all lists of a domain", () => {
  let there: Awaited<ReturnType<typeof startMailman>>;
  let lists: Space;
  const within = (place: string) => {
    const { key, origin } = there;
    const clock = fixedClock("2026-11-24T12:00:00Z");
    return mailmanSpace(keyedSpace({ key, origin, mayBePrivate: true }, { clock }), place);
  };
  beforeAll(async () => {
    there = await startMailman();
    await there.ask("/lists", { fqdn_listname: "news@lists.example.org" });
    lists = within("lists.example.org");
  });
  afterAll(async () => {
    await there[Symbol.asyncDispose]();
  });

  const look = async (id: string) => {
    const seen = await lists.look({ id });
    if ("waitsFor" in seen) throw new Error(seen.waitsFor);
    return seen;
  };
  const subscribe = (list: string, subscriber: string, more: object = {}) =>
    there.ask("/members", { list_id: list, subscriber, ...quietly, ...more });
  const memberAt = async (list: string, id: string, path = "") => {
    const { text = "{}" } = await there.ask(`/lists/${list}/member/${id}${path}`);
    const found: unknown = JSON.parse(text);
    return found;
  };

  test("puts everybody back as they were subscribed", async () => {
    const id = "mal1@example.org";
    await subscribe(dev, "Mal1@Example.org", { display_name: "Mal" });
    await subscribe(news, id, { delivery_mode: "plaintext_digests", delivery_status: "by_user" });
    const { text = "" } = await there.ask(`/lists/${dev}/member/${id}`);
    const [, member = ""] = /"member_id": "(\w+)"/.exec(text) ?? [];
    await there.ask(`/members/${member}`, { moderation_action: "hold" }, "PATCH");
    const settings = { acknowledge_posts: "True", hide_address: "False" };
    await there.ask(`/members/${member}/preferences`, settings, "PATCH");
    const before = await look(id);
    expect(before).toMatchObject({ standing: "free", isMember: true });
    expect(await lists.put({ id }, "removed", before.evidence, order)).toEqual({ done: true });
    expect(await look(id)).toMatchObject({ standing: "removed", isMember: false });
    expect(await lists.put({ id }, "free", before.evidence, order)).toEqual({ done: true });
    const after = await look(id);
    expect(after.evidence).toEqual(before.evidence);
    expect(await memberAt(dev, id)).toMatchObject({ moderation_action: "hold" });
    expect(await memberAt(news, id)).toMatchObject({ delivery_mode: "plaintext_digests" });
  });

  test("holds for each address of theirs, and leaves bans from before", async () => {
    const [id, other] = ["mal2@example.org", "mal2@example.net"];
    await subscribe(dev, id);
    await there.ask(`/users/${id}/addresses`, { email: other });
    await there.ask(`/lists/${news}/bans`, { email: other });
    const { standing, evidence } = await look(id);
    expect(standing).toBe("unknown");
    expect(await lists.put({ id }, "removed", evidence, order)).toEqual({ done: true });
    expect(await lists.removed()).toContain(other);
    await lists.put({ id }, "free", evidence, order);
    const bansOn = async (list: string) => (await there.ask(`/lists/${list}/bans`)).text;
    expect(await bansOn(dev)).not.toMatch(/mal2/);
    expect(await bansOn(news)).toContain(other);
    expect(await bansOn(news)).not.toContain(id);
  });

  test("takes nothing that is not noted", async () => {
    const id = "mal3@example.org";
    await subscribe(dev, id);
    const { evidence } = await look(id);
    await subscribe(news, id);
    const taken = lists.put({ id }, "removed", evidence, order);
    await expect(taken).rejects.toBeInstanceOf(Transient);
    const later = lists.together(evidence, (await look(id)).evidence);
    expect(await lists.put({ id }, "removed", later, order)).toEqual({ done: true });
    expect(lists.together(later, (await look(id)).evidence)).toEqual(later);
  });

  test("that holds for the whole server is somebody else's, and stays", async () => {
    const id = "mal4@example.org";
    await subscribe(dev, id);
    await there.ask("/bans", { email: id });
    const { evidence } = await look(id);
    expect(await lists.put({ id }, "removed", evidence, order)).toEqual({ done: true });
    await lists.put({ id }, "free", evidence, order);
    expect(await look(id)).toMatchObject({ standing: "removed" });
  });

  test("waits for a person where the list or the domain is no more, or has no lists", async () => {
    const gone = { waitsFor: "list-gone" };
    expect(await within("old@lists.example.org").look({ id: "a@b.example" })).toEqual(gone);
    expect(await within("old.example.org").look({ id: "a@b.example" })).toEqual(gone);
  });

  test("finds accounts by address alone", async () => {
    await subscribe(dev, "mal5@example.org", { display_name: "Mal Five" });
    const found = { id: "mal5@example.org", name: "Mal Five" };
    expect(await lists.identify?.("Mal5@example.org")).toMatchObject(found);
    expect(await lists.identify?.("nobody@example.org")).toBe("nobody");
    expect(await lists.identify?.("a/b@example.org")).toBe("nobody");
  });
});
