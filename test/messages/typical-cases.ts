import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { CodeName, NodeId } from "../../src/domain/values/ids.ts";
import { Instant } from "../../src/domain/values/time.ts";
import {
  ada,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  fay,
  gus,
  handle,
  recorded,
  report,
} from "../domain/given.ts";
import { lookedAfter, onGitHub } from "../fakes/spaces.ts";
import { agree, says, told, type Happened, type ToldCase } from "./told-case.ts";

/** A council of three, and bans from two organisations and a chat. */
export const wide: AdoptedConfig = {
  ...config,
  council: { members: [eve, fay, gus], email: "council@example.org", decides: "majority" },
  coreTeam: { email: "core@example.org" },
  spaces: [
    onGitHub("github", "sandbox-org", "other-org"),
    lookedAfter("conference chat", "steward@example.org"),
  ],
};

/** Filed by ada on 22 November, 16:00, with a reporter and a reported person. */
export const filed: Happened = [
  {
    ...report,
    parties: [
      { role: "reporter", identity: { handle: handle("rin") } },
      { role: "reported", identity: { handle: handle("mal") } },
    ],
  },
];

export const acknowledged: Happened = [
  ...filed,
  ...says(bo, at("22 16:40"), "/acknowledge replied by mail"),
];

export const findings =
  "/find\nhappened: insults in two threads\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no";

const safety = "/ask reporter-1 safety\n/heard reporter-1: nothing they could be known by";

const askedForTheirSide: Happened = [
  ...acknowledged,
  ...says(bo, at("22 17:00"), safety),
  ...says(bo, at("22 17:10"), "/ask reported-1: what is your side of it?"),
];

export const found: Happened = [
  ...askedForTheirSide,
  ...says(bo, at("22 19:00"), "/heard reported-1: it was meant as a joke"),
  ...says(cy, at("23 09:00"), findings),
];

const asked: Happened = [
  ...acknowledged,
  ...says(cy, at("22 18:00"), "/find\nviolation: unclear\nongoing: no"),
  ...says(bo, at("22 18:30"), "/ask reporter-1: in which channel was this?"),
];

export const banAlone: Happened = [
  ...acknowledged,
  ...says(bo, at("22 17:00"), "/danger they wrote that they are on their way to the venue"),
  ...says(bo, at("22 17:02"), "/act ban reported-1 for 3d: threats in the chat, going on now"),
  recorded(at("22 17:03"), { type: "LineDone", line: 1, proof: "GET lists 1011" }),
  ...says(cy, at("22 17:10"), "/danger contacted: the police, who are sending somebody"),
  ...says(ada, at("22 17:20"), "/ratify"),
];

export const proposed: Happened = [
  ...found,
  ...says(
    bo,
    at("23 10:00"),
    [
      "/propose",
      "- { kind: ban, of: reported-1, spaces: all, until: 2026-12-22 }",
      "- { kind: private-reprimand, to: reported-1 }",
      "- { kind: public-reminder, venue: the mailing list }",
    ].join("\n"),
  ),
];

const agreed: Happened = [...proposed, agree(proposed, at("24 12:00"), wide)];

export const consulting: Happened = [
  ...agreed,
  ...says(ada, at("24 13:00"), "/told reporter-1 resolution: by mail"),
];

export const enacted: Happened = [
  ...consulting,
  ...says(ada, at("24 18:00"), "/heard reporter-1 accepts: they are relieved"),
  ...says(bo, at("24 18:10"), "/told reported-1 outcome: by mail"),
  ...says(bo, at("24 18:20"), "/enact"),
];

const strings =
  "{ kind: apology-request, from: reported-1, to: reporter-1, manner: private, strings: [{ what: write it down, due: 2026-11-26, if_broken: they lose the list }, { what: read it to a friend, due: 2026-12-26 }] }";
const apologyProposed: Happened = [
  ...found,
  ...says(ada, at("23 09:20"), "/ask reporter-1: would you want an apology?"),
  ...says(ada, at("23 09:30"), "/heard reporter-1 agrees"),
  ...says(
    bo,
    at("23 10:00"),
    `/propose\n- ${strings}\n- { kind: other, of: reported-1, words: a talk with the mentors, due: 2027-01-26, if_broken: it is decided again }`,
  ),
];

