/** The headings of the case repository's issue form, with what belongs below each. */
export const reportQuestions = [
  {
    heading: "Reporter",
    hint: "Who told you, and how they can be reached. May stay empty.",
    lines: 1,
  },
  { heading: "Reported", hint: "Whom it is about.", lines: 1 },
  { heading: "When", hint: "Date and time, as well as it is known.", lines: 1 },
  { heading: "Where", hint: "Repository, channel, event.", lines: 1 },
  { heading: "What happened", hint: "In the reporter's words, if you can.", lines: 6 },
  { heading: "Public record", hint: "Links to what can be read by everybody.", lines: 2 },
  { heading: "Context", hint: "What else one should know.", lines: 2 },
  { heading: "Ongoing", hint: "Does it go on? Is anybody in danger?", lines: 1 },
  {
    heading: "Received",
    hint: "If it reached you earlier than now: 2026-11-22 16:04. The clocks run from then.",
    lines: 1,
  },
] as const;

type ReportHeading = (typeof reportQuestions)[number]["heading"];
export type ReportAnswers = Readonly<Partial<Record<ReportHeading, string>>>;

/** The body as GitHub writes it from a form. */
export function reportBody(answers: ReportAnswers): string {
  return reportQuestions
    .map(({ heading }) => `### ${heading}\n\n${answers[heading]?.trim() || "_No response_"}`)
    .join("\n\n");
}
