import { proveMailServer } from "../../../adapters/mail/prove-mail-server.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

/** Connects and signs in; mails nobody. */
export const mailServerCheck: Check = {
  about: "Mail",
  asks: "host",
  async examine({ settings: { common } }) {
    if (common.smtpUrl === undefined) {
      return [
        wrong(
          "nothing is mailed, no deadline and no opened repository is told outside of GitHub",
          "set SMTP_URL and MAIL_FROM",
        ),
      ];
    }
    try {
      await proveMailServer(common.smtpUrl);
      return [right("the server of SMTP_URL takes mail")];
    } catch (error) {
      if (error instanceof Terminal) {
        return [wrong("the mail server refuses", "correct user, password and port in SMTP_URL")];
      }
      if (!(error instanceof Transient)) throw error;
      return [wrong("the mail server does not answer", "correct host and port in SMTP_URL")];
    }
  },
};
