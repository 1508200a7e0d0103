import { replay } from "../../domain/case/replay.ts";
import { isPartyOrOut } from "../../domain/who-decides/deciding-body.ts";
import type { Person } from "../../domain/values/person.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import { roomToDeleteText } from "../../messages/room-to-delete.ts";
import { keepAccess } from "../access/keep-access.ts";
import { marked, markOf } from "../marks/markers.ts";
import { emptiedTitle, isEmptied } from "../move/forget-case.ts";
import { roomToDeleteMark } from "../move/room-marks.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { takeRecordAway } from "./take-record-away.ts";

type InRoom = CasePorts & { readonly room: NonNullable<CasePorts["room"]> };

/**
 * Deletes the room of a case that the register calls forgotten, after what is left of it in the case repository.
 * Where GitHub does not let Comity, nobody reads the room any more, it is emptied, and owners are called
 * there; each later look tries again.
 */
export async function takeRoomAway(found: FoundCase, ports: InRoom): Promise<void> {
  const { codeName: name, documents } = found;
  const { rooms } = ports.room.making;
  const state = replay(documents.map(({ content }) => content));
  const former = state?.oldPlace?.from;
  if (former) await emptyFormer(former, ports);
  if ((await rooms.delete(name)) === "deleted") return;
  const { readers } = await rooms.access(name);
  const owners = readers.filter(
    (reader) => reader.role === "more" && !reader.isDirect && state && !isPartyOrOut(reader, state),
  );
  await keepAccess(name, [], [], rooms);
  await empty(found, owners, ports);
}

/** What was proposed before the case moved, unless another case has that name by now. */
async function emptyFormer(
  codeName: CodeName,
  {
    room: {
      others,
      making: { rooms },
    },
  }: InRoom,
): Promise<void> {
  if (await others.repository.recordOf(codeName, others.rootOid)) return;
  await rooms.forget({ step: "empty-pulls", codeName });
  await rooms.forget({ step: "delete-resolution", codeName });
}

/** The record goes last: it says whom not to call. */
async function empty(
  { codeName: name, observation: { issue } }: FoundCase,
  owners: readonly Person[],
  ports: InRoom,
): Promise<void> {
  const { rooms } = ports.room.making;
  const { repository, register } = ports;
  const observation = await repository.observe(issue.id, [name], undefined, register.rootOid);
  if (!observation) return;
  const { comments } = observation;
  const isCall = ({ ours, body }: (typeof comments)[number]) =>
    ours && markOf(body) === roomToDeleteMark;
  if (!comments.some(isCall)) {
    const body = marked(roomToDeleteText(owners), roomToDeleteMark);
    await rooms.apply(name, { step: "add-comment", issue: issue.id, body });
  }
  const others = comments.filter((comment) => !isCall(comment)).map(({ id }) => id);
  if (others.length > 0 || !isEmptied(observation.issue))
    await rooms.forgetIn(name, {
      step: "empty-issue",
      issue: issue.id,
      title: emptiedTitle,
      comments: others,
    });
  await takeRecordAway(name, observation, ports, (step) => rooms.forgetIn(name, step));
}
