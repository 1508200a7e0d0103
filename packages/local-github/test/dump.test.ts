import { createHmac } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import { crawl } from "../src/testing/crawl.ts";
import { livelySandbox, stands } from "./support/lively-sandbox.ts";
import { startReceiver } from "./support/receiver.ts";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("a sandbox loaded from a dump", () => {
  test("comes to the same dump again", async () => {
    const { sandbox } = await livelySandbox();
    const load = sandbox.dump();
    const loaded = await withSandbox({ ...stands, load });
    expect(deserialize(loaded.sandbox.dump())).toEqual(deserialize(load));
  });

  test(
    "shows an owner and an outsider what the one before did, wherever an address leads",
    { timeout: 60_000 },
    async () => {
      const { sandbox, as } = await livelySandbox();
      const people = ["owen", "mal"];
      // The hour of who never asked for anything begins with the first question.
      for (const login of people) await as(login)("GET", "/rate_limit");
      const loaded = await withSandbox({ ...stands, load: sandbox.dump() });
      const found = async (url: string, login: string) => {
        const seen = await crawl({ url, here: { owner: "sandbox-org", repo: "conduct" } }, login);
        return [...seen].map(([address, text]) => `${address} ${text}`.replaceAll(url, ""));
      };
      for (const login of people) {
        const before = await found(sandbox.url, login);
        expect(before.length).toBeGreaterThan(100);
        expect(await found(loaded.sandbox.url, login)).toEqual(before);
      }
    },
  );

  test("sends past deliveries with the address it has now, and signs them so", async () => {
    const { sandbox, as, control } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "Something" });
    await control("GET", "/idle");
    const { url: webhooksUrl, received } = await startReceiver();
    const loaded = await withSandbox({ load: sandbox.dump(), webhooksUrl });
    const [{ id }] = (await loaded.app("GET", "/app/hook/deliveries")).body;
    await loaded.app("POST", `/app/hook/deliveries/${id}/attempts`);
    await loaded.control("GET", "/idle");
    const [again] = received;
    const { url, facts } = loaded.sandbox;
    expect(again?.payload.issue.url).toBe(`${url}${conduct}/issues/1`);
    expect(again?.text).not.toContain(sandbox.url);
    const hmac = createHmac("sha256", facts.webhookSecret).update(again?.text ?? "");
    expect(again?.headers["x-hub-signature-256"]).toBe(`sha256=${hmac.digest("hex")}`);
  });
});

describe("a dump", () => {
  test("holds no address of where it was", async () => {
    const { sandbox } = await livelySandbox();
    const bytes = Buffer.from(sandbox.dump());
    const { host } = new URL(sandbox.url);
    // Texts stand in it in one encoding or the other.
    expect(bytes.includes(Buffer.from(host, "latin1"))).toBe(false);
    expect(bytes.includes(Buffer.from(host, "utf16le"))).toBe(false);
  });

  test("is refused while something is under way, since that would be lost", async () => {
    const { url } = await startReceiver(() => new Promise(() => {}));
    const { sandbox, as } = await withSandbox({ webhooksUrl: url });
    await as("dee")("POST", `${conduct}/issues`, { title: "Something" });
    expect(() => sandbox.dump()).toThrow("something is under way");
  });

  test("of another kind is refused", async () => {
    const load = serialize({ format: "something else" });
    await expect(withSandbox({ load })).rejects.toThrow("no dump of this local GitHub");
  });
});
