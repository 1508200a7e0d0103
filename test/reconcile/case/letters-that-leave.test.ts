import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { GitOid } from "../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../src/domain/values/party.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Letter } from "../../../src/ports/mailer.ts";
import { sendLetters } from "../../../src/reconcile/case/send-letters.ts";
import {
  ada,
  asks,
  at,
  config,
  eve,
  given,
  mal,
  recorded,
  report,
  reporter1,
} from "../../domain/given.ts";
import { observation } from "../../fakes/observed.ts";
import { ourHash, ourRecords } from "../../fakes/record-keys.ts";
import { writing } from "../../fakes/writing.ts";

type Happened = readonly (Input | CaseEvent)[];
type Sending = Extract<Parameters<typeof asks>[2], { type: "SendLetter" }>;

const reported1 = PartyRef.parse("reported-1");
const oid = GitOid.parse("0".repeat(40));
const edge = { route: "SMTP" };
const begun: Happened = [
  report,
  recorded(at("22 16:00"), { type: "PartyNamed", party: reporter1, address: "rin@example.org" }),
  recorded(at("22 16:01"), { type: "PartyNamed", party: reported1, person: mal }),
];
const sends = (text: string, more: Partial<Sending> = {}) =>
  asks(ada, at("22 16:10"), {
    type: "SendLetter",
    letter: "receipt",
    whom: reporter1,
    until: undefined,
    text,
    ...more,
  });
const toCouncil = sends("What we decided.", {
  letter: "report",
  whom: "council",
  isListChecked: true,
});

/** One run that sends what is owed at 16:21; the mail server does each in turn. */
async function runOf(happened: Happened, does: readonly ("takes" | Error)[] = []) {
  const before = given([...begun, ...happened]).until(at("22 16:21"));
  const events = [...given([...begun, ...happened]).history(), ...before.added];
  const state = before.state();
  const mailed: Letter[] = [];
  const fates = [...does];
  const added: CaseEvent[] = [];
  const ports = {
    mailer: {
      send: (letter: Letter) => {
        const fate = fates.shift() ?? "takes";
        if (fate !== "takes") return Promise.reject(fate);
        mailed.push(letter);
        return Promise.resolve();
      },
    },
    community: "sandbox-org",
    ownersEmail: [],
    sha256: writing.sha256,
    keyedHash: ourHash,
    clock: { now: () => at("22 16:21") },
    weeklyMail: { ask: () => undefined, sentIn: () => undefined },
    codec: {
      append: (...[files, head, more]: Parameters<typeof ourRecords.append>) => {
        added.push(...more);
        return ourRecords.append(files, head, more);
      },
    },
    repository: {
      record: () => Promise.resolve({ headOid: oid, committedAt: at("22 16:21") }),
    },
  };
  const { files, head } = ourRecords.append([], undefined, events);
  const found = { codeName: report.codeName, observation: observation({}), branch: undefined };
  const heard = { found, config, state, events, waitingSince: undefined };
  const end = { head, files, headOid: oid, committedAt: at("22 16:20"), byThisRun: true };
  const outcome = await sendLetters(
    heard as unknown as Parameters<typeof sendLetters>[0],
    { ...end, people: undefined },
    "at-once",
    ports as unknown as Parameters<typeof sendLetters>[3],
  ).catch((error: unknown) => error);
  return { outcome, mailed, types: added.map(({ type }) => type) };
}

describe("a letter that is to be mailed", () => {
  test("leaves word for word, and is recorded as left and told", async () => {
    const { outcome, mailed, types } = await runOf([sends("Thank you.")]);
    expect(outcome).toBe("sent");
    expect(mailed).toMatchObject([
      { to: ["rin@example.org"], subject: "A message from sandbox-org", text: "Thank you.\n" },
    ]);
    expect(mailed).toMatchObject([{ replyTo: "conduct@example.org" }]);
    expect(types).toEqual(["LetterSent", "PartyTold"]);
  });

  test("has the same Message-ID when it is sent again by a run that knows nothing of the first", async () => {
    const letter = sends("Thank you.");
    const [one, again] = [await runOf([letter]), await runOf([letter])];
    expect(one.mailed[0]?.messageId).toBe(again.mailed[0]?.messageId);
    const other = await runOf([sends("Thank you.")]);
    expect(other.mailed[0]?.messageId).not.toBe(one.mailed[0]?.messageId);
  });

  test("is recorded, too, where the next one fails for now, which is sent later", async () => {
    const down = new Transient("not now", edge);
    const { outcome, mailed, types } = await runOf([sends("One."), sends("Two.")], ["takes", down]);
    expect(outcome).toBe(down);
    expect(mailed).toHaveLength(1);
    expect(types).toEqual(["LetterSent", "PartyTold"]);
  });

  test("that the mail server never takes holds up no other", async () => {
    const never = new Terminal("no such mailbox", edge);
    const { mailed, types } = await runOf([sends("One."), sends("Two.")], [never]);
    expect(mailed.map(({ text }) => text)).toEqual(["Two.\n"]);
    expect(types).toEqual(["LetterRefused", "LetterSent", "PartyTold"]);
  });

  test("is not answered to a list on which somebody is out", async () => {
    const out = recorded(at("22 16:05"), { type: "MemberRecused", member: ada, ground: "party" });
    const { mailed } = await runOf([sends("Thank you."), out]);
    expect(mailed[0]?.replyTo).toBeUndefined();
    expect(mailed[0]?.text).toContain("Please do not answer this mail");
  });

  test("goes to the council's list, unless somebody on it became part of the case", async () => {
    expect((await runOf([toCouncil])).mailed).toMatchObject([{ to: ["council@example.org"] }]);
    const witness = PartyRef.parse("witness-1");
    const part = recorded(at("22 16:15"), { type: "PartyNamed", party: witness, person: eve });
    expect((await runOf([toCouncil, part])).mailed).toEqual([]);
  });

  test("stays where it is once they asked to be left alone", async () => {
    const alone = recorded(at("22 16:20:30"), {
      type: "MessageReceived",
      party: reporter1,
      what: "leave-alone",
      comment: report.issue.id,
      words: writing.sha256("words"),
    });
    expect((await runOf([sends("Thank you."), alone])).mailed).toEqual([]);
  });
});
