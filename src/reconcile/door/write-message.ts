import type { MessageFacts } from "../../domain/chapters/intake/form-facts.ts";
import { mailComesText, messageComesText, messageText } from "../../messages/by-the-web.ts";
import { Transient } from "../../ports/errors.ts";
import type { ObservedComment } from "../../ports/observation.ts";
import { isOnce, onceMark, printComingMark, printMessageMark } from "../marks/web-marks.ts";
import type { ReadyFile } from "../../ports/received-file.ts";
import type { FoundPage } from "./find-page.ts";

/**
 * Writes a message into its case: first a comment that says only that one comes, which GitHub mails,
 * and then the words, which it does not. What was done of it already is found by what names it. Its files
 * are stored before anything says that there are any.
 */
export async function writeMessage(
  { found, ports }: Pick<FoundPage, "found" | "ports">,
  facts: MessageFacts,
  text: string | undefined,
  once: string,
  files: readonly ReadyFile[] = [],
): Promise<void> {
  const mark = onceMark(ports.keyedHash.of(once));
  const { issue, comments } = found.observation;
  const isThere = (comment: ObservedComment) => comment.ours && isOnce(comment.body, mark);
  if (comments.some((comment) => isThere(comment) === "arrived")) return;
  await Promise.all(files.map(({ kept, base64 }) => ports.repository.store(kept.blob, base64)));
  if (!comments.some(isThere)) {
    const comes = isByMail(facts) ? mailComesText : messageComesText;
    const body = `${printComingMark(mark)}\n${comes}`;
    await ports.repository.show(issue.id, undefined, [{ step: "add-comment", body }]);
  }
  const { rootOid } = ports.register;
  const now = await ports.repository.observe(issue.id, [found.codeName], undefined, rootOid);
  const comment = now?.comments.find((one) => isThere(one) === "coming")?.id;
  if (comment === undefined)
    throw new Transient("GitHub does not show a comment yet that was just made", {
      route: "ObserveCase",
    });
  const body = `${printMessageMark(mark, facts)}\n${messageText(facts, text)}`;
  await ports.repository.show(issue.id, undefined, [{ step: "edit-comment", comment, body }]);
}

function isByMail(facts: MessageFacts): boolean {
  return /^(?:unconfirmed|returned)$/.test(facts.what) || ("by" in facts && facts.by === "mail");
}
