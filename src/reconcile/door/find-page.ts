import { replay } from "../../domain/case/replay.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { codeText } from "../../domain/chapters/intake/private-code.ts";
import type { PrivateCode } from "../../domain/chapters/intake/intake-state.ts";
import type { PartyRef } from "../../domain/values/party.ts";
import { readFormMark } from "../marks/web-marks.ts";
import { ownVersion } from "../hear/own-words.ts";
import { readKey } from "../looks/keys.ts";
import { findCase, type FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { caseInRoom, placeOf } from "../rooms/reconcile-room.ts";
import type { DoorPorts } from "./door-ports.ts";

/** The case that a code belongs to, read anew. */
export interface FoundPage {
  readonly found: FoundCase;
  readonly ports: CasePorts;
  /** The case as its record says, and whose code it is. */
  readonly known: {
    readonly state: CaseState;
    readonly party: PartyRef;
    readonly own: PrivateCode;
  };
}

/**
 * `nothing` where the code is none of this case any more; `arrived` for a report that is stored and
 * whose case has not begun; `not-now` where the record cannot be read or is not trusted.
 */
export async function findPage(
  key: string,
  code: string,
  ports: DoorPorts,
): Promise<FoundPage | "nothing" | "arrived" | "not-now"> {
  const there = await findByKey(key, ports);
  if (!there) return "not-now";
  const { found, state } = there;
  const fits = (hash: Parameters<CasePorts["keyedHash"]["fits"]>[1]) =>
    ports.cases.keyedHash.fits(codeText(code), hash);
  if (!state) {
    const { issue, app } = found.observation;
    const isOurs = issue.author?.id === app.id;
    const form = isOurs ? readFormMark(ownVersion(issue)?.text ?? "") : undefined;
    return form && fits(form.code) ? "arrived" : "nothing";
  }
  // Every one is compared, whichever it is.
  const [own] = state.codes.filter((one) => fits(one.code));
  return own ? { found, ports: there.ports, known: { state, party: own.party, own } } : "nothing";
}

/** A case as its record says; `undefined` where that cannot be read or is not trusted. */
export async function findByKey(key: string, ports: DoorPorts) {
  const there = await placeOfKey(key, ports);
  const found = there && (await findCase(there.issue, undefined, there.ports));
  if (!there || !found || found.trust !== "trusted") return undefined;
  const state = replay(found.documents.map(({ content }) => content));
  return { found, ports: there.ports, state };
}

async function placeOfKey(key: string, { cases, rooms: { rooms } }: DoorPorts) {
  const read = readKey(key);
  if (read.look === "case") return { issue: read.issue, ports: cases };
  if (read.look !== "room") return undefined;
  const place = await placeOf(read.room, rooms);
  if (!place) return undefined;
  const { issue, rootOid } = place;
  return { issue, ports: { ...cases, ...caseInRoom(read.room, rootOid, cases, rooms) } };
}
