interface Kept {
  readonly repository: string;
  /** `undefined` while that is not known. */
  readonly isConfigInForce: boolean | undefined;
}

interface Keeping {
  readonly botLogin: string;
  readonly appId: number;
  readonly repositories: readonly Kept[];
  /** `undefined` where nothing is mailed. */
  readonly mailHost: string | undefined;
}

/** One line for whoever started it: which App it is, what it looks after, whether it can mail. */
export function whatItKeeps({ botLogin, appId, repositories, mailHost }: Keeping): string {
  const kept = repositories.map((one) => `${one.repository} (${configOf(one)})`).join(", ");
  const mail = mailHost === undefined ? "nothing is mailed (no SMTP_URL)" : `mail by ${mailHost}`;
  return `Comity is ${botLogin} (App ${appId}) and keeps ${kept}; ${mail}.`;
}

function configOf({ isConfigInForce }: Kept): string {
  if (isConfigInForce === undefined) return "whether its config is in force is not known yet";
  return isConfigInForce
    ? "its config is in force"
    : "no config is in force: its issue Comity: configuration says what is missing";
}
