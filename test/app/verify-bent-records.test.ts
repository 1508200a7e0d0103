import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { recordCodec } from "../../src/adapters/record/record-codec.ts";
import { registerCodec } from "../../src/adapters/record/register-codec.ts";
import { signingKeys } from "../../src/adapters/record/signing-keys.ts";
import { CodeName } from "../../src/domain/values/ids.ts";
import { Instant } from "../../src/domain/values/time.ts";
import type { RecordCodec, RecordFile } from "../../src/ports/record-codec.ts";
import { recordTitle } from "../../src/reconcile/marks/trailers.ts";
import {
  ourKeys,
  ourRecords,
  recordSecrets,
  strangersRecords,
  strangersRegister,
} from "../fakes/record-keys.ts";

const fixtures = new URL("../fixtures/records/", import.meta.url);
const read = (path: string) => readFile(new URL(path, fixtures), "utf8");
const documentsOf = (text: string) => text.split(/(?<=\n)(?=---\n)/);

const codeName = CodeName.parse("southern-jonquil");
const app = "77+comity[bot]@users.noreply.github.com";

let folder: string;
let first: readonly string[];
let second: readonly string[];
let others: readonly string[];
let register: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-bent-"));
  const there = `several-files/cases/${codeName}`;
  first = documentsOf(await read(`${there}/record.yml`));
  second = documentsOf(await read(`${there}/record-2.yml`));
  others = documentsOf(await read("acting-alone/cases/heavy-yoke/record.yml"));
  register = await read("several-files/register/committee.yml");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const filesOf = (one: readonly string[], two: readonly string[]): readonly RecordFile[] => [
  { path: "record.yml", text: one.join("") },
  { path: "record-2.yml", text: two.join("") },
];
const asItWas = () => filesOf(first, second);
const events = (files: readonly RecordFile[]) =>
  ourRecords.read(files).map(({ content }) => content);

/** What a commit of these files would say; where nobody can read them, what the true one said. */
function messageFor(files: readonly RecordFile[]): string {
  const [opening] = events(asItWas());
  const issue = opening?.type === "ReportReceived" ? opening.issue.id : "";
  const told = (() => {
    try {
      return events(files);
    } catch {
      return events(asItWas());
    }
  })();
  return `${recordTitle(codeName, told)}\n\nIssue: ${issue}`;
}

interface Bent {
  readonly files?: readonly RecordFile[];
  readonly committee?: string;
  readonly message?: string;
}

/**
 * A clone as whoever has write can bring it about: all history written anew in the app's name, every
 * message as the app would have put it.
 */
async function cloneWith({
  files = asItWas(),
  committee = register,
  message = messageFor(files),
}: Bent): Promise<string> {
  const place = await mkdtemp(join(folder, "clone-"));
  const git = (...args: readonly string[]) =>
    execFileSync("git", [
      "-C",
      place,
      "-c",
      "user.name=comity[bot]",
      "-c",
      `user.email=${app}`,
      ...args,
    ]);
  git("init", "--quiet");
  git("commit", "--quiet", "--allow-empty", "-m", "Every record starts here");
  git("tag", "comity-root");
  const branch = async (name: string, text: string, written: readonly RecordFile[]) => {
    git("checkout", "--quiet", "-b", name, "comity-root");
    for (const file of written) {
      // oxlint-disable-next-line no-await-in-loop
      await writeFile(join(place, file.path), file.text);
      git("add", file.path);
    }
    git("commit", "--quiet", "-m", text);
  };
  await branch("register", "Adopt a config", [{ path: "committee.yml", text: committee }]);
  await branch(`cases/${codeName}`, message, files);
  return place;
}

async function said(bent: Bent, keys: readonly string[] = [ourKeys.publicKey]) {
  const lines: string[] = [];
  const exitCode = await runCommand(["verify", await cloneWith(bent), ...keys], {
    environment: {},
    say: (line) => void lines.push(line),
    complain: (line) => void lines.push(line),
  });
  return { exitCode, lines: lines.map((line) => line.replace(`${codeName}: `, "")) };
}

/** Written anew from a document on, with numbers and hashes that fit and without Comity's key. */
function rewritten(from: number): readonly RecordFile[] {
  const kept = first.slice(0, from - 1).join("");
  const files = kept === "" ? [] : [{ path: "record.yml", text: kept }];
  const told = events(asItWas()).slice(from - 1);
  const head = kept === "" ? undefined : strangersRecords.read(files).at(-1);
  const changed = strangersRecords.append(files, head, told).files;
  return [...files.filter(({ path }) => !changed.some((one) => one.path === path)), ...changed];
}

const number = "its number is not the next one";
const hash = "it does not carry the hash of the one before";
const signature = "Comity did not sign it";

