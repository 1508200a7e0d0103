import type { ConfigAdopted } from "../../domain/committee/config-adopted.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { Board, BoardReady } from "../../ports/board.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import type { SetUpFile } from "../../ports/set-up-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { boardIdsOf, findBoard } from "./find-board.ts";
import { boardAskedAt } from "./plan-board.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";

/** Git must hand the bytes out as they were written, or no hash would fit. */
const attributes = { path: ".gitattributes", text: "* -text\n" };

/** The first adoption: root first, then the branch with the config that comes into force. */
export function planAdoption(
  seen: SetUpObservation,
  adoption: ConfigAdopted,
  codec: RegisterCodec,
): readonly SetUpStep[] {
  if (!seen.root) return [{ step: "create-root" }];
  const files = [...codec.appendAdoption([], adoption), attributes];
  return [{ step: "begin-register", root: seen.root, files }];
}

/** A later adoption: appended to those before it. */
export function planLaterAdoption(
  seen: SetUpObservation,
  { register }: Extract<ConfigStanding, { is: "adopted" }>,
  adoption: ConfigAdopted,
  codec: RegisterCodec,
): readonly SetUpStep[] {
  const files = codec.appendAdoption(seen.register?.files ?? [], adoption);
  return [{ step: "adopt-config", expectedHeadOid: register.headOid, files }];
}

/** The tag where every record starts, put back where it was. */
export function planRootTag(seen: SetUpObservation, oid: GitOid): readonly SetUpStep[] {
  return seen.root ? [] : [{ step: "tag-root", oid }];
}

/** Keeps the ids of what set-up made, and how the files it looks after should stand. Planned last, when everything they name stands. */
export function planSetUpFile(
  seen: SetUpObservation,
  standing: Extract<ConfigStanding, { is: "adopted" }>,
  kept: SetUpFile["files"],
  { codec, clock, memory }: Pick<SetUpPorts, "codec" | "clock" | "memory">,
): readonly SetUpStep[] {
  const file = setUpFileOf(seen, standing, kept, { now: clock.now(), said: memory.boardReady });
  const wanted = codec.printSetUp(file);
  const there = seen.register?.files.find(({ path }) => path === wanted.path);
  if (there?.text === wanted.text) return [];
  const expectedHeadOid = standing.register.headOid;
  const isAskedAnew = file.boardAskedAt !== standing.setUp?.boardAskedAt;
  const asked = isAskedAnew && file.boardAskedAt && { asksForBoardAt: file.boardAskedAt };
  return [{ step: "write-register", expectedHeadOid, files: [wanted], ...asked }];
}

function setUpFileOf(
  seen: SetUpObservation,
  { rootOid: root, setUp }: Extract<ConfigStanding, { is: "adopted" }>,
  files: SetUpFile["files"],
  { now, said }: { readonly now: Instant; readonly said: BoardReady | undefined },
): SetUpFile {
  const board = boardOf(seen, setUp?.board);
  const ready = [setUp?.boardReady, said].find((one) => one?.project === board?.project);
  const askedAt = board ? undefined : boardAskedAt(seen, setUp, now);
  return {
    root,
    repository: { id: seen.repository.id, owner: seen.repository.owner.id },
    ...(seen.issue && { configuration: seen.issue.id }),
    ...(board && { board }),
    ...(askedAt && { boardAskedAt: askedAt }),
    ...(ready && { boardReady: ready }),
    ...(files && { files }),
  };
}

/** Ids of a board that may not be read just now are kept; of one that is gone they are not. */
export function boardOf(
  { boards }: Pick<SetUpObservation, "boards">,
  known: Board | undefined,
): Board | undefined {
  if (!boards) return known;
  const board = findBoard(boards, known);
  return board && boardIdsOf(board, known);
}
