import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  parseEvents,
  YAMLException,
  type Event,
} from "js-yaml";
import type { ReadYaml, YamlReading } from "../../domain/kernel/yaml-reading.ts";
import { lineCounter, linesOf } from "./lines-of.ts";

/** Reads YAML that people wrote, with js-yaml. See `ReadYaml`. */
export const readYaml: ReadYaml = (text): YamlReading => {
  try {
    const events = parseEvents(text, { maxDepth: 20 });
    const trick = events.find(isTrick);
    if (trick) {
      return {
        fault: "anchors, aliases and tags are not read here",
        line: lineCounter(text)(startOf(trick)),
      };
    }
    const documents = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: 0,
    });
    if (documents.length !== 1) {
      return { fault: documents.length === 0 ? "the file is empty" : "more than one document" };
    }
    const lines = linesOf(text, events);
    return { value: documents[0], lineOf: (path) => lines.of(path) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // The reason is one of the library's fixed phrases; its message would quote the file.
    const line = error.mark && { line: error.mark.line + 1 };
    return { fault: `this is not YAML: ${error.reason.slice(0, 120)}`, ...line };
  }
};

function isTrick(event: Event): boolean {
  return (
    event.type === EVENT_ID.ALIAS ||
    ("anchorStart" in event && event.anchorStart >= 0) ||
    ("tagStart" in event && event.tagStart >= 0)
  );
}

function startOf(event: Event): number {
  const anchor = "anchorStart" in event ? event.anchorStart : -1;
  return anchor >= 0 ? anchor : "tagStart" in event ? event.tagStart : 0;
}
