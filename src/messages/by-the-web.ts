import type { Saying } from "../domain/chapters/intake/intake-events.ts";
import type { MessageFacts } from "../domain/chapters/intake/form-facts.ts";
import { filesText } from "../domain/chapters/intake/intake-text.ts";
import type { WrittenReport } from "../domain/chapters/intake/written-report.ts";
import type { OutsideFile } from "../domain/values/outside-file.ts";
import { fenced } from "../domain/kernel/formatting/fenced.ts";

const reaches = {
  mail: "By mail: `/send` writes to the address they gave. It is kept so that nobody reads it.",
  page: "Only on their private page: write with `/send`.",
  none: "Not at all.",
} as const;

/** A report by the form, as those who decide read it. Whatever somebody wrote is shown letter by letter. */
export function webReportText(
  report: WrittenReport,
  {
    event,
    files = [],
  }: { readonly event?: string | undefined; readonly files?: readonly OutsideFile[] } = {},
): string {
  const { reach, danger, ongoing } = report;
  const answers: readonly (readonly [heading: string, answer: string])[] = [
    ["Reported", report.who],
    ["When", report.when],
    ["Where", report.where],
    ["What happened", report.what],
    ["Public record", report.record],
    ["Context", report.context],
    ["Already done", report.done],
  ];
  return [
    "This report came by the form on the web. Nobody has checked who wrote it.",
    ...answers.flatMap(([heading, answer]) => [
      `### ${heading}`,
      answer === "" ? "_No response_" : fenced(answer),
    ]),
    ...eventText(report, event),
    ...(files.length > 0 ? [`### Files\n\n${filesText(files)}`] : []),
    `### Ongoing\n\n${ongoing}`,
    `### Is somebody in danger?\n\n${danger}`,
    `### How to reach them\n\n${reaches[reach]}`,
  ].join("\n\n");
}

/** Who helps to run an event is told by their code, which stands nowhere in a case. */
function eventText({ event_code: typed }: WrittenReport, event: string | undefined) {
  if (event !== undefined)
    return [
      `### Event\n\nAn organiser of \`${event}\` wrote this: the code that they were given is right. Who reports is whoever wrote it; \`/name\` says for whom.`,
    ];
  if (typed === "") return [];
  return [
    "### Event\n\nThe code of an event was filled in, and it is none that is right now. Treat it as any report.",
  ];
}

/** What stands in an issue into which no report came. */
export const neverArrivedText =
  "A report by the form on the web began to arrive here and did not. What was written did not come, and whoever wrote it was not told that it did. There is nothing to do. If they send it again, it is a case like any other.";

/** What stands where a message will stand, and what GitHub mails of it. */
export const messageComesText =
  "Somebody of this case wrote on their private page. What they wrote stands here in a moment; where it does not, it did not arrive, and they were told so.";

/** The same of a mail, which is tried again for as long as it takes. */
export const mailComesText =
  "A mail came that belongs to this case. What it says stands here in a moment.";

const said: Readonly<Record<Exclude<MessageFacts["what"], Saying | "returned">, string>> &
  Readonly<Record<Saying, string>> = {
  words: "wrote this on their private page:",
  accepts: "**accepts** the plan and wrote this on their private page:",
  objects: "**objects** to the plan and wrote this on their private page:",
  "leave-alone": "asks to be left alone.",
  "takes-back": "takes the report back.",
  "stands-by": "stands by the report after all.",
  "ends-code": "ended their private code: they have no page any more.",
  passphrase: "chose a passphrase for their page, or took it away.",
  "new-code": "had their private code replaced.",
  unconfirmed:
    "is who this mail answers a letter to. It came from another address than the letter went to, so it may be somebody else's:",
};

/** A message of somebody, as those who decide read it. */
export function messageText(facts: MessageFacts, text: string | undefined): string {
  const { what, party } = facts;
  if (what === "returned") return `A mail server says that a mail to ${party} did not arrive.`;
  const files = ("files" in facts ? facts.files : undefined) ?? [];
  const isByMail = "by" in facts && facts.by === "mail";
  return [
    `${party} ${isByMail ? "wrote this by mail:" : said[what]}`,
    ...(text === undefined ? [] : [fenced(text)]),
    ...(files.length > 0 ? [filesText(files)] : []),
  ].join("\n\n");
}
