import { nodeId } from "./node-id.ts";
import type { Actor } from "./records/account.ts";
import type { BodyVersion } from "./records/body-version.ts";
import type { World } from "./world.ts";

/** What has a text with a history: issues and comments. */
export interface Written {
  readonly databaseId: number;
  readonly author: Actor;
  body: string;
  readonly versions: BodyVersion[];
  readonly createdAt: string;
  updatedAt: string;
}

/** Replaces the text and keeps every version with its editor. Returns the old text, if it differed. */
export function rewrite(
  world: World,
  editor: Actor,
  written: Written,
  body: string,
): string | undefined {
  const old = written.body;
  if (body === old) return undefined;
  if (written.versions.length === 0) {
    written.versions.push(version(world, written, old, written.author, written.createdAt));
  }
  written.versions.push(version(world, written, body, editor, world.now()));
  written.body = body;
  written.updatedAt = world.now();
  return old;
}

function version(
  world: World,
  written: Written,
  text: string,
  editor: Actor,
  editedAt: string,
): BodyVersion {
  const databaseId = world.nextId();
  return {
    databaseId,
    nodeId: nodeId("UserContentEdit", written.databaseId, databaseId),
    text,
    editor,
    editedAt,
    deletedAt: null,
    deletedBy: null,
  };
}

/** The newest edit, or `undefined` for a text as it was created. */
export function lastEdit(written: Written): BodyVersion | undefined {
  return written.versions.at(-1);
}
