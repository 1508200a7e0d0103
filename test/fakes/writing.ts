import { createHash } from "node:crypto";
import { printYaml } from "../../src/adapters/yaml/print-yaml.ts";
import { readYaml } from "../../src/adapters/yaml/read-yaml.ts";
import type { Writing } from "../../src/domain/kernel/writing.ts";
import { Sha256 } from "../../src/domain/values/ids.ts";

/** The real ones: they only compute. */
export const writing: Writing = {
  readYaml,
  printYaml,
  sha256: (text) => Sha256.parse(createHash("sha256").update(text, "utf8").digest("hex")),
};
