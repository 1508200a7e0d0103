import type { CodeName } from "../domain/ids.ts";

interface Notice {
  readonly subject: string;
  readonly text: string;
}

/** To the council's address, when nobody of the committee answered a report. Says nothing of it. */
export function unansweredReportNotice(codeName: CodeName): Notice {
  return {
    subject: `A report to the conduct committee waits: ${codeName}`,
    text: [
      "Dear council,",
      "",
      "a report reached the Code of Conduct committee two days ago, and nobody has told the",
      `reporter that it arrived. The committee knows the case as ${codeName}.`,
      "",
      "Please ask the committee's chair whether somebody can take it up today. While the committee",
      "is not available, the council serves as the interim committee.",
      "",
      "This notice says nothing about the report itself, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}
