import { Instant } from "../../src/domain/values/time.ts";
import { ada, at, bo, config, eve, fay, gus } from "../domain/given.ts";
import { says, told, type Happened, type ToldCase } from "./told-case.ts";
import { closed, inForceForGood, moved, wide } from "./typical-cases.ts";

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

const paused: Happened = [
  ...heardAgain,
  ...says(eve, at("26 12:00"), "/answer-appeal paused: two people say so by now"),
  ...says(gus, at("26 12:10"), "/answer-appeal paused: we need their words"),
];

const changed: Happened = [
  ...heardAgain,
  ...says(gus, at("26 12:10"), "/answer-appeal changed: one week was enough"),
];

const onlyCommittee = { ...config, council: undefined };

/** An appeal, however far it is. */
export const appealedCases: readonly ToldCase[] = [
  told("an appeal reaches the council", appealReached, at("26 09:01"), { under: wide }),
  told("an appeal is heard by the council", appealed, at("26 10:10"), { under: wide }),
  told("an appeal is to be answered", heardAgain, at("26 11:00"), { under: wide }),
  told("an appeal is answered and all lifted", lifted, at("26 12:10"), { under: wide }),
  told("bans are paused while an appeal is heard", paused, at("26 12:10"), { under: wide }),
  told(
    "a ban goes on after a pause",
    [
      ...paused,
      ...says(eve, at("27 12:00"), "/answer-appeal decision-stands: they were mistaken"),
      ...says(gus, at("27 12:10"), "/answer-appeal decision-stands: so they were"),
    ],
    at("27 12:10"),
    { under: wide },
  ),
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
];
