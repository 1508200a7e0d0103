import type { TrustedRegister } from "../ports/trusted-register.ts";
import { anchorRun } from "./plan-register-anchor.ts";
import { readLists, readRegister } from "./read-register.ts";
import type { SeenBefore } from "./seen-before.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";
import type { BentRegister } from "./thaw-register.ts";

/** What cases work with of a register that is in order. */
export function trustedRegister(
  { register, adopted, rootOid }: Extract<ConfigStanding, { is: "adopted" }>,
  {
    known,
    ...listed
  }: Pick<TrustedRegister, "bans" | "forgotten" | "files"> & { readonly known: SeenBefore },
  ports: Pick<SetUpPorts, "clock">,
): TrustedRegister {
  const { n, sha256, headOid } = register;
  const run = anchorRun(known.anchor, ports);
  return { end: { n, sha256 }, headOid, adopted, rootOid, ...listed, anchorRun: run };
}

/** The register as it was when it was last in order; `undefined` where GitHub no longer has that. */
export function registerLastInOrder(
  { seen, known, last }: BentRegister,
  ports: SetUpPorts,
): TrustedRegister | undefined {
  const rootOid = known.anchor?.rootOid ?? known.mark?.rootOid ?? seen.root;
  const read = last?.files && readRegister(ports.codec, last.files, ports);
  const { files } = last ?? {};
  const lists = files && readLists(ports.codec, files);
  if (!known.last || !read?.isSigned || read.adopted.length === 0 || !lists || !rootOid)
    return undefined;
  const { n, sha256, headOid } = known.last;
  const { adopted } = read;
  return { end: { n, sha256 }, headOid, adopted, rootOid, ...lists, files, anchorRun: undefined };
}