/** An apology is asked for by a day, and a talk. */
export const stringsAttached: Happened = [
  ...apologyProposed,
  agree(apologyProposed, at("23 12:00")),
  ...says(ada, at("23 13:00"), "/told reporter-1 resolution: by mail"),
  ...says(ada, at("23 14:00"), "/heard reporter-1 accepts: they are relieved\n/enact"),
];

export const underWay: Happened = [
  ...enacted,
  recorded(at("24 18:21"), { type: "LineDone", line: 1, proof: "GET lists 1011" }),
  recorded(at("24 18:21"), {
    type: "LineHandedToPeople",
    line: 2,
    reason: "permission-missing",
  }),
  ...says(ada, at("25 09:00"), "/done 4 mailed today, the list in copy"),
  ...says(ada, at("25 09:05"), "/failed 5: the mailing list is closed"),
];

export const closed: Happened = [
  ...underWay,
  ...says(cy, at("25 10:00"), "/done 2 an owner blocked the account"),
  ...says(cy, at("25 10:05"), "/done 3 the steward answered"),
  ...says(
    cy,
    at("25 10:10"),
    "/told reporter-1 outcome: by mail\n/told council outcome\n/told core-team outcome",
  ),
  ...says(ada, at("25 10:20"), "/close"),
];

/** The case goes on in a room of that name. */
export function moved(when: Instant, codeName = "birch-otter"): Happened[number] {
  return recorded(when, {
    type: "CaseMoved",
    codeName: CodeName.parse(codeName),
    issue: { id: NodeId.parse("I_2"), number: 1 },
    from: report.codeName,
  });
}

export const inRoom: Happened = [
  report,
  ...says(bo, at("22 16:30"), "/name reported @bo"),
  recorded(at("22 16:31"), { type: "MoveBegun" }),
  moved(at("22 16:31")),
];

const away = { ...wide, away: [{ who: dee, from: at("20 00:00"), until: at("30 00:00") }] };

const permanent: Happened = [
  ...found,
  ...says(
    bo,
    at("23 10:00"),
    "/propose\n- { kind: ban, of: reported-1, spaces: [github], permanent: true }",
  ),
];

export const inForceForGood: Happened = [
  ...permanent,
  agree(permanent, at("23 12:00")),
  ...says(ada, at("23 13:00"), "/cannot tell reporter-1 unreachable: no answer to three mails"),
  ...says(ada, at("23 13:10"), "/told reported-1 outcome: by mail"),
  ...says(ada, at("23 13:20"), "/enact"),
  recorded(at("23 13:21"), { type: "LineDone", line: 1, proof: "GET lists 1011" }),
  ...says(ada, at("23 13:30"), "/told council outcome\n/close"),
];

