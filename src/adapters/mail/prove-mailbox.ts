import type { ImapFlow } from "imapflow";
import { Terminal, Transient } from "../../ports/errors.ts";
import { folderAt, openFolder, signIn } from "./imap-connection.ts";
import { keepsKeywords } from "./imap-mailbox.ts";

/** What is there where `IMAP_URL` leads. */
export type ProvedMailbox =
  | { readonly is: "silent" | "refused" }
  | { readonly is: "without-folder"; readonly folder: string }
  | {
      readonly is: "open";
      readonly folder: string;
      readonly keepsKeywords: boolean;
      /** https://www.rfc-editor.org/rfc/rfc2177: it tells of a mail as it comes. */
      readonly tells: boolean;
      /** https://www.rfc-editor.org/rfc/rfc4315: it deletes those that are named and no others. */
      readonly deletesAlone: boolean;
      /** Whether a mail is marked as read or answered, which Comity never does. */
      readonly isReadByOthers: boolean;
      /** Whether a mail came by a list. */
      readonly isOnList: boolean;
    };

/**
 * Connects, signs in and looks; changes nothing there.
 *
 * @param url as for `imapMailbox`
 */
export async function proveMailbox(url: string): Promise<ProvedMailbox> {
  let client: ImapFlow;
  try {
    client = await signIn(url);
  } catch (error) {
    return { is: failureOf(error) };
  }
  try {
    await openFolder(client, url);
    return await lookAround(client, folderAt(url));
  } catch (error) {
    if (failureOf(error) === "silent") return { is: "silent" };
    return { is: "without-folder", folder: folderAt(url) };
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function lookAround(client: ImapFlow, folder: string): Promise<ProvedMailbox> {
  const isAnyOf = async (query: object) => {
    const found = await client.search(query, { uid: true });
    return Array.isArray(found) && found.length > 0;
  };
  const { capabilities } = client;
  return {
    is: "open",
    folder,
    keepsKeywords: keepsKeywords(client),
    tells: capabilities.has("IDLE"),
    deletesAlone: capabilities.has("UIDPLUS"),
    isReadByOthers: (await isAnyOf({ seen: true })) || (await isAnyOf({ answered: true })),
    isOnList: await isAnyOf({ header: { "list-id": true } }),
  };
}

function failureOf(error: unknown): "silent" | "refused" {
  if (error instanceof Transient) return "silent";
  if (error instanceof Terminal) return "refused";
  throw error;
}
