import type { Writing } from "../../domain/kernel/writing.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** What the rules read and write with. */
export function writingOf({
  readYaml,
  printYaml,
  sha256,
  addressSeal,
}: Pick<CasePorts, "readYaml" | "printYaml" | "sha256" | "addressSeal">): Writing {
  return {
    readYaml,
    printYaml,
    sha256,
    sealAddress: (address, salt) => addressSeal.seal(address, salt),
  };
}
