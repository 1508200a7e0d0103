import type { KeyChanged } from "../domain/committee/key-changed.ts";
import type { RegisterEvent } from "../domain/committee/register-event.ts";
import type { ListedBan } from "../domain/chapters/banning/listed-ban.ts";
import type { Forgotten } from "../domain/numbers/forgotten.ts";
import type { Instant } from "../domain/values/time.ts";
import type { ChainDocument, RecordFile } from "./record-codec.ts";
import type { SetUpFile } from "./set-up-file.ts";

/** Turns what the branch `register` holds into the bytes of its files and back. */
export interface RegisterCodec {
  /** The chain of `committee.yml`; empty where there is none. Throws `UnreadableRecord`. */
  readAdoptions(files: readonly RecordFile[]): readonly ChainDocument<RegisterEvent>[];
  /** The files that change when this comes into force, whole. */
  appendAdoption(files: readonly RecordFile[], adoption: RegisterEvent): readonly RecordFile[];
  /** Whether a key of this id is one of ours. */
  knowsKey(id: string): boolean;
  /**
   * The files that change when the key does, signed by the former one: it says so, and the bans go on
   * under the new one. `undefined` where it is the same, or said already.
   */
  changeKey(
    files: readonly RecordFile[],
    happened: Pick<KeyChanged, "at">,
  ): readonly RecordFile[] | undefined;
  /** What stands beside `committee.yml`, signed anew where it is whole and not signed by us. */
  signBesides(files: readonly RecordFile[]): readonly RecordFile[];
  /** `setup.yml`; `undefined` where it is not there or no longer what set-up wrote. */
  readSetUp(files: readonly RecordFile[]): SetUpFile | undefined;
  printSetUp(setUp: SetUpFile): RecordFile;
  /**
   * All bans, of whichever files; none where there is no such file. Throws `UnreadableRecord` where one is
   * not ours.
   */
  readBans(files: readonly RecordFile[]): readonly ListedBan[];
  /**
   * The files that have to change, whole: those that ended long ago stand in a file of their year. The same
   * list gives the same bytes.
   */
  printBans(
    bans: readonly ListedBan[],
    standing: { readonly kept: readonly RecordFile[]; readonly now: Instant },
  ): readonly RecordFile[];
  /** What it says of forgotten cases; nothing where there is no such file. Throws `UnreadableRecord` where one is not ours. */
  readForgotten(files: readonly RecordFile[]): Forgotten;
  /** The files that have to change, whole. */
  printForgotten(forgotten: Forgotten, kept: readonly RecordFile[]): readonly RecordFile[];
}
