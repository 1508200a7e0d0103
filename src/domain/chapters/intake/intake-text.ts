import type { OwnIntakeEvent } from "./intake-events.ts";
import { isLeftAlone, type IntakeView } from "./intake-state.ts";
import {
  type OutsideFile,
  type OutsideFileType,
  filesFolder,
  outsideFilePath,
} from "../../values/outside-file.ts";
import { mentioned, named } from "../../kernel/formatting/people.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";

/** To those who decide: whom the report itself keeps out, and what to do where that is a mistake. */
export function involvedNotice(involved: readonly Person[]): string {
  const line = involved.map(({ login }) => `\`/unrecuse @${login}: why\``).join(" or ");
  return `The report says that ${named(involved)} may be involved, so they are out of this case and cannot read it. \`/name\` says as what, where they are part of it. Where it turns out to be a mistake: ${line}, and another says \`/second\`.`;
}

/** To those who decide, of an answer that may not be theirs. */
export function unconfirmedNotice(party: PartyRef): string {
  return `A mail answers a letter to ${party} and came from another address than the letter went to. It may be theirs or somebody else's, so it counts as nothing yet. Where you know that it is theirs: \`/heard ${party}: what they said\`.`;
}

type Returned = Extract<OwnIntakeEvent, { type: "LetterReturned" }>["what"];

/** To those who decide, of a mail that did not arrive, and what is to be done. */
export function returnedNotice(
  people: readonly Person[],
  party: Addressee,
  what: Returned,
): string {
  const again =
    "Ask for the address again (`/rename` corrects it), or write to them in another way, and say so with `/told`, `/ask` or `/done`.";
  return `${mentioned(people)}: ${whatCameBack(party, what)} ${what === "notice" ? `It waits on their private page. ${again}` : again}`;
}

function whatCameBack(party: Addressee, what: Returned): string {
  switch (what) {
    case "letter":
      return `the letter to ${party} came back: it did not arrive, so it met nothing, and what it was for is owed again.`;
    case "notice":
      return `the mail which says to ${party} that there is a letter to read came back, so they may not know of it.`;
    case "answer":
      return `the automatic answer to ${party} came back, so a letter to that address may not arrive either.`;
  }
}

const typesInWords: Readonly<Record<OutsideFileType, string>> = {
  jpeg: "a picture (JPEG)",
  png: "a picture (PNG)",
  webp: "a picture (WebP)",
  text: "a text",
};

/** What somebody sent, where they say so: what each is and where it lies, and nothing of it is shown. */
export function filesText(files: readonly OutsideFile[]): string {
  const lines = files.map(
    (file) =>
      `- \`${outsideFilePath(file)}\`, ${typesInWords[file.type]} of ${Math.ceil(file.bytes / 1000)} kB, SHA-256 \`${file.sha256}\``,
  );
  return [
    "What was sent lies beside the record of this case and is not shown here. Look at it only where you have to: it may be hard to see.",
    ...lines,
  ].join("\n");
}

/** A part of the status comment: where the files lie that people outside sent. */
export function filesLine(state: IntakeView): string | undefined {
  const count = state.files.length;
  if (count === 0) return undefined;
  const folder = `../tree/${state.closed ? "closed" : "cases"}/${state.codeName}/${filesFolder}`;
  return `**Files:** [${count === 1 ? "one came" : `${count} came`}](${folder}) from outside. The list shows none of them; what you open is shown.`;
}

/** A part of the status comment: who reads what is sent to them on a page of their own. */
export function pagesText(state: IntakeView): string | undefined {
  const lines = state.codes.map(({ party, isHandedOver }) => {
    if (isHandedOver)
      return `${party} has one as soon as they use the code that was handed to them`;
    return isLeftAlone(party, state)
      ? `${party} asked to be left alone; write nothing to them`
      : `${party} reads there what you \`/send\` them`;
  });
  return lines.length > 0 ? `**Private pages:** ${lines.join("; ")}.` : undefined;
}
