import type { Notification } from "../model/inbox.ts";
import { nameWithOwner } from "../model/records/repository.ts";
import type { CaughtMail } from "./caught-mail.ts";

/** Every notification comes from here, and nothing else does. */
export const notificationSender = "notifications@github.sandbox";

/**
 * A notification as GitHub mails it: the text as it was written, the thread's subject, and why it is
 * sent as an address in `cc`. Unlike GitHub's, `to` is who gets it: their public address, or one
 * made from their login.
 * https://docs.github.com/subscriptions-and-notifications/reference/email-notification-headers
 */
export function notificationMail(
  { about, to, reason }: Notification,
  { at, webUrl }: { readonly at: string; readonly webUrl: string },
): CaughtMail {
  const { issue, text, anchor } = about;
  const name = nameWithOwner(issue.repository);
  const path = `${name}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
  const page = `${webUrl}/${path}${anchor === "" ? "" : `#${anchor}`}`;
  return {
    at,
    from: notificationSender,
    to: [to.email ?? `${to.login}@users.github.sandbox`],
    cc: [`${reason}@noreply.github.sandbox`],
    subject: `[${name}] ${issue.title} (#${issue.number})`,
    text: `${text}\n\n-- \nReply to this email directly or view it on GitHub:\n${page}\n${because[reason]}\n`,
    message_id: `<${path}${anchor === "" ? "" : `/${anchor}`}@github.sandbox>`,
  };
}

const because: Readonly<Record<Notification["reason"], string>> = {
  assign: "You are receiving this because you were assigned.",
  author: "You are receiving this because you authored the thread.",
  comment: "You are receiving this because you commented.",
  mention: "You are receiving this because you were mentioned.",
  review_requested: "You are receiving this because your review was requested.",
  state_change: "You are receiving this because you are subscribed to this thread.",
  subscribed: "You are receiving this because you are subscribed to this thread.",
};
