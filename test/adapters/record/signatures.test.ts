import { describe, expect, test } from "vitest";
import { readableRecord, recordCodec } from "../../../src/adapters/record/record-codec.ts";
import { publicKeys, secretFrom, signingKeys } from "../../../src/adapters/record/signing-keys.ts";
import type { RecordCodec, RecordFile } from "../../../src/ports/record-codec.ts";
import { at, bo, recorded } from "../../domain/given.ts";
import { ourKeys, ourRecords, recordSecrets, strangersRecords } from "../../fakes/record-keys.ts";

const noted = (text: string) => recorded(at("22 17:00"), { type: "NoteTaken", text }, bo);
const written = ourRecords.append([], undefined, [noted("and a flat"), noted("and a dog")]).files;

describe("who signed a record", () => {
  const signed = (files: readonly RecordFile[], codec: RecordCodec = ourRecords) =>
    codec.read(files).map(({ isSigned }) => isSigned);
  const [file] = written;
  const changed = (change: (text: string) => string) => [
    { path: "record.yml", text: change(file!.text) },
  ];

  test("is told of each document, by the key that signed then", () => {
    expect(signed([file!])).toEqual([true, true]);
    const secret = new Uint8Array(32).fill(1);
    const later = recordCodec(signingKeys(secret, [recordSecrets.current]));
    expect(signed([file!], later)).toEqual([true, true]);
    const head = later.read([file!]).at(-1);
    const [grown] = later.append([file!], head, [noted("again")]).files;
    expect(signed([grown!], later)).toEqual([true, true, true]);
    expect(signed([grown!])).toEqual([true, true, false]);
    expect(signed([grown!], recordCodec(signingKeys(secret)))).toEqual([false, false, true]);
  });

  test.for<[string, (text: string) => string]>([
    ["a word of it was changed", (text) => text.replace("and a dog", "and a cat")],
    [
      "its signature is another's",
      (text) => text.replace(/sig: \S+\n$/, /sig: \S+\n/.exec(text)![0]),
    ],
    ["it has no signature", (text) => text.replace(/sig: \S+\n$/, "")],
    ["its signature is too short", (text) => text.replace(/\w\n$/, "\n")],
    [
      "its key is unknown",
      (text) => text.replace(/key: \w+(?=\nsig: \S+\n$)/, `key: ${"0".repeat(16)}`),
    ],
    ["something stands behind it", (text) => `${text}\n`],
    ["it does not stand last", (text) => text.replace(/(key: \w+\n)(sig: \S+\n)$/, "$2$1")],
  ])("is unknown where %s", ([, change]) => {
    expect(signed(changed(change))).toEqual([true, false]);
  });

  test("cannot be told from a public key of the wrong length, and a stranger signs nothing of ours", () => {
    expect(() => publicKeys(["short"])).toThrow(TypeError);
    const forged = strangersRecords.append([file!], ourRecords.read([file!]).at(-1), [
      noted("again"),
    ]).files;
    expect(signed(forged)).toEqual([true, true, false]);
    const reader = readableRecord(publicKeys([ourKeys.publicKey]));
    expect(reader.read(forged).map(({ isSigned }) => isSigned)).toEqual([true, true, false]);
  });

  test("is the same key as long as the private key is that it is made from", () => {
    const [one, same, other] = ["a", "a", "b"].map((pem) => signingKeys(secretFrom(pem)).publicKey);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});
