import type { CaseEvent } from "../../domain/case/case-event.ts";
import { catchUp } from "../../domain/case/catch-up.ts";
import { formFactsOf } from "../../domain/case/form-facts-of.ts";
import { replay } from "../../domain/case/replay.ts";
import type { FormFacts } from "../../domain/chapters/intake/form-facts.ts";
import type { WrittenReport } from "../../domain/chapters/intake/written-report.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { type CodeName, NodeId } from "../../domain/values/ids.ts";
import { Transient } from "../../ports/errors.ts";
import type { ObservedRoom } from "../../ports/rooms.ts";
import { mailReportText } from "../../messages/by-mail.ts";
import { webReportText } from "../../messages/by-the-web.ts";
import { reportByForm } from "../hear/report-by-form.ts";
import { caseKey, roomKey } from "../looks/keys.ts";
import { beingReceived, onceMark, printFormMark } from "../marks/web-marks.ts";
import { writeBeginning } from "../move/begin-record.ts";
import { findRoom } from "../move/find-room.ts";
import { noticeOf } from "../move/notice-of.ts";
import { planRoomWith } from "../move/plan-room.ts";
import { writingOf } from "../hear/writing-of.ts";
import { hashedText } from "../marks/hashed-text.ts";
import { codeText } from "./code-index.ts";
import type { DoorPorts } from "./door-ports.ts";

/** Furnishing takes three looks; more means that somebody undoes what is done. */
const mostLooks = 10;

/** Where a report was stored; `begun` for a room whose record this run began. */
interface Stored {
  readonly key: string;
  readonly facts: FormFacts;
  readonly begun?: CodeName;
}

/**
 * Stores a report, so that it is a case or will be one with the next look. Whatever concerns the roster,
 * or may, is never anywhere but in its room. Each step asks first whether it was done, and is found again by
 * what names the report: it may be interrupted after any request and begun again.
 */
export async function takeReport(
  report: WrittenReport,
  once: string,
  ports: DoorPorts,
  by?: "mail",
): Promise<Stored> {
  const { clock, keyedHash, register } = ports.cases;
  const now = clock.now();
  const config = configAt(register.adopted, now);
  if (!config) throw new Transient("no config is adopted", { route: "report" });
  // Nobody gets a code by mail unasked: there, what names the report is all that leads back to it.
  const code = keyedHash.of(codeText(by === "mail" ? once : ports.codeFor(once)));
  const isSame = (one: string, other: string) => keyedHash.fits(one, keyedHash.of(other));
  const facts = { ...formFactsOf(report, code, config, now, isSame), ...(by && { by }) };
  const text = by === "mail" ? mailReportText(report) : webReportText(report, facts.event);
  const body = `${printFormMark(sealed(facts, once, ports))}\n${text}`;
  const isApart = facts.mayConcernRoster || facts.involved.length > 0 || config.seal === "always";
  if (isApart) return { facts, ...(await beginInRoom(once, facts, body, config, ports)) };
  const title = `${beingReceived}${onceMark(keyedHash.of(once)).slice(0, 8)}`;
  const { incoming } = ports;
  const issue = (await incoming.find(title)) ?? (await incoming.open(title));
  await incoming.fill(issue, body);
  return { facts, key: caseKey(issue.id) };
}

/** The text of a report holds no address that anybody could read. */
function sealed(
  { address, ...facts }: FormFacts,
  once: string,
  { cases: { addressSeal, keyedHash } }: DoorPorts,
): FormFacts {
  if (address === undefined) return facts;
  return { ...facts, sealedAddress: addressSeal.seal(address, keyedHash.of(once).slice(0, 32)) };
}

async function beginInRoom(
  once: string,
  facts: FormFacts,
  body: string,
  config: AdoptedConfig,
  ports: DoorPorts,
): Promise<Pick<Stored, "key" | "begun">> {
  const { cases, rooms: roomPorts } = ports;
  const { rooms } = roomPorts;
  const name = await findRoom(NodeId.parse(`form ${cases.keyedHash.of(once)}`), roomPorts);
  const accounts =
    facts.reported.length > 0 ? await cases.repository.people(facts.reported) : new Map();
  for (let look = 0; look < mostLooks; look += 1) {
    const room = await seen(name, ports);
    if (room.holdsRecord) return { key: roomKey(name) };
    const events = await firstEvents(name, room, facts, body, config, accounts, ports);
    const state = replay(events);
    const access = await rooms.access(name);
    const openDoors = room.rootOid === undefined ? [] : await rooms.openDoors(name);
    const out = { recusals: state?.recusals ?? [] };
    const notice = noticeOf(access, out, undefined, openDoors);
    const steps = planRoomWith(room, { name, notice, body, after: [] });
    for (const step of steps) await rooms.apply(name, step);
    const { issue, rootOid } = room;
    if (steps.length > 0 || !issue || rootOid === undefined || !state) continue;
    const { files } = cases.codec.append([], undefined, events);
    const beginning = { issue, rootOid, files, added: events, heardUntil: state.asOf };
    const outcome = await writeBeginning(name, beginning, state, config, {
      ...roomPorts,
      sha256: cases.sha256,
    });
    if (outcome === "begun") return { key: roomKey(name), begun: name };
  }
  throw new Transient("a room does not come to be furnished: something undoes it", {
    route: "ObserveRoom",
  });
}

/** How the case begins; nothing while there is no issue to begin it in. */
async function firstEvents(
  name: CodeName,
  { issue }: ObservedRoom,
  form: FormFacts,
  body: string,
  config: AdoptedConfig,
  found: Awaited<ReturnType<DoorPorts["cases"]["repository"]["people"]>>,
  { cases }: DoorPorts,
): Promise<readonly CaseEvent[]> {
  if (!issue) return [];
  const now = cases.clock.now();
  const input = reportByForm({
    issue: { ...issue, databaseId: issue.number, firstTitle: name, createdAt: now },
    codeName: name,
    salt: cases.newSalt(),
    form,
    words: cases.keyedHash.of(hashedText(issue.id, body)),
    isInRoom: true,
  });
  return catchUp([], [input], {
    configAt: () => config,
    accounts: new Map([...found].map(([handle, { person }]) => [handle, person])),
    accountsSince: new Map([...found.values()].map((one) => [one.person.id, one.createdAt])),
    writing: writingOf(cases),
    now,
  });
}

async function seen(name: CodeName, { rooms: { rooms } }: DoorPorts): Promise<ObservedRoom> {
  const room = await rooms.observe(name);
  if (room) return room;
  throw new Transient("GitHub does not show the room yet that was just made", {
    route: "ObserveRoom",
  });
}
