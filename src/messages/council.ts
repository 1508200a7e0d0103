import type { CodeName } from "../domain/values/ids.ts";

interface Notice {
  readonly subject: string;
  readonly text: string;
}

/**
 * Who of the committee is asked: its chair, or, where the chair is out of the case or has a part in it,
 * somebody else.
 */
type WhoIsAsked = "chair" | "not-the-chair";

const asked: Readonly<Record<WhoIsAsked, string>> = {
  chair: "Please ask the committee's chair",
  "not-the-chair": "Please ask somebody of the committee, and not its chair,",
};

/** To the council's address, when nobody of the committee answered a report. Says nothing of it. */
export function unansweredReportNotice(codeName: CodeName): Notice {
  return notice(
    `A report to the conduct committee waits: ${codeName}`,
    [
      "a report reached the Code of Conduct committee two days ago, and nobody has told the",
      `reporter that it arrived. The committee knows the case as ${codeName}.`,
      "",
      "GitHub asks each of you into a repository that Comity made for this alone. `/take` in the issue",
      "there makes the case the council's, which serves as the interim committee while the committee is",
      "not available.",
    ],
    "report",
  );
}

/** To the council's address, when somebody may be in danger and nobody noted whom they called. */
export function dangerWaitsNotice(codeName: CodeName, who: WhoIsAsked = "chair"): Notice {
  return notice(`Somebody may be in danger in a conduct case: ${codeName}`, [
    `in the case that the committee knows as ${codeName} somebody may be in danger. That was said a`,
    "day ago, and nobody has noted since whom they called, or why nobody.",
    "",
    `${asked[who]} now whether help was called.`,
  ]);
}

/** To the council's address, when what one member did alone waits for the others' review. */
export function actWaitsNotice(codeName: CodeName, who: WhoIsAsked = "chair"): Notice {
  return notice(`A member acted alone, and nobody has reviewed it: ${codeName}`, [
    `in the case that the committee knows as ${codeName} a member acted before the others could`,
    "agree. That is three days ago, and the others have not reviewed it.",
    "",
    `${asked[who]} whether somebody can review it today.`,
  ]);
}

/**
 * To the council's address, when the record of a case can no longer be relied on.
 *
 * @param isCouncilAsked whether fewer than two are left who decide it
 */
export function frozenCaseNotice(codeName: CodeName, isCouncilAsked = false): Notice {
  return notice(`The record of a conduct case is frozen: ${codeName}`, [
    `the record of the case that the committee knows as ${codeName} was changed by something`,
    "other than Comity, which keeps it. Nothing is decided in that case until two members of the",
    "committee agree how to go on, or an owner puts the record back.",
    ...(isCouncilAsked
      ? [
          "",
          "Fewer than two of them are left in that case, so it takes one or two of you: what they",
          "can agree to stands on its issue. An owner lets whoever cannot open it read it.",
        ]
      : []),
    "",
    "Please ask the committee's chair whether they know of it. Anybody with write access to the",
    "committee's repository can cause this, by mistake or not.",
  ]);
}

/** To the council's address, when the issue of a case was deleted, transferred or made a discussion. */
export function lostIssueNotice(codeName: CodeName): Notice {
  return notice(`The issue of a conduct case is gone: ${codeName}`, [
    `the issue of the case that the committee knows as ${codeName} is gone from the committee's`,
    "repository: somebody deleted it, transferred it, or made it a discussion. The record of what was",
    "decided is kept, and the committee can go on from it. No deadline of it is watched until then.",
    "",
    "An owner of the organisation sees in the audit log who did it. Please ask the committee's chair",
    "whether the case goes on.",
  ]);
}

function notice(
  subject: string,
  lines: readonly string[],
  about: "case" | "report" = "case",
): Notice {
  const last = `This notice says nothing about the ${about} itself, and neither should a reply to it.`;
  const text = ["Dear council,", "", ...lines, "", last, "", "Comity, for the committee", ""];
  return { subject, text: text.join("\n") };
}
