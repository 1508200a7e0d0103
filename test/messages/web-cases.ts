import { Cause, NodeId, Salt, Sha256 } from "../../src/domain/values/ids.ts";
import type { MessageInput } from "../../src/domain/case/input.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { ada, at, bo, config, mal, recorded, report, reporter1 } from "../domain/given.ts";
import { says, told, type ToldCase } from "./told-case.ts";

const code = Sha256.parse("c".repeat(64));
const salt = Salt.parse("1".repeat(32));
const party = reporter1;
const reported1 = PartyRef.parse("reported-1");
const form = {
  code,
  words: code,
  reach: "page" as const,
  reported: [],
  involved: [ada],
  mayConcernRoster: true,
  ongoing: false,
  danger: true,
  isInRoom: true,
};

function message(when: Instant, what: MessageInput["message"]): MessageInput {
  const comment = NodeId.parse(`IC_${when}`);
  const cause = Cause.parse(comment);
  return { kind: "message", at: when, cause, order: [1], comment, words: code, message: what };
}

function returned(when: Instant, of: "letter" | "notice" | "answer") {
  return [message(when, { what: "returned", party, of })];
}

/** Cases of people who are reached by the web alone. */
export const webCases: readonly ToldCase[] = [
  told(
    "a report by the web",
    [
      { ...report, by: "comity", form },
      ...says(bo, at("22 16:10"), "/send receipt to reporter-1: Thank you.\nWe have read it."),
      ...says(bo, at("22 16:30"), "/send question to reporter-1: Where was it?"),
      ...says(bo, at("22 16:31"), "/unsend"),
      message(at("22 16:50"), { what: "words", party }),
      message(at("22 16:55"), { what: "passphrase", party, passphrase: { salt, hash: code } }),
      message(at("22 17:00"), { what: "takes-back", party }),
      message(at("22 18:00"), { what: "ends-code", party }),
    ],
    at("22 18:30"),
  ),
  told(
    "a code is handed over",
    [
      { ...report, by: "comity", form },
      ...says(bo, at("22 16:10"), "/name witness held-by @bo"),
      ...says(bo, at("22 16:15"), "/give-code witness-1"),
      recorded(at("22 16:16"), {
        type: "CodeGiven",
        party: PartyRef.parse("witness-1"),
        code,
        isHandedOver: true,
      }),
    ],
    at("22 18:30"),
    { under: { ...config, hasPages: true, emails: [{ person: bo, email: "bo@home.example" }] } },
  ),
  told(
    "a question that is first read on the private page",
    [
      { ...report, by: "comity", form },
      ...says(bo, at("22 16:10"), "/name reported @mal\n/ask reporter-1 safety"),
      ...says(bo, at("22 16:12"), "/heard reporter-1: They are safe."),
      recorded(at("22 16:15"), { type: "CodeGiven", party: reported1, code }),
      ...says(bo, at("22 16:20"), "/send question to reported-1: What is your side?"),
      {
        kind: "opening",
        at: at("22 17:00"),
        cause: Cause.parse("opened:reported-1:1"),
        order: [0],
        party: reported1,
      },
    ],
    at("22 18:30"),
  ),
  told(
    "an answer by mail from another address",
    [{ ...report, by: "comity", form }, message(at("22 16:50"), { what: "unconfirmed", party })],
    at("22 18:30"),
  ),
  told(
    "mails that come back",
    [
      report,
      recorded(at("22 16:01"), { type: "PartyNamed", party, address: "quentin@example.org" }),
      ...says(bo, at("22 16:20"), "/send confirmation to reporter-1: Thank you for writing."),
      ...returned(at("23 09:00"), "letter"),
      ...returned(at("23 09:01"), "notice"),
      ...returned(at("23 09:02"), "answer"),
    ],
    at("23 09:30"),
  ),
  told(
    "a report by the web about nobody who decides",
    [
      {
        ...report,
        by: "comity",
        form: { ...form, involved: [], isInRoom: false, mayConcernRoster: false },
      },
    ],
    at("22 18:30"),
  ),
  told(
    "a report by an event's organiser, who did something",
    [
      {
        ...report,
        by: "comity",
        form: {
          ...form,
          involved: [],
          isInRoom: false,
          mayConcernRoster: false,
          danger: false,
          event: "Camp",
          actedAt: at("22 10:00"),
        },
      },
    ],
    at("22 18:30"),
  ),
  told(
    "letters by mail",
    [
      report,
      recorded(at("22 16:01"), { type: "PartyNamed", party, address: "quentin@example.org" }),
      recorded(at("22 16:01"), {
        type: "PartyNamed",
        party: reported1,
        person: mal,
        address: "mal@example.org",
      }),
      ...says(bo, at("22 16:10"), "/write reminder"),
      ...says(bo, at("22 16:20"), "/send confirmation to reporter-1: Thank you for writing."),
      ...says(bo, at("22 16:21"), "/send question to reporter-1: Where was it?"),
      ...says(ada, at("22 16:22"), "/delegate @cy reprimand to reported-1"),
      ...says(bo, at("22 16:23"), "/send question to reported-1 naming reporter-1: Is it Quentin?"),
      recorded(at("22 16:40"), {
        type: "LetterDelivered",
        party: reported1,
        what: "ban",
        letter: Cause.parse("IC_ada#1"),
      }),
      recorded(at("22 16:41"), { type: "LetterRefused", written: Cause.parse("IC_bo#1") }),
    ],
    at("22 18:30"),
  ),
];
