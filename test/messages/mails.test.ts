import { expect, test } from "vitest";
import * as council from "../../src/messages/council.ts";
import { handedOverNotice, reportToTakeNotice } from "../../src/messages/called-councillor.ts";
import { overdueNotice } from "../../src/messages/committee.ts";
import type { Recall } from "../../src/domain/case/duties-recalled.ts";
import { CodeName } from "../../src/domain/values/ids.ts";
import { keptOutNotice } from "../../src/messages/kept-out-notice.ts";
import { codeToHandOverMail, firstCodeMail } from "../../src/messages/letter-mail.ts";
import { mailboxFailsNotice } from "../../src/messages/by-mail.ts";
import { frozenToOwners } from "../../src/messages/frozen-to-owners.ts";
import { nobodyLeftNotice } from "../../src/messages/nobody-left-notice.ts";
import { placeNotice } from "../../src/messages/place-notice.ts";
import { at, bo, cy, report } from "../domain/given.ts";
import { matchesPlainPage, type Entry } from "./page.ts";

const asText = ({ subject, text }: ReturnType<typeof overdueNotice>) =>
  `Subject: ${subject}\n\n${text}`;
const kinds = ["case-repository", "room", "council", "joining"] as const;
const faults = ["public", "archived", "renamed", "transferred", "out-of-reach"] as const;
const other = CodeName.parse("birch-otter");
const late: Recall = {
  issue: report.issue.id,
  codeName: report.codeName,
  week: at("30 08:00"),
  overdue: ["resolution", "update"],
  awaited: [bo, cy],
};
const mails = [
  ...Object.entries(council).map(([name, mail]): Entry => [name, asText(mail(report.codeName))]),
  ...Object.entries({
    dangerWaitsNotice: council.dangerWaitsNotice,
    actWaitsNotice: council.actWaitsNotice,
  }).map(([name, mail]): Entry => [
    `${name}, where the chair is out`,
    asText(mail(report.codeName, "not-the-chair")),
  ]),
  ["reportToTakeNotice", asText(reportToTakeNotice(report.codeName, report.receivedAt))],
  ["handedOverNotice", asText(handedOverNotice(report.codeName, at("29 16:00")))],
  ["handedOverNotice, of an appeal", asText(handedOverNotice(report.codeName, undefined))],
  ...kinds.flatMap((kind) =>
    faults.map((fault): Entry => [`${kind}, ${fault}`, asText(placeNotice({ kind, fault }))]),
  ),
  ...(["suspended", "not-installed", "permission", undefined] as const).map((why): Entry => [
    `kept out, ${why ?? "for a reason GitHub does not say"}`,
    asText(keptOutNotice(why)),
  ]),
  [
    "firstCodeMail",
    asText(firstCodeMail("sandbox-org", "0123-4567-89AB", "https://comity.example.org")),
  ],
  [
    "codeToHandOverMail",
    asText(codeToHandOverMail("sandbox-org", "0123-4567-89AB", "https://comity.example.org")),
  ],
  ["mailboxFailsNotice", asText(mailboxFailsNotice())],
  ["nobodyLeftNotice", asText(nobodyLeftNotice())],
  [
    "frozenCaseNotice, where too few are left",
    asText(council.frozenCaseNotice(report.codeName, true)),
  ],
  ["frozenToOwners", asText(frozenToOwners())],
  ["overdueNotice, of one case", asText(overdueNotice([late]))],
  ["overdueNotice", asText(overdueNotice([late, { ...late, codeName: other, awaited: [cy] }]))],
] satisfies readonly Entry[];

test("each mail that Comity sends on its own says what it said", async () => {
  await matchesPlainPage("mails", mails);
});

test("none of them says anything of a person or a report", () => {
  expect(mails.filter(([, text]) => /reported-|violation|ada\b/i.test(text))).toEqual([]);
});
