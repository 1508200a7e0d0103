import { ada, at } from "../domain/given.ts";
import { says, told, type Happened, type ToldCase } from "./told-case.ts";
import { filed, found, wide } from "./typical-cases.ts";

const said = (time: string, body: string): Happened => says(ada, at(time), body);
const shown = (name: string, happened: Happened, until: string): ToldCase =>
  told(name, happened, at(until), { under: wide });

const offered: Happened = [
  ...found,
  ...said("23 10:00", "/name affected rin@example.org"),
  ...said(
    "23 10:10",
    "/mediate offer to reporter-1 affected-1 reported-1 until 2026-11-28 answers by 2026-11-25",
  ),
];

const mediatorAgrees: Happened = [
  ...offered,
  ...said("23 11:00", "/mediate committee proposes kit@example.org"),
  ...said("23 11:10", "/told mediator-1 mediation: by phone"),
  ...said("23 11:20", "/mediate mediator-1 agrees"),
  ...said("23 12:00", "/told reporter-1 mediation: by mail"),
  ...said("23 12:10", "/mediate reporter-1 agrees named"),
  ...said("23 12:20", "/told affected-1 mediation: by mail"),
  ...said("23 12:30", "/mediate affected-1 agrees"),
];

const reportedAsked: Happened = [
  ...mediatorAgrees,
  ...said("23 13:00", "/mediate affected-1 agrees unnamed"),
  ...said("23 13:10", "/told reported-1 mediation: by mail"),
];

export const running: Happened = [
  ...reportedAsked,
  ...said("23 14:00", "/mediate reported-1 agrees"),
];

const begun: Happened = [
  ...running,
  ...said(
    "26 09:00",
    "/told reporter-1 mediation-result\n/told affected-1 mediation-result\n/told reported-1 mediation-result\n/told mediator-1 mediation-result",
  ),
];

const reported: Happened = [
  ...begun,
  ...said(
    "27 10:00",
    "/mediate report vetted by reporter-1 reported-1: they apologised to each other",
  ),
];

const vetted: Happened = [
  ...begun,
  ...said(
    "27 10:00",
    "/mediate report vetted by reporter-1 affected-1 reported-1: they apologised to each other",
  ),
];

const declined: Happened = [...reportedAsked, ...said("23 14:00", "/mediate reported-1 declines")];

/** Mediation in every state it can be in. */
export const mediatedCases: readonly ToldCase[] = [
  shown("mediation without a mediator", offered, "23 10:20"),
  shown("mediation asks what the others may learn", mediatorAgrees, "23 12:40"),
  shown("mediation waits for an answer", reportedAsked, "23 13:20"),
  shown("mediation runs and nobody was told", running, "26 08:00"),
  shown("mediation runs", begun, "26 09:10"),
  shown("mediation is reported", reported, "27 10:10"),
  shown(
    "mediation resolved a case",
    [...vetted, ...said("27 11:00", "/mediate resolved: both are content")],
    "27 11:00",
  ),
  shown("mediation does not take place", declined, "26 08:00"),
  shown(
    "mediation is taken back",
    [...begun, ...said("27 09:00", "/mediate end: the mediator fell ill")],
    "27 09:10",
  ),
  shown(
    "mediation is over without a report",
    [...begun, ...said("29 10:00", "/note nobody answers")],
    "29 10:00",
  ),
  shown(
    "a case goes on after mediation",
    [...reported, ...said("27 11:00", "/mediate goes-on: it happened again")],
    "27 11:00",
  ),
  shown(
    "a case goes on after mediation without a report",
    [...begun, ...said("29 10:00", "/mediate goes-on: nobody answers")],
    "29 10:00",
  ),
  shown(
    "mediation is declined before anybody was asked",
    [
      ...filed,
      ...said("23 10:00", "/mediate offer kit@example.org answers by 2026-11-25"),
      ...said("23 11:00", "/mediate reporter-1 declines"),
    ],
    "23 11:00",
  ),
  shown(
    "other terms of a mediation",
    [
      ...reportedAsked,
      ...said("23 14:00", "/mediate reported-1 proposes lee@example.org until 2026-11-30"),
    ],
    "23 14:00",
  ),
];
