import { fenced } from "../domain/kernel/formatting/fenced.ts";
import { list, named } from "../domain/kernel/formatting/people.ts";
import { utc } from "../domain/kernel/formatting/when.ts";
import type { CodeName } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";

const doorsLeft = {
  forks:
    "- GitHub did not let Comity forbid forks of this repository: whoever reads it may make a copy. An owner can: *Settings → General → Features*, without *Allow forking*.",
  actions:
    "- GitHub did not let Comity turn Actions off here: a workflow could send everything away. An owner can: *Settings → Actions → General → Disable actions*.",
};

/** What a room's first comment has to say. */
export interface RoomNotice {
  /** Owners and others whom nobody can shut out of a repository of the organisation. */
  readonly owners: readonly Person[];
  /** People who read it because the organisation lets all its members read. */
  readonly others: readonly Person[];
  /** Those of both who are out of this case. */
  readonly out: readonly Person[];
  /** Whether the case was anywhere else before. */
  readonly hasMoved: boolean;
  /** The case that it was taken out of, where it was. */
  readonly takenOutOf?: CodeName | undefined;
  /** Whether its record stood in the case repository before. */
  readonly hadRecord: boolean;
  /** Ways out that GitHub did not let the app close. */
  readonly openDoors: readonly (keyof typeof doorsLeft)[];
  /** The number of the old issue where GitHub did not let the app delete it. */
  readonly emptiedIssue: number | undefined;
  /** The numbers of the resolution's pull requests in the case repository. */
  readonly oldPulls: readonly number[];
}

/** To everybody in a room: what moving could not undo. */
export function roomNoticeText({
  owners,
  others,
  out,
  hasMoved,
  takenOutOf,
  hadRecord,
  openDoors,
  emptiedIssue,
  oldPulls,
}: RoomNotice): string {
  return [
    `**This is a room: a private repository for this one case.** Only those who decide the case have access to it. ${whereFrom({ hasMoved, takenOutOf })}`,
    hasMoved ? "What moving could not undo:" : "What a room cannot do:",
    [
      `- Owners of the organisation read every repository, this one too: ${named(owners)}. Nobody can shut them out.`,
      ...(others.length > 0
        ? [
            `- The organisation lets its members read every private repository, so these read this one: ${named(others)}. An owner can change that: *Organization settings → Member privileges → Base permissions: No permission*.`,
          ]
        : []),
      ...(out.length > 0
        ? [
            `- **${named(out)} ${out.length > 1 ? "are" : "is"} out of this case and can read it all the same.**`,
          ]
        : []),
      ...openDoors.map((door) => doorsLeft[door]),
      ...(hasMoved
        ? [
            "- Whoever had access to the case repository could read this case until it moved. Mails that GitHub sent them, and copies and clones they made, stay with them.",
          ]
        : []),
      ...(hadRecord
        ? [
            "- What was recorded there until then (who, when, which command, in which words) stays readable there for whoever knows the id of one of its commits, until GitHub forgets them. GitHub does not say when that is; its support can be asked to do it.",
          ]
        : []),
      ...(emptiedIssue === undefined
        ? []
        : [
            `- GitHub did not let Comity delete the old issue. Issue ${emptiedIssue} of the case repository is emptied, closed and locked, but that it was there, its former titles and the history of its text stay readable to everybody with access until an owner deletes it. A comment below calls the owners until it is gone, and then says so.`,
          ]),
      ...(oldPulls.length === 0
        ? []
        : [
            `- GitHub lets nobody delete a pull request. ${list(oldPulls.map((number) => `Number ${number}`))} of the case repository is closed and its branch is gone; its text and the reviews stay readable to everybody with access there.`,
          ]),
    ].join("\n"),
  ].join("\n\n");
}

function whereFrom({ hasMoved, takenOutOf }: Pick<RoomNotice, "hasMoved" | "takenOutOf">): string {
  if (takenOutOf)
    return `The case was taken out of ${takenOutOf} and was never anywhere else; commands work as in any case.`;
  return hasMoved
    ? "The report and all that was said are repeated here; commands work as before."
    : "The report came by the form on the web and was never anywhere else; commands work as in any case.";
}

/** That somebody else changed what is repeated. */
export interface ChangedByOthers {
  /** `undefined` for a deleted account. */
  readonly by: Person | undefined;
  readonly at: Instant;
  /** Whether what is quoted is what its author wrote last, something they wrote before, or not theirs. */
  readonly quoted: "theirs" | "earlier" | "not-theirs";
}

/** Something somebody said, repeated. */
interface Said {
  readonly by: Person | "comity" | null;
  readonly at: Instant;
  readonly text: string;
  readonly changed?: ChangedByOthers | undefined;
}

/** The report, as its author wrote it. */
export function movedReportText(said: Said, title: string): string {
  return [
    `The report, filed by ${author(said.by)} on ${utc(said.at)} under the title:`,
    fenced(title),
    "It said:",
    ...quotation(said),
  ].join("\n\n");
}

/** A comment of the old issue, repeated. Nobody is mentioned by it and no image loaded. */
export function threadEntryText(said: Said): string {
  return [`**${author(said.by)}**, ${utc(said.at)}:`, ...quotation(said)].join("\n\n");
}

function quotation({ by, text, changed }: Said): readonly string[] {
  if (!changed) return [fenced(text)];
  const whose = author(by);
  const who = changed.by ? author(changed.by) : "An account that is gone since";
  const did = `${who} changed this on ${utc(changed.at)}.`;
  switch (changed.quoted) {
    case "theirs":
      return [fenced(text), `${did} Above stands what ${whose} had written.`];
    case "earlier":
      return [
        fenced(text),
        `${did} What ${whose} had written last is lost: GitHub's history holds it no longer. Above stands an earlier version of theirs.`,
      ];
    case "not-theirs":
      return [
        fenced(text),
        `${did} What ${whose} had written is lost: GitHub's history holds it no longer. Above stands what it was changed to.`,
      ];
  }
}

/** A comment written in the old issue when the record had moved already. */
export function lateEntryText(said: Said): string {
  return `${threadEntryText(said)}\n\nThis was said in the old place while the case moved. Commands in it were not followed: please repeat them here.`;
}

function author(by: Person | "comity" | null): string {
  if (by === "comity") return "Comity";
  return by ? list([by.login]) : "a deleted account";
}