const bends: readonly (readonly [string, () => Bent, string])[] = [
  [
    "a word of the third was changed",
    () => ({
      files: filesOf(
        first.map((one, i) => (i === 2 ? one.replace("by:", "by: ") : one)),
        second,
      ),
    }),
    `document 4 does not fit: ${hash}`,
  ],
  [
    "a word of the last was changed",
    () => ({
      files: filesOf(first, [
        ...second.slice(0, -1),
        (second.at(-1) ?? "").replace(/at: 20/, "at: 19"),
      ]),
    }),
    `document 136 does not fit: ${signature}`,
  ],
  [
    "the third was dropped",
    () => ({ files: filesOf(first.toSpliced(2, 1), second) }),
    `document 3 does not fit: ${number}`,
  ],
  [
    "the third was doubled",
    () => ({ files: filesOf(first.toSpliced(3, 0, first[2] ?? ""), second) }),
    `document 4 does not fit: ${number}`,
  ],
  [
    "one was inserted after the third",
    () => {
      const three = [{ path: "record.yml", text: first.slice(0, 3).join("") }];
      const [event] = events(asItWas()).slice(5);
      if (!event) throw new Error("no event");
      const grown = strangersRecords.append(three, strangersRecords.read(three).at(-1), [event]);
      const four = documentsOf(grown.files[0]?.text ?? "");
      return { files: filesOf([...four, ...first.slice(3)], second) };
    },
    `document 5 does not fit: ${number}`,
  ],
  [
    "the third and the fourth changed places",
    () => ({
      files: filesOf(
        [...first.slice(0, 2), first[3] ?? "", first[2] ?? "", ...first.slice(4)],
        second,
      ),
    }),
    `document 3 does not fit: ${number}`,
  ],
  [
    "its end was cut off within a commit",
    () => ({ files: filesOf(first.slice(0, 1), []).slice(0, 1), message: messageFor(asItWas()) }),
    "document 1 does not fit: the message of commit",
  ],
  [
    "the fourth is another case's",
    () => ({ files: filesOf(first.with(3, others[3] ?? ""), second) }),
    `document 4 does not fit: ${hash}`,
  ],
  [
    "another key signed all",
    () => ({ files: rewritten(1) }),
    `document 1 does not fit: ${signature}`,
  ],
  [
    "the first was replaced",
    () => ({ files: filesOf([others[0] ?? "", ...first.slice(1)], second) }),
    `document 2 does not fit: ${hash}`,
  ],
  [
    "all from the fifth on was written anew, with hashes that fit",
    () => ({ files: rewritten(5) }),
    `document 5 does not fit: ${signature}`,
  ],
  [
    "the last of the first file was moved to the second",
    () => ({ files: filesOf(first.slice(0, -1), [first.at(-1) ?? "", ...second]) }),
    "document 108 does not fit: it was moved to another file",
  ],
];

describe("a record, written anew in the app's name", () => {
  test("as it was, fits", async () => {
    expect(await said({})).toEqual({
      exitCode: 0,
      lines: ["register: 1 document, all fit", "136 documents, all fit"],
    });
  });

  test.each(bends)(
    "in which %s, names the first document that does not fit",
    async (_, bend, told) => {
      const { exitCode, lines } = await said(bend());
      expect(lines[0]).toBe("register: 1 document, all fit");
      expect(lines[1]).toContain(told);
      expect(exitCode).toBe(1);
    },
  );

  test("by a key that had been replaced, after one under the next, names that one", async () => {
    const next = signingKeys(new Uint8Array(32).fill(11), [recordSecrets.current]);
    const committee = registerCodec(next)
      .changeKey([{ path: "committee.yml", text: register }], {
        at: Instant.parse("2026-12-01T00:00:00Z"),
      })
      ?.find(({ path }) => path === "committee.yml")?.text;
    const [event] = events(asItWas()).slice(-1);
    if (!event || committee === undefined) throw new Error("nothing to go on with");
    const grown = (files: readonly RecordFile[], by: RecordCodec): readonly RecordFile[] => {
      const changed = by.append(files, recordCodec(next).read(files).at(-1), [event]).files;
      return [...files.filter(({ path }) => !changed.some((one) => one.path === path)), ...changed];
    };
    const both = [ourKeys.publicKey, next.publicKey];
    const gone = grown(asItWas(), recordCodec(next));
    const message = (count: number) => {
      const told = recordCodec(next)
        .read(gone)
        .map(({ content }) => content);
      return messageFor(asItWas()).replace(
        /^.*/,
        recordTitle(codeName, [...told, event].slice(0, count)),
      );
    };
    expect(await said({ files: gone, committee, message: message(137) }, both)).toMatchObject({
      exitCode: 0,
      lines: ["register: 2 documents, all fit", "137 documents, all fit"],
    });
    const forged = grown(gone, ourRecords);
    expect(await said({ files: forged, committee, message: message(138) }, both)).toEqual({
      exitCode: 1,
      lines: [
        "register: 2 documents, all fit",
        "document 138 does not fit: a key signed it that another had replaced by then",
      ],
    });
  });

  test("of which whole commits are missing at the end is whole to a clone: the anchor tells, on GitHub", async () => {
    const files = filesOf(first.slice(0, 5), []).slice(0, 1);
    expect(await said({ files })).toMatchObject({ exitCode: 0 });
  });
});

test("a register that was forged is named, and so is what was decided under the true one", async () => {
  const [adoption] = strangersRegister.readAdoptions([{ path: "committee.yml", text: register }]);
  if (!adoption) throw new Error("nothing was adopted");
  const [forged] = strangersRegister.appendAdoption([], adoption.content);
  const { exitCode, lines } = await said({ committee: forged?.text ?? "" });
  expect(lines).toEqual([
    `register: document 1 does not fit: ${signature}`,
    "document 1 does not fit: the branch register does not hold the config it was decided under",
  ]);
  expect(exitCode).toBe(1);
});
