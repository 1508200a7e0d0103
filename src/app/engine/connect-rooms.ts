import { createHmac } from "node:crypto";
import type { GitHub } from "../../adapters/github/connection/connect-github.ts";
import { createRooms } from "../../adapters/github/rooms/create-rooms.ts";
import type { MarkedRooms } from "../../adapters/github/rooms/room-names.ts";
import { codeNameCandidates } from "../../domain/values/code-name.ts";
import { type CodeName, Sha256 } from "../../domain/values/ids.ts";
import type { RoomPorts } from "../../reconcile/ports/room-ports.ts";
import { createStandingPlace } from "../../adapters/github/places/standing-place.ts";
import type { Person } from "../../domain/values/person.ts";
import { callSuffix, councilSuffix, joiningSuffix } from "../../domain/committee/council-place.ts";
import type { StandingPlace } from "../../ports/standing-place.ts";
import { codeNameWords } from "./code-name-words.ts";
import type { AppSurroundings } from "../host/prepare-app.ts";

const markBegins = "A room of Comity, ";

/** Whether a repository's description is one that rooms are given. */
export function isRoomMark(description: string): boolean {
  return description.startsWith(markBegins);
}

const councilBegins = "The council's appointments, kept by Comity, ";
const joiningBegins = "Before somebody joins, kept by Comity, ";
const callBegins = "A call to the council, kept by Comity, ";

/** What kind of standing place a repository's description is given to; `undefined` for any other. */
export function standingKind(description: string): "council" | "joining" | undefined {
  if (description.startsWith(joiningBegins)) return "joining";
  const isCouncils = [councilBegins, callBegins].some((begins) => description.startsWith(begins));
  return isCouncils ? "council" : undefined;
}

/**
 * The council's repository for appointments, beside a case repository.
 */
export function connectCouncilPlace(
  connected: GitHub,
  { github }: Pick<AppSurroundings, "github">,
): StandingPlace {
  const secretly = secretsOf(github.recordSecrets);
  return createStandingPlace(connected, councilSuffix, (caseRepository) => {
    return `${councilBegins}${secretly(`council of ${caseRepository}`).slice(0, 16)}`;
  });
}

/** Where whoever joins is asked, each in a repository of their own. */
export function connectJoiningPlaces(
  connected: GitHub,
  { github }: Pick<AppSurroundings, "github">,
): (person: Person) => StandingPlace {
  const secretly = secretsOf(github.recordSecrets);
  const places = new Map<Person["id"], StandingPlace>();
  return (person) => {
    const suffix = joiningSuffix(person);
    const place =
      places.get(person.id) ??
      createStandingPlace(
        connected,
        suffix,
        (caseRepository) =>
          `${joiningBegins}${secretly(`${suffix} of ${caseRepository}`).slice(0, 16)}`,
      );
    places.set(person.id, place);
    return place;
  };
}

/** Where the council is called to a case that nobody answers, each in a repository of its own. */
export function connectCallPlaces(
  connected: GitHub,
  { github }: Pick<AppSurroundings, "github">,
): (from: CodeName) => StandingPlace {
  const secretly = secretsOf(github.recordSecrets);
  const places = new Map<CodeName, StandingPlace>();
  return (from) => {
    const suffix = callSuffix(from);
    const place =
      places.get(from) ??
      createStandingPlace(
        connected,
        suffix,
        (caseRepository) =>
          `${callBegins}${secretly(`${suffix} of ${caseRepository}`).slice(0, 16)}`,
      );
    places.set(from, place);
    return place;
  };
}

/** Rooms beside a case repository. Whoever knows the names of issues cannot tell theirs. */
export function connectRooms(
  connected: GitHub,
  marked: MarkedRooms,
  { github, log }: Pick<AppSurroundings, "github" | "log">,
): RoomPorts {
  const secretly = secretsOf(github.recordSecrets);
  return {
    rooms: createRooms(connected, marked),
    log,
    roomNames: (issue) => codeNameCandidates(secretly(`room of ${issue}`), codeNameWords()),
    roomMark: (issue) => `${markBegins}${secretly(`mark of ${issue}`).slice(0, 16)}`,
  };
}

/** With the first key there was, so that a new one changes no name and no mark. */
function secretsOf({ current, previous }: AppSurroundings["github"]["recordSecrets"]) {
  const key = previous.at(-1) ?? current;
  return (text: string) =>
    Sha256.parse(createHmac("sha256", key).update(text, "utf8").digest("hex"));
}
