import type { CaughtMail } from "../mail/caught-mail.ts";
import { notificationSender } from "../mail/notification-mail.ts";

/**
 * What `GET /_sandbox/mail` shows: everything mailed; with `?by=github` only the local GitHub's
 * notifications, with `?by=app` only what came in over SMTP. `from` tells them apart as well.
 */
export function shownMail(mail: readonly CaughtMail[], by: string | undefined): CaughtMail[] {
  if (by === "github") return mail.filter(({ from }) => from === notificationSender);
  if (by === "app") return mail.filter(({ from }) => from !== notificationSender);
  return [...mail];
}
