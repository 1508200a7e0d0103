import type { ReadCase } from "./read-case.ts";
import type { WrittenText } from "./written.ts";

/** A case to print or to read, in Markdown: the same case gives the same bytes. */
export function printedCase(read: ReadCase): string {
  const { name, repository, issue, comments, record, resolution, pulls } = read;
  const letters = record.filter((event) => "letter" in event && "text" in event);
  return [
    `# ${name}`,
    `From ${repository}${issue ? `, issue #${issue.number} (${issue.state.toLowerCase()})` : "; its issue is gone"}.`,
    ...(issue ? ["## The report", textOf(issue)] : []),
    "## The thread",
    ...(comments.length > 0 ? comments.map((one) => textOf(one)) : ["Nobody wrote anything."]),
    ...(resolution === undefined ? [] : ["## The resolution", quote(resolution)]),
    ...pulls.flatMap((pull) => [
      `## Pull request #${pull.number} (${pull.state.toLowerCase()})`,
      textOf(pull),
      ...pull.reviews.nodes.flatMap((review) => [
        entry(
          `${nameOf(review.author)}, ${review.submittedAt ?? "not sent"}: ${review.state.toLowerCase().replaceAll("_", " ")}`,
          review.body,
        ),
        ...earlierOf(review),
        ...review.lines.map((line) => textOf(line, `, on ${line.path}`)),
      ]),
      ...pull.comments.nodes.map((one) => textOf(one)),
    ]),
    ...(letters.length > 0 ? ["## Letters", ...letters.map(eventText)] : []),
    "## The record",
    ...record.map(eventText),
  ]
    .join("\n\n")
    .concat("\n");
}

function textOf(text: WrittenText, where = ""): string {
  const { author, createdAt, body } = text;
  return [entry(`${nameOf(author)}, ${createdAt}${where}`, body), ...earlierOf(text)].join("\n\n");
}

function earlierOf({ userContentEdits }: WrittenText): readonly string[] {
  // GitHub lists the newest first, and what was written first as one of them.
  const earlier = (userContentEdits?.nodes ?? []).toReversed().slice(0, -1);
  return earlier.map(({ editor, editedAt, diff }) =>
    entry(`Before, by ${nameOf(editor)}, ${editedAt}`, diff ?? "(taken out of the history)"),
  );
}

function nameOf(who: WrittenText["author"]): string {
  return who?.login ?? "an account that is gone";
}

function entry(heading: string, body: string): string {
  return body.trim() === "" ? `**${heading}**` : `**${heading}**\n\n${quote(body)}`;
}

function eventText(event: ReadCase["record"][number]): string {
  return entry(`${event.at}: ${event.type}`, codeOf(event));
}

/** Indented, which nothing in it can end. */
function codeOf(event: object): string {
  return JSON.stringify(event, undefined, 2)
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

function quote(body: string): string {
  return body
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
