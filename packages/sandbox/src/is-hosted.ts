/** What whoever runs the app for real sets; `HOST`, `PORT` and `LOG_LEVEL` fit a sandbox too. */
const hostSettings = [
  "APP_ID",
  "PRIVATE_KEY",
  "PRIVATE_KEY_PATH",
  "WEBHOOK_SECRET",
  "WEBHOOK_SECRET_PREVIOUS",
  "RECORD_KEY",
  "RECORD_KEY_PREVIOUS",
  "GITHUB_API_URL",
  "CASE_REPOSITORY",
  "ORGANISATIONS",
  "PUBLIC_URL",
  "SMTP_URL",
  "MAIL_FROM",
  "MAIL_REPLY_TO",
  "IMAP_URL",
  "OWNERS_EMAIL",
  "HEALTH_TOKEN",
];

/**
 * Whether `npm start` is meant to be the real app: somebody has begun to set it up, or says that
 * this is production. An empty setting counts as not set.
 */
export function isHosted(environment: Readonly<Record<string, string | undefined>>): boolean {
  return (
    environment["NODE_ENV"] === "production" ||
    hostSettings.some((name) => (environment[name] ?? "").trim() !== "")
  );
}
