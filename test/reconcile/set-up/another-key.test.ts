import { describe, expect, test } from "vitest";
import { anchorCodec } from "../../../src/adapters/record/anchor-codec.ts";
import { registerCodec } from "../../../src/adapters/record/register-codec.ts";
import { signingKeys } from "../../../src/adapters/record/signing-keys.ts";
import { Forgotten } from "../../../src/domain/numbers/forgotten.ts";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { at, eve, fay } from "../../domain/given.ts";
import { comment } from "../../fakes/observed.ts";
import { ourKeys, recordSecrets } from "../../fakes/record-keys.ts";
import type { FakeRepository } from "./fake-repository.ts";
import { portsOf, setUpRepository } from "./set-up-of.ts";

const former = recordSecrets.current;
const another = new Uint8Array(32).fill(11);

/** What the app sees and does when its host gave it this key. */
function underKey(previous: readonly Uint8Array[], secret = another) {
  const keys = signingKeys(secret, previous);
  const codec = registerCodec(keys);
  const look = (repository: FakeRepository) =>
    reconcileSetUp({ ...portsOf(repository), codec, anchorCodec: anchorCodec(keys) });
  const chain = (repository: FakeRepository) =>
    codec.readAdoptions(filesOf(repository)).map(({ key, isSigned, content }) => {
      return { key, isSigned, type: content.type };
    });
  return { keys, codec, look, chain };
}

const filesOf = ({ register }: FakeRepository) =>
  [...(register ?? [])].map(([path, text]) => ({ path, text }));

const oneForgotten = Forgotten.parse({
  cases: [
    {
      code_name: "amber-heron",
      issues: ["I_1"],
      forgotten_at: at("22 16:00"),
      documents: 9,
      sha256: "a".repeat(64),
    },
  ],
  years: [],
});

const nothingKept = { kept: [], now: at("22 17:00") };

/** Like `setUpRepository`, with a list of bans. */
async function withBans(): Promise<FakeRepository> {
  const repository = await setUpRepository();
  for (const { path, text } of portsOf(repository).codec.printBans([], nothingKept))
    repository.register?.set(path, text);
  await reconcileSetUp(portsOf(repository));
  repository.applied.length = 0;
  return repository;
}

describe("a new record key", () => {
  test("is told by the last document that the former key signs, once, and all goes on under it", async () => {
    const repository = await withBans();
    const { keys, codec, look, chain } = underKey([former]);
    expect(await look(repository)).toMatchObject({ standing: "ready" });
    expect(chain(repository)).toEqual([
      { key: ourKeys.id, isSigned: true, type: "ConfigAdopted" },
      { key: ourKeys.id, isSigned: true, type: "KeyChanged" },
    ]);
    const [, changed] = codec.readAdoptions(filesOf(repository));
    expect(changed?.content).toMatchObject({ to: keys.id, publicKey: keys.publicKey });
    const alone = underKey([]).codec;
    expect(alone.readSetUp(filesOf(repository))).toMatchObject({ root: repository.root });
    expect(alone.readBans(filesOf(repository))).toEqual([]);
    repository.applied.length = 0;
    expect(await look(repository)).toMatchObject({ standing: "ready" });
    expect(repository.applied).toEqual([]);
  });

  test("speaks for nobody before that: what it signs is a stranger's, and what the former signs after", async () => {
    const repository = await withBans();
    const { codec, look } = underKey([former]);
    const [adopted] = codec.readAdoptions(filesOf(repository));
    if (adopted?.content.type !== "ConfigAdopted") throw new Error("no config");
    const before = [...(repository.register ?? [])];
    const grow = (by: typeof codec) => {
      for (const file of by.appendAdoption(filesOf(repository), adopted.content))
        repository.register?.set(file.path, file.text);
    };
    grow(codec);
    expect(await look(repository)).toMatchObject({ reason: "register-foreign" });
    repository.register = new Map(before);
    expect(await look(repository)).toMatchObject({ standing: "ready" });
    grow(portsOf(repository).codec);
    expect(await look(repository)).toMatchObject({ reason: "register-foreign" });
  });

  test("leaves the former one no word about bans, forgotten cases or set-up", async () => {
    const repository = await withBans();
    const { codec, look } = underKey([former]);
    const { codec: formerly } = underKey([], former);
    const setUp = codec.readSetUp(filesOf(repository));
    if (!setUp) throw new Error("no set-up");
    await look(repository);
    const replaced = formerly.printSetUp({ ...setUp, root: GitOid.parse("e".repeat(40)) });
    repository.register?.set(replaced.path, replaced.text);
    expect(codec.readSetUp(filesOf(repository))).toBeUndefined();
    for (const { path, text } of formerly.printBans([], nothingKept))
      repository.register?.set(path, text);
    for (const { path, text } of formerly.printForgotten(oneForgotten, []))
      repository.register?.set(path, text);
    const besides = filesOf(repository);
    expect(() => codec.readBans(besides)).toThrow("a key that was replaced signed it");
    expect(() => codec.readForgotten(besides)).toThrow("a key that was replaced signed it");
    const mended = codec.signBesides(besides).map(({ path }) => path);
    expect(mended.toSorted()).toEqual(["bans.yml", "forgotten.yml", "setup.yml"]);
  });

  test("without the former one freezes with what to do, and is gone on from as two agreed", async () => {
    const repository = await withBans();
    const { keys, codec, look, chain } = underKey([]);
    expect(await look(repository)).toMatchObject({
      standing: "frozen",
      reason: "register-of-another-key",
      lastInOrder: undefined,
    });
    const { body = "" } = repository.issue ?? {};
    expect(body).toContain("put the former value into `RECORD_KEY_PREVIOUS`");
    const [line = ""] = /^\/thaw [0-9a-f]{12}$/m.exec(body) ?? [];
    repository.comments = [[eve, line] as const, [fay, "/second"] as const].map(
      ([{ id, login }, text], i) =>
        comment({
          id: NodeId.parse(`IC_${i}`),
          databaseId: i,
          author: { id, login, kind: "user" },
          body: text,
          createdAt: at("22 17:00"),
        }),
    );
    expect(await look(repository)).toMatchObject({ standing: "ready" });
    expect(chain(repository).at(-1)).toEqual({
      key: keys.id,
      isSigned: true,
      type: "RegisterAdopted",
    });
    expect(codec.readBans(filesOf(repository))).toEqual([]);
    repository.applied.length = 0;
    expect(await look(repository)).toMatchObject({ standing: "ready" });
    expect(repository.applied).toEqual([]);
  });

  test("is none where GitHub does not let the app write, which is told", async () => {
    const repository = await withBans();
    const { look, chain } = underKey([former]);
    repository.refuses = ["write-register"];
    expect(await look(repository)).toMatchObject({ standing: "ready", refused: 1 });
    expect(chain(repository).map(({ type }) => type)).toEqual(["ConfigAdopted"]);
  });
});
