import { ada, at, bo, cy, report } from "../domain/given.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { says, told, type ToldCase } from "./told-case.ts";
import { acknowledged, findings, inRoom, moved, stringsAttached, wide } from "./typical-cases.ts";

/** Cases in which something is owed to people, and is forgotten. */
export const dutyTales: readonly ToldCase[] = [
  told(
    "somebody asks for help with one command",
    [
      report,
      ...says(bo, at("22 17:00"), "/help propose\n/help `/told`\n/help aknowledge\n/help xyzzy"),
    ],
    at("22 17:00"),
  ),
  told(
    "somebody is written to and judged before anybody was asked, and then says nothing",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/told reported-1 timeline until in 10 days"),
      ...says(bo, at("22 17:01"), "/ask reported-1 safety"),
      ...says(cy, at("22 17:10"), findings),
      ...says(cy, at("22 17:20"), "/propose\n- { kind: private-reprimand, to: reported-1 }"),
      ...says(bo, at("22 17:30"), "/ask reporter-1 safety\n/heard reporter-1: nothing at all"),
      ...says(bo, at("22 17:40"), "/ask reported-1: what is your side of it?"),
    ],
    at("29 17:40"),
    { under: wide },
  ),
  told(
    "a report says that it goes on, and then somebody may be hurt and nobody calls",
    [
      { ...report, isOngoing: true },
      ...says(ada, at("22 16:10"), "/name reported @mal"),
      ...says(bo, at("22 17:00"), "/danger they are on their way"),
    ],
    at("22 18:00"),
  ),
  told(
    "the finding says that it goes on, and that somebody may be hurt",
    [...acknowledged, ...says(cy, at("22 17:00"), "/find\nongoing: yes\ndanger: yes")],
    at("22 17:00"),
  ),
  told(
    "it goes on, and the case moves to a room",
    [...acknowledged, ...says(cy, at("22 17:00"), "/find\nongoing: yes"), moved(at("22 17:02"))],
    at("22 17:02"),
  ),
  told(
    "somebody discloses a conflict, and the others let them stay",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/disclose I reviewed their grant last year"),
      ...says(cy, at("22 17:10"), "/may-stay @bo"),
      ...says(bo, at("22 17:20"), "/disclose they reviewed mine, too\n/may-stay @bo"),
    ],
    at("22 17:20"),
  ),
  told(
    "danger and an act done alone wait, and the council hears of both",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/danger they are on their way"),
      ...says(bo, at("22 17:10"), "/act: asked the venue to watch the door"),
    ],
    at("25 17:10"),
    { under: wide },
  ),
  told(
    "one member's word that a colleague is a party ends soon",
    [...acknowledged, ...says(ada, at("22 17:30"), "/name reported @bo")],
    at("23 17:30"),
  ),
  told("a room is still overdue a week later", inRoom, Instant.parse("2026-12-01T16:00:00Z"), {
    under: wide,
  }),
  told(
    "somebody does not keep what they promised, and something else was not said",
    [
      ...stringsAttached,
      ...says(ada, at("28 09:00"), "/kept 3\n/broken 1: nothing came"),
      ...says(ada, at("28 09:10"), "/broken 2: nothing came\n/kept"),
    ],
    at("28 09:10"),
  ),
  told("a promise comes up", stringsAttached, at("26 23:59:59")),
];
