import type { LocalGitHub } from "../local-github.ts";
import { notificationMail } from "./notification-mail.ts";
import type { MailCatcher } from "./mail-catcher.ts";

/** From now on, whoever is notified of something is mailed it. Call what it returns to stop. */
export function mailPeople({ world, inbox, clock }: LocalGitHub, mail: MailCatcher): () => void {
  return world.occurrences.on((occurrence) => {
    for (const notification of inbox.hear(occurrence)) {
      mail.keep(notificationMail(notification, { at: clock.iso(), webUrl: world.webUrl }));
    }
  });
}
