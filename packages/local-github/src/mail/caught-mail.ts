/**
 * A mail somebody sent, as `GET /_sandbox/mail` shows it. Addresses are plain, without display
 * names.
 */
export interface CaughtMail {
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly message_id: string;
}
