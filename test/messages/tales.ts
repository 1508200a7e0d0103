import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { HandMadeChangeUndone } from "../../src/domain/case/answer-events.ts";
import { GitOid } from "../../src/domain/values/ids.ts";
import { Instant } from "../../src/domain/values/time.ts";
import {
  ada,
  assigned,
  at,
  bo,
  config,
  cy,
  dee,
  given,
  gus,
  mal,
  recorded,
} from "../domain/given.ts";
import { says, told, agree, type Happened, type ToldCase } from "./told-case.ts";
import {
  acknowledged,
  banAlone,
  closed,
  enacted,
  filed,
  found,
  inForceForGood,
  moved,
  proposed,
  wide,
} from "./typical-cases.ts";

const undone = HandMadeChangeUndone.shape.what.options.map((what, i) =>
  recorded(at(`22 17:0${i}`), { type: "HandMadeChangeUndone", what }),
);

const commit = GitOid.parse("d".repeat(40));

/** The name of the first ban of a case. */
function banIn(happened: Happened) {
  const order = given(happened, wide)
    .state()
    .actions.find((action) => action.order)?.order;
  if (!order) throw new Error("no ban was ordered");
  return order;
}

function ended(happened: Happened, when: Instant): CaseEvent {
  return recorded(when, { type: "OrderEnded", order: banIn(happened), because: "lifted" });
}

const carriedOut: Happened = [
  ...enacted,
  recorded(at("24 18:21"), {
    type: "StandingNoted",
    line: 1,
    wasBlocked: false,
    membership: "none",
    wasInvited: false,
    collaboratedOn: [],
  }),
  recorded(at("24 18:21"), { type: "StandingKept", line: 2, before: "free", evidence: {} }),
  recorded(at("24 18:21"), { type: "LineDone", line: 1, proof: "GET lists 1011" }),
  recorded(at("24 18:21"), { type: "LineDone", line: 2, proof: "GET lists 1011" }),
];

const twoBans: Happened = [
  ...acknowledged,
  ...says(ada, at("22 16:50"), "/name reported @pat"),
  ...says(bo, at("22 17:00"), "/act ban reported-1 for 1d: threats"),
  ...says(bo, at("22 17:01"), "/act ban reported-2 for 1d: threats"),
];

const appealed = [...closed, ...says(bo, at("26 09:00"), "/appeal reported-1: two saw me")];

const hiatus: Happened = [
  ...found,
  ...says(
    bo,
    at("23 10:00"),
    "/propose\n- { kind: hiatus, of: reported-1, until: 2027-01-31, if_declined: { cooling-off: 2027-02-28 } }",
  ),
];

