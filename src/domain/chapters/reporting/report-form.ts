import type { Handle } from "../../values/handle.ts";
import type { NotReceivedThen, UnclearAnswer } from "./reporting-events.ts";
import { whoIsMeant } from "./who-is-meant.ts";
import { deadlineFromText } from "../../kernel/dates/deadline-from-text.ts";
import { instantFromText } from "../../kernel/dates/instant-from-text.ts";
import type { Instant } from "../../values/time.ts";

/** The headings of the report form, in its order. Any other body is a report too. */
export const reportHeadings = [
  "Reporter",
  "Reported",
  "When",
  "Where",
  "What happened",
  "Public record",
  "Context",
  "Ongoing",
  "Received",
] as const;
export type ReportHeading = (typeof reportHeadings)[number];

/**
 * The answers of a report form, as GitHub writes them into the issue (`### When`, then the text).
 * Fields left empty (`_No response_`) are absent. The first of two equal headings counts.
 */
export function reportFields(body: string): ReadonlyMap<ReportHeading, string> {
  const fields = new Map<ReportHeading, string>();
  for (const section of body.split(/^### +/m).slice(1)) {
    const [title = "", ...lines] = section.split(/\r?\n/);
    const heading = reportHeadings.find((one) => one.toLowerCase() === title.trim().toLowerCase());
    const answer = lines.join("\n").trim();
    if (heading && answer && !/^[_*]No response[_*]$/.test(answer) && !fields.has(heading))
      fields.set(heading, answer);
  }
  return fields;
}

/**
 * Whether a text is what GitHub makes of the form, and nothing somebody happens to write: all of its
 * headings, in its order. GitHub writes the ones without an answer, too.
 */
export function isFilledForm(body: string): boolean {
  const titles = body
    .split("\n")
    .filter((line) => line.startsWith("### "))
    .map((line) => line.slice(4).trim());
  const asked = titles.filter((title) => reportHeadings.some((heading) => heading === title));
  return asked.join("\n") === reportHeadings.join("\n");
}

/** When a report was received, and why what stands under `Received` does not say so. */
export interface Received {
  readonly receivedAt: Instant;
  readonly notRead?: NotReceivedThen;
}

/**
 * When a report was received: when its issue was created, or when the field `Received` says so
 * because it had reached somebody before. Never later than the issue.
 */
export function receivedIn(body: string, createdAt: Instant): Received {
  const text = reportFields(body).get("Received");
  if (text === undefined) return { receivedAt: createdAt };
  const written = instantFromText(text, createdAt);
  if (typeof written === "object") return { receivedAt: createdAt, notRead: "no-date" };
  return written <= createdAt
    ? { receivedAt: written }
    : { receivedAt: createdAt, notRead: "after-the-issue" };
}

/**
 * By when what is reported had happened, where the field `When` is a date or a time; a day is over
 * when it ends. `undefined` for what nobody can read, or what was still to come.
 */
export function happenedByOf(body: string, createdAt: Instant): Instant | undefined {
  const written = deadlineFromText(reportFields(body).get("When") ?? "", createdAt);
  return typeof written === "string" && written < createdAt ? written : undefined;
}

/** Whether a report says that it is still going on. */
export function saysOngoing(body: string): boolean {
  return /^yes\b/i.test(reportFields(body).get("Ongoing") ?? "");
}

/**
 * Those the form names by their account: the reporter and the reported, each once.
 * Names and addresses stay in the issue for the committee to read.
 */
export function partiesNamedIn(body: string): readonly NamedParty[] {
  const fields = reportFields(body);
  return [
    ...handlesIn(fields.get("Reporter"), "reporter").slice(0, 1),
    ...handlesIn(fields.get("Reported"), "reported").slice(0, 20),
  ];
}

interface NamedParty {
  readonly role: UnclearAnswer["role"];
  readonly identity: { readonly handle: Handle };
}

/** What those fields say of people and names nobody. */
export function unclearIn(body: string): readonly UnclearAnswer[] {
  const fields = reportFields(body);
  return [
    ...unclearAs("reporter", fields.get("Reporter")),
    ...unclearAs("reported", fields.get("Reported")),
  ];
}

/** Whom else a reporter mentions about themselves is not said: they named one person. */
function unclearAs(
  role: UnclearAnswer["role"],
  text: string | undefined,
): readonly UnclearAnswer[] {
  const { unclear, mayConcern } = whoIsMeant(text ?? "");
  const beside = role === "reported" ? mayConcern : [];
  return [
    ...unclear.map(({ as, login }) => ({ role, as, ...(login && { login }) })),
    ...beside.map((login) => ({ role, as: "beside" as const, login })),
  ];
}

function handlesIn(text: string | undefined, role: UnclearAnswer["role"]): readonly NamedParty[] {
  const { names } = whoIsMeant(text ?? "");
  return names.map((handle) => ({ role, identity: { handle } }));
}
