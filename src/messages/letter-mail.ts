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

/**
 * To somebody who was written to, right after their first letter and in a mail of its own: what they answer to
 * the letter then quotes no code.
 */
export function firstCodeMail(community: string, printedCode: string, publicUrl: string): Mail {
  return {
    subject: subjectOf(community),
    text: [
      "Hello,",
      "we wrote to you. You can read that, and answer, on a page of your own as well, where you see nothing but what is written to you.",
      `Open ${publicUrl}/answer and type this there: ${printedCode}`,
      "It is your private code. Whoever has it can read what we write to you, and answer in your name, so keep it to yourself; we never ask for it. On the page you can have it replaced or end it.",
      "Please do not answer this mail.",
      "",
    ].join("\n\n"),
  };
}

/** To a member who alone knows somebody: a private code to hand over, which they alone get. */
export function codeToHandOverMail(
  community: string,
  printedCode: string,
  publicUrl: string,
): Mail {
  return {
    subject: subjectOf(community),
    text: [
      "Hello,",
      "you asked for a private code for somebody whom you alone know. Hand these lines to them, in person or on a way that only they read, and then delete this mail:",
      `Open ${publicUrl}/answer and type this there: ${printedCode}`,
      "You get a private code of your own there, which nobody else has seen. Write it down. With it you read what is written to you, and can answer.",
      "Please do not use the code yourself, and do not answer this mail.",
      "",
    ].join("\n\n"),
  };
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
