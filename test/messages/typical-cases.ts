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

export const found: Happened = [
  ...acknowledged,
  ...says(
    cy,
    at("23 09:00"),
    "/find\nhappened: insults in two threads\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no",
  ),
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

const consulting: Happened = [
  ...agreed,
  ...says(ada, at("24 13:00"), "/told reporter-1 resolution: by mail"),
];

export const enacted: Happened = [
  ...consulting,
  ...says(ada, at("24 18:00"), "/heard reporter-1 accepts: they are relieved"),
  ...says(bo, at("24 18:10"), "/told reported-1 outcome: by mail"),
  ...says(bo, at("24 18:20"), "/enact"),
];

const underWay: Happened = [
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

const inRoom: Happened = [
  report,
  ...says(ada, at("22 16:30"), "/name reported @bo"),
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

/** The council hears what the committee decided, in a room. */
const appealReached: Happened = [
  ...closed,
  ...says(bo, at("26 09:00"), "/appeal reported-1 on 2026-11-25: two people saw me elsewhere"),
  moved(at("26 09:01")),
];

const appealed: Happened = [
  ...appealReached,
  ...says(eve, at("26 10:00"), "/told reporter-1 appeal: by phone"),
  ...says(eve, at("26 10:10"), "/answer-appeal changed: a month is long"),
];

const heardAgain: Happened = [
  ...appealed,
  ...says(fay, at("26 11:00"), "/heard reporter-1: they would rather not meet again"),
];

const lifted: Happened = [
  ...heardAgain,
  ...says(eve, at("26 12:00"), "/answer-appeal lifted: two people saw them elsewhere"),
  ...says(gus, at("26 12:10"), "/answer-appeal lifted: so it seems to me"),
];

const changed: Happened = [
  ...heardAgain,
  ...says(gus, at("26 12:10"), "/answer-appeal changed: one week was enough"),
];

const onlyCommittee = { ...config, council: undefined };

/** What a committee sees most: each as it stands at one instant. */
export const typicalCases: readonly ToldCase[] = [
  told("a new report", filed, at("22 16:00"), { under: wide }),
  told("under review with a question open", asked, at("22 18:30"), { under: wide }),
  told("the acknowledgement is overdue", filed, at("23 17:00"), { under: wide }),
  told("danger and a ban by one member", banAlone, at("22 17:20"), { under: wide }),
  told(
    "one member recused and one away",
    [...acknowledged, ...says(cy, at("22 17:00"), "/recuse")],
    at("22 17:00"),
    { under: away },
  ),
  told("a room", inRoom, at("22 16:31"), { under: wide }),
  told(
    "proposed and one stands aside",
    [...proposed, ...says(dee, at("23 11:00"), "/stand-aside: I know too little of it")],
    at("23 11:00"),
    { under: wide, pull: { number: 2, heldUpBy: undefined } },
  ),
  told("agreed and the reporter is heard", consulting, at("24 13:00"), { under: wide }),
  told(
    "carried out and the outcome is to be told",
    [...consulting, ...says(ada, at("24 18:00"), "/heard reporter-1 accepts\n/enact")],
    at("24 18:00"),
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
    "to be closed as spam once another agrees",
    [...filed, ...says(cy, at("22 16:10"), "/close spam")],
    at("22 16:10"),
    { under: wide },
  ),
  told("an appeal reaches the council", appealReached, at("26 09:01"), { under: wide }),
  told("an appeal is heard by the council", appealed, at("26 10:10"), { under: wide }),
  told("an appeal is to be answered", heardAgain, at("26 11:00"), { under: wide }),
  told("an appeal is answered and all lifted", lifted, at("26 12:10"), { under: wide }),
  told("an appeal is answered with a change", changed, at("26 12:10"), { under: wide }),
  told(
    "an appeal is answered and the decision stands",
    [
      ...appealed,
      ...says(fay, at("26 12:00"), "/answer-appeal decision-stands: others saw them there"),
      ...says(gus, at("26 12:10"), "/answer-appeal decision-stands: I agree"),
    ],
    at("26 12:10"),
    { under: wide },
  ),
  told(
    "an appeal is overdue after the longer time told",
    [
      ...appealed,
      ...says(
        fay,
        at("26 13:00"),
        "/told reported-1 timeline until 2026-12-12: a witness is travelling",
      ),
    ],
    Instant.parse("2026-12-13T00:00:00Z"),
    { under: wide },
  ),
  told(
    "an appeal waits for people from outside",
    [
      ...inForceForGood,
      ...says(bo, at("25 09:00"), "/appeal reported-1: it was my brother"),
      ...says(ada, at("25 09:10"), "/appoint @pat: chairs a neighbouring committee"),
    ],
    at("25 09:10"),
    { under: onlyCommittee },
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
