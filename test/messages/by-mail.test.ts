import { test } from "vitest";
import { answerMessage } from "../../src/domain/case/answer-message.ts";
import { unconfirmedNotice } from "../../src/domain/chapters/intake/intake-text.ts";
import { keptOfMessage, reportByMail } from "../../src/domain/chapters/intake/report-by-mail.ts";
import { Cause, NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import {
  arrivedMail,
  codeMail,
  mailReportText,
  noCommandsMail,
  tooManyMail,
  tooManyMailsNotice,
} from "../../src/messages/by-mail.ts";
import { mailComesText, messageText } from "../../src/messages/by-the-web.ts";
import { at, given, report, reporter1 as party } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

const file = { name: "hall.png", bytes: 2_048, sha256: "f".repeat(64) };
const mail = {
  messageId: "<one@rin.example>",
  sha256: "0".repeat(64),
  from: "rin@rin.example",
  fromName: "Rin",
  to: ["conduct@example.org"],
  subject: "the hall",
  text: "They shouted at me.",
  isCut: true,
  files: [file],
  answers: [],
  returned: undefined,
  isAutomatic: false,
  isToMany: false,
};
const many = Array.from({ length: 21 }, () => file);
const asText = ({ subject, text }: ReturnType<typeof noCommandsMail>) =>
  `Subject: ${subject}\n\n${text}`;
const all = {
  answersWithin: "24 hours",
  publicUrl: "https://comity.example.org",
  isCut: true,
  hadFiles: true,
};
const fewest = { ...all, publicUrl: undefined, isCut: false, hadFiles: false };
const noOtherWay = { publicUrl: undefined, council: undefined, outsideContact: undefined };
const otherWays = {
  publicUrl: "https://comity.example.org",
  council: "council@example.org",
  outsideContact: "trust@example.com",
};
const code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RS";
const inTheRecord = answerMessage(
  {
    kind: "message",
    at: at("22 17:00"),
    cause: Cause.parse("IC_m"),
    order: [1],
    comment: NodeId.parse("IC_m"),
    words: Sha256.parse("c".repeat(64)),
    message: { what: "words", party, by: "mail" },
  },
  given([report]).state(),
);

test("what comes in by mail, and what is answered to it", async () => {
  await matchesPage("by-mail", [
    ["a report", mailReportText(reportByMail(mail))],
    [
      "one that names nobody and says nothing",
      mailReportText(
        reportByMail({ ...mail, from: undefined, subject: "", text: "", files: many }),
      ),
    ],
    ["a mail is on its way", mailComesText],
    [
      "an answer of theirs",
      messageText({ what: "words", party, by: "mail" }, keptOfMessage(mail).text),
    ],
    ["one that may be another's", messageText({ what: "unconfirmed", party }, "their words")],
    ["a mail of ours came back", messageText({ what: "returned", party, of: "letter" }, undefined)],
    ["those who decide are told of it", unconfirmedNotice(party)],
    [
      "what the record holds of an answer",
      inTheRecord.map((event) => ("words" in event ? event.words : "")).at(-1) ?? "",
    ],
    ["it has arrived", asText(arrivedMail("Project Lamp", fewest))],
    ["the same, with all there is to say", asText(arrivedMail("Project Lamp", all))],
    ["a private code", asText(codeMail("Project Lamp", code, "https://comity.example.org"))],
    ["too many came", asText(tooManyMail("Project Lamp", noOtherWay))],
    ["the same, with every other way", asText(tooManyMail("Project Lamp", otherWays))],
    ["the owners are told of it", asText(tooManyMailsNotice())],
    ["a command", asText(noCommandsMail("Project Lamp"))],
  ]);
});
