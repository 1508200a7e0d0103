import { test } from "vitest";
import { configAgreement } from "../../src/domain/committee/config-agreement.ts";
import { GitOid } from "../../src/domain/values/ids.ts";
import {
  appointmentOver,
  appointmentText,
  appointmentTitle,
  changedText,
  onlyCouncillors,
  whichTextIsMeant,
} from "../../src/messages/appointments.ts";
import { at, bo, dee, eve, fay, gus, pat } from "../domain/given.ts";
import { approval, head } from "../fakes/pull.ts";
import { matchesPage } from "./page.ts";
import { wide } from "./typical-cases.ts";

const now = at("23 18:00");

const first = GitOid.parse("a".repeat(40));
const older = GitOid.parse("c".repeat(40));
const later = GitOid.parse("b".repeat(40));
const council = [eve, fay, gus];
const text = "committee: { chair: ada, members: [ada, bo] }\n";

const shown = (
  reviews: Parameters<typeof configAgreement>[0]["reviews"],
  { isMerged = false, changes = ["committee.members"] } = {},
) => ({
  pull: 12,
  blob: first,
  text,
  isMerged,
  agreement: configAgreement({ head, author: dee, reviews }, wide, false),
  roster: { joining: [pat], leaving: [bo] },
  changes,
});

test("the council's own repository, as councillors read it", async () => {
  const shownAs = (proposal: ReturnType<typeof shown>) => appointmentText(proposal, council);
  await matchesPage("appointments", [
    ["the title", appointmentTitle(12)],
    ["a config is proposed", shownAs(shown([]))],
    [
      "one objects, another agreed to an earlier text",
      shownAs(
        shown([
          approval(eve, now, { state: "CHANGES_REQUESTED" }),
          approval(fay, now, { commit: older }),
        ]),
      ),
    ],
    [
      "two object",
      shownAs(
        shown([
          approval(eve, now, { state: "CHANGES_REQUESTED" }),
          approval(fay, now, { state: "CHANGES_REQUESTED" }),
        ]),
      ),
    ],
    ["two agreed", shownAs(shown([approval(eve, now), approval(gus, now)]))],
    ["merged before two agreed", shownAs(shown([], { isMerged: true, changes: [] }))],
    ["the text is another", changedText(later, council)],
    ["in force", appointmentOver(12, true)],
    ["closed", appointmentOver(12, false)],
    ["a word that names no text", whichTextIsMeant(later)],
    ["somebody else's word", onlyCouncillors],
  ]);
});
