import {
  boolYaml11Tag,
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  defineScalarTag,
  DUMP_SCHEMA,
  dump,
  NOT_RESOLVED,
  parseEvents,
  Schema,
  timestampTag,
  visit,
  type Document,
  type Event,
  type MappingNode,
} from "js-yaml";

/** A text is no document of ours. The message is a fixed phrase and quotes nothing of the text. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

const opening = "---\n";

/**
 * Prints one document, from `---` to its last line feed. No anchors, aliases or tags; mappings of
 * scalars stand in one line.
 *
 * Words such as `no` or `1e3` are quoted where some YAML reader would take them for something
 * else than text. Instants are not: they are told apart by the key they stand under.
 */
export function printDocument(value: object): string {
  const body = dump(value, {
    schema: printedSchema,
    noRefs: true,
    skipInvalid: true,
    lineWidth: -1,
    flowBracketPadding: true,
    transform: flowLeaves,
  });
  return opening + body;
}

/**
 * Reads one document as `printDocument` prints it, or as a careful person would have.
 * Throws `UnreadableDocument`.
 */
export function parseDocument(text: string): unknown {
  if (!text.startsWith(opening)) throw new UnreadableDocument("it does not begin with ---");
  if (!text.endsWith("\n")) throw new UnreadableDocument("it does not end with a line feed");
  let documents: unknown[];
  try {
    const events = parseEvents(text, { maxDepth: 20 });
    if (events.some(isDecorated)) {
      throw new UnreadableDocument("it has an anchor, an alias or a tag");
    }
    documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    // The library's own message quotes the lines around the fault.
    throw new UnreadableDocument("it is not YAML");
  }
  if (documents.length !== 1) throw new UnreadableDocument("it is not one document");
  return documents[0];
}

/** Splits a stream of documents before each line that is `---`; joined again it is the same text. */
export function splitDocuments(stream: string): readonly string[] {
  return stream === "" ? [] : stream.split(/(?<=\n)(?=---\n)/);
}

// YAML 1.1 also has `y` and `n`, which no reader in use takes for a truth value.
const spelledOutBool = defineScalarTag(boolYaml11Tag.tagName, {
  implicit: true,
  resolve: (source) =>
    /^(true|false|yes|no|on|off)$/i.test(source) ? /^(true|yes|on)$/i.test(source) : NOT_RESOLVED,
  identify: (value) => typeof value === "boolean",
});

const printedSchema = new Schema(
  DUMP_SCHEMA.tags
    .filter((tag) => tag !== timestampTag)
    .map((tag) => (tag.tagName === spelledOutBool.tagName ? spelledOutBool : tag)),
);

function isDecorated(event: Event): boolean {
  return (
    ("anchorStart" in event && event.anchorStart >= 0) ||
    ("tagStart" in event && event.tagStart >= 0)
  );
}

function flowLeaves(documents: Document[]): void {
  visit(documents, (node, { depth }) => {
    if (depth > 0 && node.kind === "mapping" && isShort(node)) {
      node.style = COLLECTION_STYLE.FLOW;
    }
  });
}

function isShort(mapping: MappingNode): boolean {
  return mapping.items.every(
    ({ value }) =>
      value.kind === "scalar" && value.value.length <= 120 && !value.value.includes("\n"),
  );
}
