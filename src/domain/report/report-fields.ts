import { instantFromText, type Instant } from "../time.ts";

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
