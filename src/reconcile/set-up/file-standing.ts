import type { ConfigAdopted } from "../../domain/config/config-adopted.ts";
import type { ReadYaml } from "../../domain/config/yaml-reading.ts";
import type { FileStanding } from "../../messages/configuration.ts";
import type { ObservedConfigFile } from "../../ports/set-up-observation.ts";
import { readFile } from "./judge-config.ts";

/** How the file on the default branch stands to what was adopted; only its blob counts. */
export function fileStanding(
  file: ObservedConfigFile | undefined,
  adopted: ConfigAdopted,
  readYaml: ReadYaml,
): FileStanding {
  if (!file) return { file: "missing" };
  if (file.blob === adopted.blob) return { file: "in-force" };
  const reading = readFile(file, readYaml);
  return "problems" in reading
    ? { file: "invalid", problems: reading.problems }
    : { file: "changed" };
}
