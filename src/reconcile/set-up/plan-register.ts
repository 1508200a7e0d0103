import type { ConfigAdopted } from "../../domain/config/config-adopted.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import { SetUpFile } from "../../ports/set-up-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { boardIdsOf, findBoard } from "./find-board.ts";
import type { Standing } from "./standing-of.ts";

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

/** Keeps the ids of what set-up made, and the tag where every record starts. */
export function planRegister(
  seen: SetUpObservation,
  standing: Extract<Standing, { is: "adopted" }>,
  codec: RegisterCodec,
): readonly SetUpStep[] {
  const { rootOid: root, registerHead: expectedHeadOid, setUp } = standing;
  const steps: SetUpStep[] = seen.root ? [] : [{ step: "tag-root", oid: root }];
  const wanted = codec.printSetUp(setUpFileOf(seen, standing));
  const isThere = seen.register?.files.some(
    ({ path, text }) => path === wanted.path && text === wanted.text,
  );
  if (!isThere) steps.push({ step: "write-register", expectedHeadOid, files: [wanted] });
  return setUp || !isIncomplete(seen) ? steps : steps.filter(({ step }) => step === "tag-root");
}

function setUpFileOf(
  seen: SetUpObservation,
  { rootOid: root, setUp }: Extract<Standing, { is: "adopted" }>,
): SetUpFile {
  const board = seen.boards && findBoard(seen.boards, setUp?.board);
  // Ids of a board that cannot be read just now are kept; of one that is gone they are not.
  const ids = board ? (boardIdsOf(board, setUp?.board) ?? setUp?.board) : undefined;
  const kept = seen.boards ? ids : setUp?.board;
  return SetUpFile.parse({
    root,
    ...(seen.issue && { configuration: seen.issue.id }),
    ...(kept && { board: kept }),
  });
}

/** Until the first things stand, a commit for each of their ids would be one too many. */
function isIncomplete(seen: SetUpObservation): boolean {
  return !seen.issue;
}
