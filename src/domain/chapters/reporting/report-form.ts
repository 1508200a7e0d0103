import type { Handle } from "../../values/handle.ts";
import type { PartyRole } from "../../values/party.ts";
import { handleIn } from "../../kernel/words.ts";
import { instantFromText, type Instant } from "../../values/time.ts";

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
    if (heading && answer && answer !== "_No response_" && !fields.has(heading))
      fields.set(heading, answer);
  }
  return fields;
}

/**
 * When a report was received: when its issue was created, or when the field `Received` says so
 * because it had reached somebody before. Never later than the issue.
 */
export function receivedAtOf(body: string, createdAt: Instant): Instant {
  const written = instantFromText(reportFields(body).get("Received") ?? "");
  return written !== undefined && written < createdAt ? written : createdAt;
}

/** Whether a report says that it is still going on. */
export function saysOngoing(body: string): boolean {
  return /^yes\b/i.test(reportFields(body).get("Ongoing") ?? "");
}

/** Whole: the beginning of a longer name is somebody else's. */
const mention = /(?<![\w./@-])@[a-z\d][a-z\d-]{0,38}(?![\w@-])/gi;

/**
 * Those the form names by their GitHub handle (`@mal`): the reporter and the reported, each once.
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
  readonly role: PartyRole;
  readonly identity: { readonly handle: Handle };
}

function handlesIn(text: string | undefined, role: PartyRole): readonly NamedParty[] {
  const found = [...(text ?? "").matchAll(mention)].flatMap(([word]) => handleIn(word) ?? []);
  return [...new Set(found)].map((handle) => ({ role, identity: { handle } }));
}
