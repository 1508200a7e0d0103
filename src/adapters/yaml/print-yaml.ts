import { dump } from "js-yaml";

/** A plain value as YAML in block style, longer texts folded by nobody, no anchors. */
export function printYaml(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}