/** Cases in which the app has something to answer, and what else can happen in one. */
export const tales: readonly ToldCase[] = [
  told("an appeal while GitHub lets no room be made", appealed, at("26 09:00"), { under: wide }),
  told(
    "commands are not followed",
    [
      ...filed,
      ...says(bo, at("22 17:00"), "/aknowledge"),
      ...says(cy, at("22 17:05"), "/told somebody\n/heard affected-1: nothing\n/done 4 mailed"),
    ],
    at("22 17:05"),
  ),
  told(
    "somebody asks what is next, and for help",
    [...filed, ...says(bo, at("22 17:00"), "/next"), ...says(bo, at("22 17:05"), "/help")],
    at("22 17:05"),
  ),
  told(
    "somebody asks for help with one command",
    [
      ...filed,
      ...says(bo, at("22 17:00"), "/help propose\n/help `/told`\n/help aknowledge\n/help xyzzy"),
    ],
    at("22 17:00"),
  ),
  told("changes made by hand are put back", [...acknowledged, ...undone], at("22 17:30")),
  told(
    "somebody who is out is assigned",
    [...acknowledged, ...says(cy, at("22 17:00"), "/recuse"), assigned(cy, at("22 17:10"))],
    at("22 17:10"),
  ),
  told(
    "a resolution got in without consensus",
    [
      ...proposed,
      recorded(at("23 11:00"), { type: "MergeNotCovered", pull: 2, commit }),
      recorded(at("23 12:00"), { type: "MergeNotCovered", commit }),
    ],
    at("23 12:00"),
  ),
  told(
    "another text is proposed than the one somebody stood aside from",
    [
      ...proposed,
      ...says(cy, at("23 11:00"), "/stand-aside: I was not there"),
      ...says(bo, at("23 12:00"), "/propose\n- { kind: private-reprimand, to: reported-1 }"),
    ],
    at("23 12:00"),
  ),
  told(
    "the council is asked after nobody answered a report",
    [
      ...filed,
      recorded(at("24 16:05"), {
        type: "LetterSent",
        letter: "unanswered-report",
        messageId: "<a@comity>",
      }),
    ],
    at("24 16:05"),
    { under: wide },
  ),
  told(
    "an event's organiser acted, and a member did before",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/act delegate: the organiser took their badge"),
      ...says(cy, at("22 17:10"), "/act at 2026-11-22 14:00: asked them to leave the room"),
      ...says(dee, at("22 17:20"), "/reverse 2: it was somebody else"),
    ],
    at("22 17:20"),
  ),
  told(
    "a third ban by one member",
    [...twoBans, ...says(bo, at("22 17:02"), "/act ban reported-1 for 2d: threats again")],
    at("22 17:02"),
  ),
  told(
    "danger, said again and again",
    [
      ...filed,
      ...says(bo, at("22 17:00"), "/danger they are on their way"),
      ...says(bo, at("22 17:20"), "/danger they are at the door"),
      ...says(cy, at("22 17:30"), "/danger I hear it too"),
      ...says(bo, at("22 18:01"), "/danger still there"),
    ],
    at("22 18:01"),
    { under: wide },
  ),
  told(
    "danger, and the case moves to a room",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/danger they are on their way"),
      ...says(bo, at("22 17:01"), "/seal"),
      moved(at("22 17:02")),
    ],
    at("22 17:02"),
  ),
  told(
    "what Comity could not do, and somebody tries again",
    [
      ...enacted,
      recorded(at("24 18:21"), { type: "LineHandedToPeople", line: 1, reason: "is-owner" }),
      recorded(at("24 18:21"), {
        type: "LineHandedToPeople",
        line: 2,
        reason: "somebody-else-is-blocked",
        account: mal.id,
      }),
    ],
    at("24 18:21"),
    { under: wide },
  ),
  told(
    "somebody lifted a ban by hand, and let them in again elsewhere",
    [
      ...carriedOut,
      recorded(at("25 09:00"), { type: "DriftNoticed", line: 1, what: "unblocked" }),
      recorded(at("25 09:00"), { type: "DriftNoticed", line: 2, what: "rejoined" }),
    ],
    at("25 09:00"),
    { under: wide },
  ),
  told(
    "what was undone is put back",
    [
      ...carriedOut,
      recorded(at("25 09:00"), { type: "DriftNoticed", line: 1, what: "unblocked" }),
      ...says(cy, at("25 09:10"), "/enact"),
    ],
    at("25 09:10"),
    { under: wide },
  ),
  told(
    "a ban is lifted in spaces that people look after",
    [
      ...carriedOut,
      ...says(cy, at("25 10:05"), "/done 3 the steward answered"),
      ended(carriedOut, at("26 10:00")),
      recorded(at("26 10:01"), { type: "LineLifted", line: 1, proof: "GET does not list 1011" }),
    ],
    at("26 10:01"),
    { under: wide },
  ),
  told(
    "a ban ends of which nobody said whether it was carried out",
    [...carriedOut, ended(carriedOut, at("26 10:00"))],
    at("26 10:00"),
    { under: wide },
  ),
  told("a ban ends in a week", closed, Instant.parse("2026-12-15T23:59:59Z"), { under: wide }),
  told(
    "a permanent ban was kept for another year",
    [
      ...inForceForGood,
      ...says(ada, Instant.parse("2027-11-24T09:00:00Z"), `/review ${banIn(inForceForGood)} keep`),
    ],
    Instant.parse("2027-11-24T09:00:00Z"),
  ),
  told(
    "somebody declines to stay away for a while",
    [
      ...hiatus,
      agree(hiatus, at("23 12:00")),
      ...says(ada, at("23 13:00"), "/told reporter-1 resolution: by mail"),
      ...says(ada, at("26 14:00"), "/enact"),
      ...says(ada, at("26 15:00"), "/told reported-1 outcome: by mail"),
      ...says(ada, at("26 16:00"), "/heard reported-1 declines"),
    ],
    at("26 16:00"),
  ),
  told(
    "the committee cannot decide alone, and there is no council",
    [
      ...acknowledged,
      ...[ada, bo].flatMap((who, i) => says(who, at(`22 17:0${i}`), "/recuse")),
      ...says(cy, at("22 17:10"), "/chair @dee"),
      ...says(dee, at("22 17:11"), "/second"),
      ...says(cy, at("22 17:12"), "/appoint @pat: chairs a neighbouring committee"),
      ...says(dee, at("22 17:13"), "/second"),
      ...says(bo, at("22 17:20"), "/note I am sorry to leave you"),
    ],
    at("22 17:20"),
    { under: { ...config, council: undefined, consensus: { minimum: 3 } } },
  ),
  told(
    "people of a case change",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/disclose I reviewed their grant last year"),
      ...says(cy, at("22 17:01"), "/rename reported-1 @pat: the report had the old account"),
      ...says(cy, at("22 17:02"), "/recuse @bo: they share an employer\n/note we spoke by phone"),
      ...says(dee, at("22 17:03"), "/second"),
      ...says(cy, at("22 17:04"), "/unrecuse @bo: it was another person of that name"),
      ...says(dee, at("22 17:05"), "/second"),
      ...says(ada, at("22 17:06"), "/grant @gus until 2026-11-25: the yearly review"),
      ...says(dee, at("22 17:07"), "/second"),
      recorded(at("22 17:08"), { type: "AccessChanged", person: gus, canRead: true }),
    ],
    at("26 00:00"),
  ),
  told(
    "the hand-over is declared and put off",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/deadlock"),
      ...says(cy, at("22 17:01"), "/postpone until 2026-12-02: a witness is back then"),
    ],
    at("22 17:01"),
  ),
  told(
    "a case is taken up again",
    [...closed, ...says(bo, at("26 09:00"), "/reopen: a new witness wrote")],
    at("26 09:00"),
    { under: wide },
  ),
  told(
    "two members went on from a record that was bent",
    [
      ...acknowledged,
      recorded(at("22 18:00"), {
        type: "RecordAdopted",
        head: commit,
        because: "foreign-commit",
      }),
    ],
    at("22 18:00"),
  ),
  told(
    "two others undo a ban by one member",
    [...banAlone, ...says(cy, at("22 18:00"), "/reverse: it was somebody else")],
    at("22 18:00"),
    { under: wide },
  ),
];
