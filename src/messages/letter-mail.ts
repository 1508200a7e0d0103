export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/**
 * A letter to somebody in a case, word for word. Where not everybody who reads the committee's mailbox
 * may read what they answer, it says so.
 */
export function letterMail(text: string, community: string, mayAnswer: boolean): Mail {
  const not =
    "Please do not answer this mail: somebody reads that mailbox who must not read your answer. Use the way by which you wrote to us, or ask us for one.";
  return { subject: subjectOf(community), text: `${text}\n${mayAnswer ? "" : `\n${not}\n`}` };
}

/** To somebody who reads on a page of their own; whoever else sees it learns nothing. */
export function pageNotice(community: string): Mail {
  return {
    subject: subjectOf(community),
    text: [
      "Hello,",
      "",
      "there is something new for you to read. You find it where you wrote to us on the web, with the",
      "private code you got there. We never ask for that code by mail.",
      "",
      "You need not do anything, and you need not answer this mail.",
      "",
    ].join("\n"),
  };
}

/** Neutral: others may see it on a screen. */
function subjectOf(community: string): string {
  return `A message from ${community}`;
}
