import type { ReadYaml } from "./yaml-reading.ts";
import type { Sha256 } from "../values/ids.ts";

/** What reading and writing takes beside its rules; the outside fills it in. */
export interface Writing {
  readonly readYaml: ReadYaml;
  /** A plain value as YAML that `readYaml` reads back the same. Ends with a line break. */
  readonly printYaml: (value: unknown) => string;
  readonly sha256: (text: string) => Sha256;
  /** An address as only the host can read it. */
  readonly sealAddress?: (address: string, salt: string) => string;
}