/** What a committee sees most: each as it stands at one instant. */
export const typicalCases: readonly ToldCase[] = [
  told("a new report", filed, at("22 16:00"), { under: wide }),
  told(
    "a new report whose people could not all be read",
    [
      {
        ...report,
        parties: [{ role: "reported", identity: { handle: handle("nobody_corp") } }],
        unclear: [
          { role: "reporter", as: "bare", login: handle("rin") },
          { role: "reported", as: "bare", login: handle("mal") },
          { role: "reported", as: "of-theirs", login: handle("mal") },
          { role: "reported", as: "beside", login: handle("pat") },
          { role: "reported", as: "unread" },
        ],
        notReceivedThen: "no-date",
      },
    ],
    at("22 16:00"),
    { under: wide },
  ),
  told(
    "a new report from the future",
    [{ ...report, notReceivedThen: "after-the-issue" }],
    at("22 16:00"),
    { under: wide },
  ),
  told("under review with a question open", asked, at("22 18:30"), { under: wide }),
  told("the reported person is asked for their side", askedForTheirSide, at("22 17:10"), {
    under: wide,
  }),
  told("the acknowledgement is overdue", filed, at("23 17:00"), { under: wide }),
  told(
    "a report that was heard of the day before",
    [...filed, ...says(bo, at("22 16:30"), "/received 2026-11-21 18:00")],
    at("22 16:40"),
  ),
  told("danger and a ban by one member", banAlone, at("22 17:20"), { under: wide }),
  told(
    "it is still going on",
    [...acknowledged, ...says(cy, at("22 17:00"), "/find\nongoing: yes")],
    at("22 17:00"),
    { under: wide },
  ),
  told(
    "somebody may be in danger, and the reporter has no reply yet",
    [...filed, ...says(bo, at("22 17:00"), "/danger they are on their way to the venue")],
    at("22 17:00"),
    { under: wide },
  ),
  told(
    "one member recused and one away",
    [...acknowledged, ...says(cy, at("22 17:00"), "/recuse")],
    at("22 17:00"),
    { under: away },
  ),
  told(
    "somebody disclosed a conflict, and nobody answered",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/disclose I reviewed their grant last year"),
      ...says(cy, at("24 09:00"), "/disclose we share an employer"),
    ],
    at("24 17:00"),
    { under: wide },
  ),
  told("a room", inRoom, at("22 16:31"), { under: wide }),
  told("agreed and the reporter is heard", consulting, at("24 13:00"), { under: wide }),
  told(
    "carried out and the outcome is to be told",
    [...consulting, ...says(ada, at("24 18:00"), "/heard reporter-1 accepts\n/enact")],
    at("24 18:00"),
    { under: wide },
  ),
  told(
    "somebody was heard, and nothing of it is written down",
    [...acknowledged, ...says(ada, at("22 17:00"), "/heard reported-1 agrees")],
    at("22 17:00"),
    { under: wide },
  ),
  told("a promise is to be looked at", stringsAttached, at("27 00:00"), { under: wide }),
  told(
    "a promise was broken",
    [...stringsAttached, ...says(ada, at("27 09:00"), "/broken 1: nothing came\n/kept 2")],
    at("27 09:00"),
    { under: wide },
  ),
  told(
    "a reporter was asked how it goes on",
    [
      ...closed,
      ...says(ada, at("25 10:30"), "/follow-up reporter-1 yes"),
      ...says(ada, Instant.parse("2026-12-07T09:00:00Z"), "/told reporter-1 check-in: by mail"),
    ],
    Instant.parse("2026-12-08T18:20:00Z"),
    { under: wide },
  ),
  told(
    "a reporter wants to hear how it goes on",
    [...closed, ...says(ada, at("25 10:30"), "/follow-up reporter-1 yes")],
    Instant.parse("2026-12-08T18:20:00Z"),
    { under: wide },
  ),
  told("carried out in part", underWay, at("25 09:05"), { under: wide }),
  told("closed with a ban in force", closed, at("25 10:20"), { under: wide }),
  told(
    "closed with a permanent ban to review",
    inForceForGood,
    Instant.parse("2027-11-23T13:20:00Z"),
  ),
  told("the council takes over soon", proposed, at("28 10:00"), {
    under: wide,
    pull: { number: 2, heldUpBy: undefined },
  }),
  told("handed to the council", [...proposed, moved(at("30 10:05"))], at("30 10:05"), {
    under: wide,
    pull: { number: 3, heldUpBy: undefined },
  }),
  told(
    "to be closed as the venue's once another agrees",
    [...filed, ...says(cy, at("22 16:10"), "/close not-ours: the venue")],
    at("22 16:10"),
    { under: wide },
  ),
  told(
    "closed as spam by one member",
    [...filed, ...says(cy, at("22 16:10"), "/close spam")],
    at("22 16:10"),
  ),
  told(
    "taken up again for another reason",
    [...closed, ...says(bo, at("26 09:00"), "/reopen: a new witness wrote to us")],
    at("26 09:00"),
    { under: wide },
  ),
];

/** The case whose record somebody else wrote to: its status comment is left as it was. */
export const frozenCase = told("frozen", asked, at("22 18:30"), { under: wide });
