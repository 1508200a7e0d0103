import type { Said } from "../../domain/values/said.ts";

/** Its id stands before it, so that two texts that are the same do not look so. */
export function hashedText(id: Said["id"], text: string): string {
  return `${id}\n${text.replaceAll("\r\n", "\n")}`;
}
