import { test } from "vitest";
import { answerMessage } from "../../src/domain/case/answer-message.ts";
import { Saying } from "../../src/domain/chapters/intake/intake-events.ts";
import {
  Passphrase,
  WrittenMessage,
  WrittenReport,
} from "../../src/domain/chapters/intake/written-report.ts";
import { printCode, withoutCodes } from "../../src/domain/chapters/intake/private-code.ts";
import { begunInRoomNotice } from "../../src/domain/chapters/keeping-apart/moved-text.ts";
import {
  filesLine,
  involvedNotice,
  pagesText,
} from "../../src/domain/chapters/intake/intake-text.ts";
import {
  withdrawalInWords,
  withdrawnNotice,
} from "../../src/domain/chapters/reporting/withdrawal-text.ts";
import { StillWanted } from "../../src/domain/chapters/reporting/reporting-events.ts";
import { partiesText } from "../../src/domain/chapters/reviewing/parties-text.ts";
import { heldNotice, roleInWords } from "../../src/domain/chapters/corresponding/letter-text.ts";
import { Cause, CodeName, NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import { PartyRef, PartyRole } from "../../src/domain/values/party.ts";
import { OutsideFile } from "../../src/domain/values/outside-file.ts";
import {
  messageComesText,
  messageText,
  neverArrivedText,
  webReportText,
} from "../../src/messages/by-the-web.ts";
import { ada, at, bo, config, given, recorded, report, reporter1 } from "../domain/given.ts";
import { joinsText, leavesText, wroteText } from "../../src/messages/handled-elsewhere.ts";
import { splitNotice } from "../../src/domain/chapters/taking-apart/taking-apart-text.ts";
import { takenOutText } from "../../src/messages/taken-out.ts";
import { matchesPage, type Entry } from "./page.ts";

const written = WrittenReport.parse({
  what: "They wrote ```this``` to @rin.\n### Reported\n@bo",
  who: "@mal",
  involved: [],
  when: "2026-11-20",
  where: "the forum",
  record: "",
  context: "",
  ongoing: "yes",
  danger: "unknown",
  done: "",
  event_code: "",
  reach: "mail",
  address: "rin@example.org",
});
const minors = given([
  report,
  recorded(at("22 16:00"), { type: "PartyNamed", party: PartyRef.parse("reported-1") }),
  recorded(at("22 17:00"), {
    type: "AgeNoted",
    party: reporter1,
    isMinor: true,
    address: "parent@example.org",
  }),
  recorded(at("22 17:00"), {
    type: "AgeNoted",
    party: PartyRef.parse("reported-1"),
    isMinor: true,
  }),
]);
const joined = given([
  report,
  recorded(at("22 17:00"), {
    type: "ReportJoined",
    from: CodeName.parse("blue-crane"),
    was: reporter1,
    party: PartyRef.parse("reporter-2"),
    receivedAt: at("22 15:00"),
    hasPage: true,
  }),
]);
const picture = OutsideFile.parse({
  type: "png",
  bytes: 120_400,
  sha256: "a".repeat(64),
  blob: "b".repeat(40),
});
const aText = { ...picture, type: "text" as const, bytes: 300 };
const code = Sha256.parse("c".repeat(64));
const party = reporter1;
const own = report.codeName;
const form = {
  code,
  words: code,
  reach: "none" as const,
  reported: [],
  involved: [ada],
  mayConcernRoster: false,
  ongoing: false,
  danger: false,
  isInRoom: true,
};
const inRoom = given([{ ...report, form }]);
const withFile = given([{ ...report, form: { ...form, files: [picture] } }]);
const withFiles = given([{ ...report, form: { ...form, files: [picture, aText] } }]);
const organisers = given([
  { ...report, form: { ...form, event: "Camp", actedAt: at("22 10:00") } },
]);
const message = (what: Saying) => {
  const comment = NodeId.parse("IC_m");
  const input = {
    kind: "message",
    at: at("22 17:00"),
    cause: Cause.parse("IC_m"),
    order: [1],
  } as const;
  return answerMessage(
    { ...input, comment, words: code, message: { what, party } },
    inRoom.state(),
  );
};
const reasonsIn = (events: readonly object[]) =>
  events
    .flatMap((event) => Object.entries(event))
    .flatMap(([key, value]: [string, unknown]) =>
      ["reason", "words", "what"].includes(key) && typeof value === "string" && value.includes(" ")
        ? [value]
        : [],
    );
const problemsIn = (parsed: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  (parsed.error?.issues ?? []).map((issue) => issue.message).join("; ");
test("what comes in by the web, and goes out to a private page", async () => {
  const said = Saying.options.map((what): Entry => [
    `a message: ${what}`,
    messageText(
      { what, party },
      /^(words|accepts|objects)$/.test(what) ? "their words" : undefined,
    ),
  ]);
  const left = {
    ...inRoom.state(),
    messages: [{ party, what: "leave-alone" as const, at: report.at }],
  };
  await matchesPage("by-the-web", [
    ["a report", webReportText(written)],
    ["one that is to reach nobody", webReportText({ ...written, reach: "none", record: "a link" })],
    ["one with a private page", webReportText({ ...written, reach: "page" })],
    ["one by an event's organiser", webReportText(written, { event: "Camp" })],
    ["one with files", webReportText(written, { files: [picture, aText] })],
    ["files in the status comment", filesLine(withFiles.state()) ?? ""],
    ["the same of one", filesLine(withFile.state()) ?? ""],
    [
      "a message with files",
      messageText({ what: "words", party, files: [picture] }, "their words"),
    ],
    ["one with a code that is not right", webReportText({ ...written, event_code: "x" })],
    ["a report that did not come", neverArrivedText],
    ["a message is on its way", messageComesText],
    ...said,
    ["a code that ended", messageText({ what: "ends-code", party }, undefined)],
    ["where somebody mailed a code", withoutCodes(`It is ${printCode("0".repeat(26))}.`)],
    ["a passphrase", messageText({ what: "passphrase", party }, undefined)],
    ["a code that was replaced", messageText({ what: "new-code", party, code }, undefined)],
    ["those who decide are told, in a room that had no case before", begunInRoomNotice([ada, bo])],
    ["whom the report keeps out", involvedNotice([ada, bo])],
    ["a report taken back", withdrawnNotice(party)],
    [
      "a report taken back by somebody who still wants to hear",
      withdrawnNotice(party, StillWanted.options),
    ],
    ["where another report is handled", joinsText(own, 4, false)],
    ["where it is, in a closed case", joinsText(own, 4, true)],
    ["where it is not any more", leavesText(own, 4)],
    ["in a case that was taken apart", splitNotice(CodeName.parse("blue-crane"), [party], [])],
    [
      "the same, with several",
      splitNotice(
        CodeName.parse("blue-crane"),
        [party, PartyRef.parse("reported-2")],
        [PartyRef.parse("affected-1"), PartyRef.parse("witness-1")],
      ),
    ],
    [
      "the same, with one who is in both",
      splitNotice(CodeName.parse("blue-crane"), [party], [PartyRef.parse("affected-1")]),
    ],
    ["in place of a report, where a case was taken out of another", takenOutText(own, 4, "@mal")],
    ["the same in a room", takenOutText(own, undefined, "@mal")],
    ["where one of its reporters wrote", wroteText(own, 4, party)],
    ["in the rows of a case where another is handled", partiesText(joined.state())],
    ["in the rows of minors", partiesText(minors.state())],
    [
      "to whom a letter to a minor goes",
      heldNotice(
        { letter: "question", party, at: at("22 17:00"), way: "mail" },
        minors.state(),
        config,
      ),
    ],
    ["in the row of a reporter seen to elsewhere", withdrawalInWords({ wants: [], ledTo: own })],
    ["in the row of a party", withdrawalInWords({ wants: StillWanted.options })],
    ["private pages", pagesText(inRoom.state()) ?? ""],
    ["a private page of somebody who is left alone", pagesText(left) ?? ""],
    [
      "a private page of somebody to whom a code is handed over",
      pagesText({
        ...left,
        codes: left.codes.map((one) => ({ ...one, isHandedOver: true as const })),
      }) ?? "",
    ],
    [
      "to whom letters are",
      PartyRole.options.map((role) => roleInWords(PartyRef.parse(`${role}-1`))).join(", "),
    ],
    ["what the record holds of an organiser's act", reasonsIn(organisers.history()).join("\n")],
    [
      "why nobody is written to",
      [...reasonsIn(inRoom.history()), ...reasonsIn(message("leave-alone"))].join("\n"),
    ],
    ["what the record holds of words", reasonsIn(message("words")).join("\n")],
    [
      "what is wrong with a form",
      [
        problemsIn(WrittenReport.safeParse({ ...written, what: " ", address: "rin" })),
        problemsIn(WrittenReport.safeParse({ ...written, address: "rin" })),
        problemsIn(WrittenReport.safeParse({ ...written, when: "x".repeat(501) })),
        problemsIn(WrittenMessage.safeParse({ what: "words", text: "" })),
        problemsIn(Passphrase.safeParse("short")),
      ].join("\n"),
    ],
  ]);
});
